'use client'

import { useSyncExternalStore } from 'react'

const changed = 'lasting-changed'

/** A switch that this browser remembers. */
export function useLasting(key: string, normal: boolean): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (listener) => {
      window.addEventListener(changed, listener)
      return () => window.removeEventListener(changed, listener)
    },
    () => {
      const text = window.localStorage.getItem(key)
      return text === null ? normal : text === 'on'
    },
    () => normal,
  )
  const set = (next: boolean) => {
    window.localStorage.setItem(key, next ? 'on' : 'off')
    window.dispatchEvent(new Event(changed))
  }
  return [on, set]
}
