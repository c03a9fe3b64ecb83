'use client'

import { ALargeSmall } from '@/components/ui/icons'
import { useSyncExternalStore } from 'react'
import { topButton } from './top-button'

const root = () => document.documentElement
const changed = 'size-changed'

function subscribe(notice: () => void): () => void {
  window.addEventListener(changed, notice)
  return () => window.removeEventListener(changed, notice)
}

/** 大字版: applied at once and remembered in the cookie that the root layout reads. */
export function SizeToggle({ className }: { className?: string }) {
  const large = useSyncExternalStore(
    subscribe,
    () => root().dataset.size === 'large',
    () => false,
  )
  const toggle = () => {
    if (large) delete root().dataset.size
    else root().dataset.size = 'large'
    document.cookie = `size=${large ? 'normal' : 'large'}; path=/; max-age=31536000; samesite=lax`
    window.dispatchEvent(new Event(changed))
  }
  return (
    <button type="button" onClick={toggle} className={topButton(className)}>
      <ALargeSmall aria-hidden />
      {large ? '标准版' : '大字版'}
    </button>
  )
}
