'use client'

import { Search } from '@/components/ui/icons'
import { useEffect, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { Input } from '@/components/ui/input'
import { searchWorklist } from '../actions'
import { isTyping } from './is-typing'

/** Looks in the worklist of the own level. The words travel in a form and then sealed, never open in an address. */
export function SearchBox({ className }: { className?: string }) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Of the two boxes only the one that fits the width is there to be focused.
      if (event.key !== '/' || isTyping(event) || !input.current?.offsetParent) return
      event.preventDefault()
      input.current.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <form action={searchWorklist} role="search" className={cn('relative', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
      <Input
        ref={input}
        small
        name="text"
        maxLength={60}
        aria-label="查找姓名、申请编号或单位"
        aria-keyshortcuts="/"
        placeholder="姓名、申请编号、单位"
        autoComplete="off"
        className="pr-9 pl-8.5"
      />
      <kbd
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 rounded-sm border border-line-2 bg-surface px-1.5 font-sans text-12 text-ink-3"
      >
        /
      </kbd>
    </form>
  )
}
