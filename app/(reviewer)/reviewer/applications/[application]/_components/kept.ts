'use client'

import { useCallback, useSyncExternalStore } from 'react'

import { accountOfPage, readOwn, writeOwn, type KeptPurpose } from '@/components/kept/own-storage'

/**
 * A value kept in the tab for the officer who is signed in: it survives a reload, a lost session and going to another
 * file and back, and it is gone with the tab. What the storage holds is read once and then kept here.
 */
const values = new Map<string, unknown>()
const listeners = new Set<() => void>()

const placeOf = (purpose: KeptPurpose, name: string): string => `${accountOfPage()} ${purpose} ${name}`

function read<T>(purpose: KeptPurpose, name: string, empty: T): T {
  const place = placeOf(purpose, name)
  if (!values.has(place)) {
    const text = readOwn(purpose, name)
    try {
      values.set(place, text === null ? empty : (JSON.parse(text) as T))
    } catch {
      values.set(place, empty)
    }
  }
  return values.get(place) as T
}

function write<T>(purpose: KeptPurpose, name: string, value: T): void {
  values.set(placeOf(purpose, name), value)
  writeOwn(purpose, name, JSON.stringify(value))
  listeners.forEach((listener) => listener())
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** `empty` must be one and the same object in every call. */
export function useKept<T>(purpose: KeptPurpose, name: string, empty: T): [T, (change: (value: T) => T) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(purpose, name, empty),
    () => empty,
  )
  const change = useCallback(
    (next: (value: T) => T) => write(purpose, name, next(read(purpose, name, empty))),
    [purpose, name, empty],
  )
  return [value, change]
}
