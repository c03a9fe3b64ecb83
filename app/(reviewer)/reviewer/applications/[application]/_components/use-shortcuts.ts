'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'
import { isTyping } from '../../../_components/is-typing'
import { readOwn, writeOwn } from '@/components/kept/own-storage'

const changed = 'lasting-changed'

/** A switch that this browser remembers for the account. */
function useLasting(name: string, normal: boolean): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (listener) => {
      window.addEventListener(changed, listener)
      return () => window.removeEventListener(changed, listener)
    },
    () => {
      const text = readOwn('shortcuts', name)
      return text === null ? normal : text === 'on'
    },
    () => normal,
  )
  const set = (next: boolean) => {
    writeOwn('shortcuts', name, next ? 'on' : 'off')
    window.dispatchEvent(new Event(changed))
  }
  return [on, set]
}

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
