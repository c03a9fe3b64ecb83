'use client'

import { useCallback, useSyncExternalStore } from 'react'

/**
 * A value kept in the tab (sessionStorage) under a key: it survives a reload, a lost session and going to another file
 * and back, and it is gone with the tab. What the storage holds is read once and then kept here.
 */
const values = new Map<string, unknown>()
const listeners = new Set<() => void>()

function read<T>(key: string, empty: T): T {
  if (!values.has(key)) {
    try {
      const text = window.sessionStorage.getItem(key)
      values.set(key, text === null ? empty : (JSON.parse(text) as T))
    } catch {
      values.set(key, empty)
    }
  }
  return values.get(key) as T
}

function write<T>(key: string, value: T): void {
  values.set(key, value)
  try {
    window.sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A full or forbidden storage only means that a reload forgets.
  }
  listeners.forEach((listener) => listener())
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** `empty` must be one and the same object in every call. */
export function useKept<T>(key: string, empty: T): [T, (change: (value: T) => T) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(key, empty),
    () => empty,
  )
  const change = useCallback((next: (value: T) => T) => write(key, next(read(key, empty))), [key, empty])
  return [value, change]
}
