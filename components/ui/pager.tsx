'use client'

import { ArrowLeft, ArrowRight } from './icons'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { LinkButton } from './link-button'

type PagerProps = {
  /** Rows on this page. */
  count: number
  /** 条, 人, 件. */
  unit?: string
  /** Bounded: "1000+" (house law 13). */
  total?: number | string
  previous: Route | null
  next: Route | null
  /** Sort order in words, page size. */
  note?: ReactNode
}

/** Keyset paging: only previous and next, and an honest count. */
export function Pager({ count, unit = '条', total, previous, next, note }: PagerProps) {
  return (
    <nav
      aria-label="翻页"
      className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2 text-14 text-ink-2 sm:px-6 print:hidden"
    >
      <p>
        本页 {count} {unit}
        {total === undefined ? null : (
          <>
            ，共 <b>{total}</b> {unit}
          </>
        )}
      </p>
      {note ? <div className="text-ink-3 max-sm:hidden">{note}</div> : null}
      <div className="ml-auto flex gap-2 max-sm:w-full max-sm:justify-between">
        <LinkButton href={previous} size="sm" disabledReason={previous ? undefined : '已是第一页'} reasonPlace="hidden">
          <ArrowLeft aria-hidden />
          上一页
        </LinkButton>
        <LinkButton href={next} size="sm" disabledReason={next ? undefined : '已是最后一页'} reasonPlace="hidden">
          下一页
          <ArrowRight aria-hidden />
        </LinkButton>
      </div>
    </nav>
  )
}
