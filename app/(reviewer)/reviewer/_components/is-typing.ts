/** The key belongs to a field, a dialog or the browser and is no shortcut of the page. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.isContentEditable || target?.closest('input:not([type=checkbox]):not([type=radio]), textarea, select'))
    return true
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null
}
