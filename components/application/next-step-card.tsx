'use client'

import { useId, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { DateLeaf, type LeafTone } from '@/components/ui/date-leaf'

type NextStepCardProps = {
  badge?: ReactNode
  /** One sentence: what to do. */
  title: ReactNode
  /** Why, by when (dayWeekText), and what happens otherwise. */
  why?: ReactNode
  due?: { date: string | null; /** 最迟提交 */ label: string; /** 还剩 17 天 */ days?: number; tone: LeafTone }
  /** <BlockerList/>. */
  children?: ReactNode
  /** The one primary button, then quiet ones. */
  action?: ReactNode
}

const tones: Record<LeafTone, { edge: string; side: string; ink: string }> = {
  plain: { edge: 'border-line', side: 'border-line bg-surface-2', ink: 'text-ink-2' },
  run: { edge: 'border-blue-200', side: 'border-blue-100 bg-blue-50', ink: 'text-blue-700' },
  warn: { edge: 'border-warn-line', side: 'border-warn-line bg-warn-wash', ink: 'text-warn-ink' },
  bad: { edge: 'border-bad-line', side: 'border-bad-line bg-bad-wash', ink: 'text-bad-ink' },
}

/** What this person has to do next, why, by when, and one button (look.md §1.2). On phones the date becomes a band on top. */
export function NextStepCard({ badge, title, why, due, children, action }: NextStepCardProps) {
  const id = useId()
  const tone = tones[due?.tone ?? 'plain']
  return (
    <section
      aria-labelledby={id}
      className={cn(
        'grid grid-cols-[minmax(0,1fr)] overflow-hidden rounded-xl border bg-surface shadow-card',
        due && 'sm:grid-cols-[7.75rem_minmax(0,1fr)]',
        tone.edge,
      )}
    >
      {due ? (
        <div
          className={cn(
            'flex items-center gap-3 border-b px-4 py-3 sm:flex-col sm:gap-2 sm:border-r sm:border-b-0 sm:px-0 sm:py-6',
            tone.side,
            tone.ink,
          )}
        >
          <p className="text-15 leading-6 font-semibold max-sm:order-2 sm:text-13">{due.label}</p>
          <DateLeaf date={due.date} tone={due.tone} size="band" />
          {due.days === undefined ? null : <DaysLeft days={due.days} />}
        </div>
      ) : null}
      <div className="p-4 sm:p-6">
        {badge}
        <h2 id={id} className={cn('text-22 font-semibold', badge && 'mt-2')}>
          {title}
        </h2>
        {why ? <div className="mt-1 text-15 leading-[1.625rem] text-ink-2 [&_b]:text-ink">{why}</div> : null}
        {children ? <div className="mt-4">{children}</div> : null}
        {action ? (
          <div className="mt-4 flex flex-col gap-1 sm:flex-row sm:flex-wrap sm:items-center sm:gap-2">{action}</div>
        ) : null}
      </div>
    </section>
  )
}

/** 还剩 17 天 · 今天到期 · 已过 3 天. */
function DaysLeft({ days }: { days: number }) {
  if (days === 0) return <p className="text-14 font-semibold max-sm:order-3 max-sm:ml-auto">今天到期</p>
  return (
    <p className="text-14 leading-10 whitespace-nowrap max-sm:order-3 max-sm:ml-auto">
      {days > 0 ? '还剩' : '已过'}{' '}
      <b className="align-[-2px] text-[1.75rem] tracking-[-0.01em] max-sm:text-[2rem]">{Math.abs(days)}</b> 天
    </p>
  )
}
