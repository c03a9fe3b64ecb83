'use client'

import { Check, Clock, FileInput, Pencil, Undo2, X } from '@/components/ui/icons'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { stampText } from '@/components/ui/date-text'
import { FriendlyHint, OpinionList, type OpinionItemView } from './opinion'

export type TimelineEntry = {
  id: string
  kind: 'approved' | 'returned' | 'ended' | 'submitted' | 'changed' | 'running'
  /** 区级一级审核 · 审批不通过. */
  title: ReactNode
  /** Who did it: authority and level; names only where the audience may see them. */
  actor?: ReactNode
  /** ISO instant; null = not yet. */
  at: string | null
  text?: ReactNode
  opinions?: OpinionItemView[]
  hint?: ReactNode
  /** Heads a new round: 第 2 轮. */
  round?: string
}

const pins = {
  approved: { box: 'border-ok bg-ok text-white', icon: <Check className="stroke-[2.5]" /> },
  returned: { box: 'border-warn bg-warn-bg text-warn-ink', icon: <Undo2 /> },
  ended: { box: 'border-off bg-off-bg text-off-ink', icon: <X /> },
  submitted: { box: 'border-blue-600 bg-blue-50 text-blue-700', icon: <FileInput /> },
  changed: { box: 'border-line-2 bg-surface text-ink-3', icon: <Pencil /> },
  running: { box: 'border-blue-600 bg-surface text-blue-700', icon: <Clock /> },
}

/** 业务审批记录 (G-36): every step with actor, level, time, decision, opinion and hint. Newest or oldest first, as handed in. */
export function Timeline({ entries, label = '业务审批记录' }: { entries: TimelineEntry[]; label?: string }) {
  return (
    <ol aria-label={label} className="grid">
      {entries.map((entry, index) => (
        <li key={entry.id} className="relative pb-6 pl-10.5 last:pb-0">
          {index < entries.length - 1 ? (
            <span aria-hidden className="absolute top-7 bottom-0 left-[0.8125rem] w-0.5 bg-line" />
          ) : null}
          <span
            aria-hidden
            className={cn(
              'absolute top-0 left-0 grid size-7 place-items-center rounded-full border-[1.5px] [&_svg]:size-4',
              pins[entry.kind].box,
            )}
          >
            {pins[entry.kind].icon}
          </span>
          <div className="flex flex-wrap items-baseline gap-x-3">
            <p className="text-15 font-semibold">{entry.title}</p>
            {entry.round ? <span className="text-13 text-ink-3">{entry.round}</span> : null}
            <p className="text-14 text-ink-3 sm:ml-auto">
              {entry.at ? <time dateTime={entry.at}>{stampText(entry.at)}</time> : '办理中'}
            </p>
          </div>
          {entry.actor ? <p className="text-14 text-ink-3">{entry.actor}</p> : null}
          {entry.text ? <p className="mt-1 text-14 whitespace-pre-line text-ink-2">{entry.text}</p> : null}
          {entry.opinions?.length ? (
            <section aria-label="审核意见" className="mt-2">
              <p className="mb-1.5 text-14 font-semibold">审核意见（{entry.opinions.length} 项）</p>
              <OpinionList items={entry.opinions} />
            </section>
          ) : null}
          {entry.hint ? (
            <div className="mt-2">
              <FriendlyHint>{entry.hint}</FriendlyHint>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
