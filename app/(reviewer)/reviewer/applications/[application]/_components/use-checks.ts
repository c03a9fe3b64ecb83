'use client'

import { useMemo } from 'react'
import { useKept } from './kept'

const none: string[] = []

/** Ticks of 已核对 per file and round, kept in the tab. */
export function useChecks(fileKey: string) {
  const [keys, change] = useKept('checks', fileKey, none)
  const checked = useMemo<ReadonlySet<string>>(() => new Set(keys), [keys])
  const toggle = (key: string) =>
    change((now) => (now.includes(key) ? now.filter((other) => other !== key) : [...now, key]))
  return { checked, toggle }
}
