'use client'

import { useEffect, useRef } from 'react'
import { characterCount, fitTyping } from '@/lib/domain/text/length'

type Control = HTMLInputElement | HTMLTextAreaElement

/** A single line has room enough nearly always: its counter appears when the end is near. */
const words = (count: number, limit: number, refused: number, quiet: boolean): string => {
  if (refused > 0) return `已到 ${limit} 字上限，多出的 ${refused} 个字没有填入`
  return quiet && count < limit * 0.8 ? '' : `${count}/${limit}`
}

/**
 * 「128/500」 below a control, and the control stops at its limit: typed or pasted, cut by characters, while an input
 * method composes nothing is touched. Works for controlled and registered fields alike, because it listens to the
 * control itself; React and the form only ever see what fits.
 */
export function TypingLimit({ of: id, limit, quiet = false }: { of: string; limit: number; quiet?: boolean }) {
  const counter = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const control = document.getElementById(id)
    const shown = counter.current
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) || !shown) return
    let before = characterCount(control.value)
    const paint = (refused = 0) => {
      before = characterCount(control.value)
      const text = words(before, limit, refused, quiet)
      if (shown.textContent !== text) shown.textContent = text
      shown.dataset.full = String(before >= limit)
    }
    const hold = (event: Event) => {
      if (event instanceof InputEvent && event.isComposing) return
      paint(held(control, before, limit))
    }
    const composed = () => {
      const refused = held(control, before, limit)
      if (refused > 0) control.dispatchEvent(new Event('input', { bubbles: true }))
      paint(refused)
    }
    // a form that is filled in by its own code (restored, reset) sends no event
    const glance = () => {
      if (characterCount(control.value) !== before) paint()
    }
    paint()
    const timer = setInterval(glance, 1000)
    control.addEventListener('input', hold)
    control.addEventListener('compositionend', composed)
    return () => {
      clearInterval(timer)
      control.removeEventListener('input', hold)
      control.removeEventListener('compositionend', composed)
    }
  }, [id, limit, quiet])
  return (
    <p
      ref={counter}
      id={`${id}-count`}
      role="status"
      translate="no"
      className="text-right text-13 text-ink-3 tabular-nums empty:hidden data-[full=true]:text-warn-ink"
    />
  )
}

/** Cuts what was put into the control; `setRangeText`, so that React still notices a change. Answers what was refused. */
function held(control: Control, before: number, limit: number): number {
  const { text, caret, refused } = fitTyping(
    { text: control.value, caret: control.selectionEnd ?? control.value.length, before },
    limit,
  )
  if (refused === 0) return 0
  control.setRangeText(text, 0, control.value.length)
  control.setSelectionRange(caret, caret)
  return refused
}
