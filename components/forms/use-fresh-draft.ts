'use client'

import { useCallback, useEffect, useState } from 'react'
import { accountOfPage } from '@/components/kept/own-storage'

/** Versions saved by this tab. The browser's own "back" shows a page as it was; its draft may be older than these. */
const latest = new Map<string, number>()

/**
 * Reloads a page that the history brought back with an older draft than this tab has saved since. Answers the function
 * that notes a new version.
 */
export function useFreshDraft(key: string, version: number): (version: number) => void {
  // Only what the page came with can be too old: later versions are its own.
  const [first] = useState(version)
  useEffect(() => {
    if ((latest.get(`${accountOfPage()} ${key}`) ?? 0) > first) window.location.reload()
  }, [key, first])
  return useCallback((saved: number) => void latest.set(`${accountOfPage()} ${key}`, saved), [key])
}
