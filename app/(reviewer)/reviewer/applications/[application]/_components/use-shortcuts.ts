'use client'

import { useEffect, useRef } from 'react'
import { isTyping } from '../../../_components/is-typing'
import { useLasting } from './lasting'

const storageKey = 'desk-shortcuts'

/** Single keys can be switched off: speech input and unsteady hands press them by accident (WCAG 2.1.4). */
export const useShortcutSwitch = () => useLasting(storageKey, true)

/** Runs the action of a key while nobody types. Capital letters count like small ones. */
export function useShortcuts(keys: Record<string, () => void>, enabled: boolean): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const action = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [enabled])
}
