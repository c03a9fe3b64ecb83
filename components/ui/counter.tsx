'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type Counter = {
  label: string
  value: number | string
  unit?: string
  /** In words, on the right: 35 人未发起续签. */
  note?: ReactNode
  tone?: 'warn' | 'bad'
  href: Route
}

const inks = { warn: 'font-semibold text-warn-ink', bad: 'font-semibold text-bad-ink' }

/** Figures that open their lists. */
export function Counters({ items, label }: { items: Counter[]; label: string }) {
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-2 sm:gap-4 lg:grid-cols-4">
      {items.map((item) => (
        <li key={item.href + item.label}>
          <Link
            href={item.href}
            className="grid h-full min-h-[5.75rem] grid-cols-[auto_1fr] items-baseline rounded-xl border border-line bg-surface px-3 pt-3 pb-3 shadow-card hover:border-blue-200 focus-visible:rounded-xl sm:px-5 sm:pt-3.5"
          >
            <span className="col-span-full text-14 text-ink-2">{item.label}</span>
            <span className="text-28 font-semibold tracking-[-0.01em] whitespace-nowrap">
              {typeof item.value === 'number' ? item.value.toLocaleString('zh-CN') : item.value}
              {item.unit ? (
                <span className="ml-1 text-14 font-normal tracking-normal text-ink-3">{item.unit}</span>
              ) : null}
            </span>
            {item.note ? (
              <span
                className={cn(
                  'text-right text-13 max-sm:col-span-full max-sm:text-left',
                  item.tone ? inks[item.tone] : 'text-ink-3',
                )}
              >
                {item.note}
              </span>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}
