import type { SaveReply } from './autosave-state'
import { fieldId } from './field-id'

type Refused = { code: string; message: string; fieldErrors?: Record<string, string> }

/** Before the name of the field: the part of the input of the action in which the form travels. */
const envelope = /^(form|data)\./

/** The label beside the control, without its star and marks; "" where the field has none of its own. */
function labelOnPage(path: string): string {
  const label = document.querySelector(`label[for="${fieldId(path)}"]`)
  const words = [...(label?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE)
  return words
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim()
}

const withoutStop = (text: string): string => text.replace(/。$/, '')

/**
 * The answer to a save that was refused. Where single fields could not be kept as they are, the sentence names them
 * (employer.md m1) and each gets its own: 「“情况说明”不能超过 1000 个字。已填写的内容已保留。」
 */
export function refusedSave(
  { code, message, fieldErrors = {} }: Refused,
  labelOf: (path: string) => string = labelOnPage,
): Extract<SaveReply, { ok: false }> {
  const errors = Object.entries(fieldErrors)
    .map(([path, text]) => [path.replace(envelope, ''), text] as const)
    .filter(([path]) => path !== '')
  if (errors.length === 0) return { ok: false, code, message }
  const named = errors.map(([path, text]) => {
    const label = labelOf(path)
    return label ? `“${label}”${withoutStop(text)}` : withoutStop(text)
  })
  return {
    ok: false,
    code,
    message: `${[...new Set(named)].join('；')}。已填写的内容已保留。`,
    fieldErrors: Object.fromEntries(errors),
  }
}
