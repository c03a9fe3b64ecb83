'use client'

import { useMemo } from 'react'
import { kept } from './kept'

const useTicked = kept<string[]>('checks', [], (stored) => (Array.isArray(stored) ? stored.map(String) : []))

/** Ticks of 已核对 per file and round, kept in the tab. */
export function useChecks(fileKey: string) {
  const [keys, change] = useTicked(fileKey)
  const checked = useMemo<ReadonlySet<string>>(() => new Set(keys), [keys])
  const toggle = (key: string) =>
    change((now) => (now.includes(key) ? now.filter((other) => other !== key) : [...now, key]))
  return { checked, toggle }
}
