'use client'

import type { ReactNode } from 'react'
import { cn } from './cn'

type ProgressBarProps = {
  /** What is progressing; read out, and shown above unless `hideLabel`. */
  label: string
  hideLabel?: boolean
  value: number
  max: number
  /** 62 %，1.2 MB/s · 3 / 12 份. */
  text?: ReactNode
  tone?: 'run' | 'ok' | 'warn' | 'bad'
}

const fills = { run: 'bg-blue-600', ok: 'bg-ok', warn: 'bg-warn', bad: 'bg-bad' }

export function ProgressBar({ label, hideLabel, value, max, text, tone = 'run' }: ProgressBarProps) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0
  return (
    <div>
      <div className={cn('mb-1.5 flex justify-between gap-4 text-13 text-ink-3', hideLabel && !text && 'hidden')}>
        <span className={cn('text-ink-2', hideLabel && 'sr-only')}>{label}</span>
        <span>{text}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={typeof text === 'string' ? text : undefined}
        className="h-2.5 overflow-hidden rounded-full bg-surface-3"
      >
        <div className={cn('h-full rounded-full transition-[width]', fills[tone])} style={{ width: `${share}%` }} />
      </div>
    </div>
  )
}

export type Segment = { tone: 'ok' | 'warn' | 'bad' | 'run' | 'run2' | 'none'; label: string; count: number }

const squares = {
  ok: 'bg-ok',
  warn: 'bg-warn',
  bad: 'hatch-bad',
  run: 'bg-blue-600',
  run2: 'bg-blue-200',
  none: 'bg-surface-3 inset-ring inset-ring-line-2',
}

export function Legend({ segments }: { segments: Segment[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-13 text-ink-2">
      {segments.map((segment) => (
        <li key={segment.label} className="inline-flex items-center gap-1.5">
          <span aria-hidden className={cn('size-2.5 rounded-[2px]', squares[segment.tone])} />
          {segment.label} {segment.count}
        </li>
      ))}
    </ul>
  )
}

/** One small field per thing (up to about 20), with its legend in words: 可用 5 · 需更换 2 · 不需要 2. */
export function SegmentBar({ segments }: { segments: Segment[] }) {
  const cells = segments.flatMap((segment) => Array.from({ length: segment.count }, () => segment.tone))
  return (
    <div>
      <div aria-hidden className="mb-2.5 grid h-2.5 auto-cols-fr grid-flow-col gap-[3px]">
        {cells.map((tone, index) => (
          <span key={index} className={cn('rounded-[2px]', squares[tone])} />
        ))}
      </div>
      <Legend segments={segments.filter((segment) => segment.count > 0)} />
    </div>
  )
}
