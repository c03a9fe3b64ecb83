'use client'

import { NoLimit } from './icons'
import { cn } from './cn'
import { dayWeekText, leafParts, weekdayText } from './date-text'

export type LeafTone = 'plain' | 'warn' | 'bad' | 'run'

type DateLeafProps = {
  /** "YYYY-MM-DD"; null = 不限期. */
  date: string | null
  /** lg 76×92, md 60×72 (phones, case head), sm 52×52 (lists). `band` is lg that shrinks to md on phones. */
  size?: 'lg' | 'md' | 'sm' | 'band'
  tone?: LeafTone
  /** Instead of the weekday, e.g. 到期. */
  foot?: string
  /** What the day means, for screen readers: 最迟提交. */
  label?: string
  /** The full date stands beside it in words: keep the leaf out of the reading order. */
  decorative?: boolean
}

const edges: Record<LeafTone, { box: string; month: string }> = {
  plain: { box: 'border-line-2', month: 'bg-surface-3 text-ink-2' },
  warn: { box: 'border-warn-line', month: 'bg-warn-bg text-warn-ink' },
  bad: { box: 'border-bad-line', month: 'bg-bad-bg text-bad-ink' },
  run: { box: 'border-blue-200', month: 'bg-blue-50 text-blue-700' },
}

const sizes = {
  lg: {
    box: 'w-19 grid-rows-[1.5rem_2.75rem_1.375rem] rounded-lg',
    month: 'text-13 leading-6',
    day: 'text-[2.125rem] leading-[2.875rem] tracking-[-0.02em]',
    foot: 'text-13 leading-4',
  },
  md: {
    box: 'w-15 grid-rows-[1.25rem_2.125rem_1.125rem] rounded-lg',
    month: 'text-12 leading-5',
    day: 'text-26 leading-[2.25rem]',
    foot: 'text-12 leading-3.5',
  },
  sm: {
    box: 'w-13 grid-rows-[1.25rem_1.875rem] rounded-md',
    month: 'text-12 leading-5',
    day: 'text-20 leading-[1.875rem]',
    foot: 'hidden',
  },
  band: {
    box: 'w-15 grid-rows-[1.25rem_2.125rem_1.125rem] rounded-lg sm:w-19 sm:grid-rows-[1.5rem_2.75rem_1.375rem]',
    month: 'text-12 leading-5 sm:text-13 sm:leading-6',
    day: 'text-26 leading-[2.25rem] sm:text-[2.125rem] sm:leading-[2.875rem] sm:tracking-[-0.02em]',
    foot: 'text-12 leading-3.5 sm:text-13 sm:leading-4',
  },
}

/** 日历叶: every deadline in all portals looks like this, and is read before any text (tokens.md §4). */
export function DateLeaf({ date, size = 'lg', tone = 'plain', foot, label, decorative }: DateLeafProps) {
  const look = sizes[size]
  const parts = date ? leafParts(date) : null
  const words = [label, date ? dayWeekText(date) : '不限期', foot].filter(Boolean).join('，')
  return (
    <span
      className={cn('inline-grid flex-none overflow-hidden border bg-surface text-center', look.box, edges[tone].box)}
    >
      <span aria-hidden className={cn('font-semibold', edges[tone].month, look.month, !parts && 'font-normal')}>
        {parts ? parts.month : '不限期'}
      </span>
      <span aria-hidden className={cn('font-semibold text-ink', look.day)}>
        {parts ? parts.day : <NoLimit className="mx-auto size-5 h-full text-ink-3" />}
      </span>
      <span aria-hidden className={cn('text-ink-3', look.foot)}>
        {foot ?? (date ? weekdayText(date) : '')}
      </span>
      {decorative ? null : <span className="sr-only">{words}</span>}
    </span>
  )
}
