'use client'

import { useSyncExternalStore } from 'react'
import { readOwn, writeOwn } from '@/components/kept/own-storage'

const changed = 'lasting-changed'

/** A switch that this browser remembers for the account. */
export function useLasting(name: string, normal: boolean): [boolean, (on: boolean) => void] {
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
