'use client'

import { useCallback, useSyncExternalStore } from 'react'

import { accountOfPage, readOwn, writeOwn, type KeptPurpose } from '@/components/kept/own-storage'

/**
 * A value kept in the tab for the officer who is signed in: it survives a reload, a lost session and going to another
 * file and back, and it is gone with the tab. What the storage holds is read once and then kept here. Answers the hook
 * of a value by its name. `read` makes a value of whatever the storage holds; `empty` stands where it holds nothing.
 */
export function kept<T>(purpose: KeptPurpose, empty: T, read: (stored: unknown) => T) {
  const values = new Map<string, T>()
  const listeners = new Set<() => void>()
  const placeOf = (name: string): string => `${accountOfPage()} ${name}`

  const stored = (name: string): T => {
    const text = readOwn(purpose, name)
    try {
      return text === null ? empty : read(JSON.parse(text))
    } catch {
      return empty
    }
  }
  const valueOf = (name: string): T => {
    const place = placeOf(name)
    const value = values.get(place)
    if (value !== undefined) return value
    const first = stored(name)
    values.set(place, first)
    return first
  }
  const write = (name: string, value: T): void => {
    values.set(placeOf(name), value)
    writeOwn(purpose, name, JSON.stringify(value))
    listeners.forEach((listener) => listener())
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return function useKept(name: string): [T, (change: (value: T) => T) => void] {
    const value = useSyncExternalStore(
      subscribe,
      () => valueOf(name),
      () => empty,
    )
    const change = useCallback((next: (value: T) => T) => write(name, next(valueOf(name))), [name])
    return [value, change]
  }
}
