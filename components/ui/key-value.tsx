'use client'

import type { ReactNode } from 'react'
import { cn } from './cn'
import { Verbatim } from './verbatim'

export type KeyValue = {
  label: ReactNode
  value: ReactNode
  tone?: 'ok' | 'warn' | 'bad'
  wide?: boolean
  /** A name, number or code: it stands as on the paper in every language. */
  verbatim?: boolean
}

const inks = { ok: 'text-ok-ink', warn: 'text-warn-ink', bad: 'text-bad-ink' }

type KeyValueListProps = {
  items: KeyValue[]
  /** `rows`: label and value on one line; `stacked`: label above value, in columns. */
  layout?: 'rows' | 'stacked'
  columns?: 1 | 2 | 3
  className?: string
}

const columnsOf = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 lg:grid-cols-3' }

/** One column: labels share the width of the longest. */
const aligned = 'grid-cols-[fit-content(45%)_minmax(0,1fr)] gap-x-4'

/** What is known, as label and value. An empty value shows 「—」. */
export function KeyValueList({ items, layout = 'rows', columns = 1, className }: KeyValueListProps) {
  const isAligned = layout === 'rows' && columns === 1
  const grid = layout === 'rows' ? 'gap-x-8 gap-y-1.5 text-14' : 'gap-x-8 gap-y-4'
  const rowLook = isAligned ? 'col-span-2 grid grid-cols-subgrid' : layout === 'rows' ? 'flex gap-4' : undefined
  return (
    <dl className={cn('grid', grid, columnsOf[columns], isAligned && aligned, className)}>
      {items.map((item, index) => (
        <div key={index} className={cn('min-w-0', rowLook, item.wide && !isAligned && 'sm:col-span-full')}>
          <dt className={cn('text-14 text-ink-3', layout === 'rows' && !isAligned && 'min-w-[5.5em] flex-none')}>
            {item.label}
          </dt>
          <dd className={cn('min-w-0 break-words', item.tone && inks[item.tone])}>
            {item.verbatim ? <Verbatim>{item.value ?? '—'}</Verbatim> : (item.value ?? '—')}
          </dd>
        </div>
      ))}
    </dl>
  )
}
