'use client'

import { CircleCheck, CircleMinus, Clock, TriangleAlert } from '@/components/ui/icons'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { NoPaper, Paper, type PaperKind } from './paper'

/** `ok` 已上传 · `missing` 未上传 · `bad` must be replaced · `waiting` for somebody else · `optional` 选填/不需要. */
export type AttachmentLook = 'ok' | 'missing' | 'bad' | 'waiting' | 'optional'

const looks = {
  ok: { edge: 'border-line bg-surface', ink: 'text-ok-ink', icon: <CircleCheck aria-hidden /> },
  missing: { edge: 'border-bad-line bg-bad-wash', ink: 'text-bad-ink', icon: <TriangleAlert aria-hidden /> },
  bad: { edge: 'border-bad-line bg-bad-wash', ink: 'text-bad-ink', icon: <TriangleAlert aria-hidden /> },
  waiting: { edge: 'border-warn-line bg-surface', ink: 'text-warn-ink', icon: <Clock aria-hidden /> },
  optional: { edge: 'border-line bg-surface-2', ink: 'text-ink-2', icon: <CircleMinus aria-hidden /> },
}

/** State of one attachment: icon and word. */
export function AttachmentState({ look, children }: { look: AttachmentLook; children: ReactNode }) {
  return (
    <span className={cn('inline-flex items-center gap-1 text-13 whitespace-nowrap [&_svg]:size-4', looks[look].ink)}>
      {looks[look].icon}
      {children}
    </span>
  )
}

export type AttachmentTileItem = {
  id: string
  name: string
  look: AttachmentLook
  /** 已上传 · 未上传 · 合同已到期 · 缺 8 月. */
  state: string
  /** 1 页 · 9月30日. */
  meta?: ReactNode
  paper: PaperKind
  src?: string
  /** Whether a file is there (a stale one is). */
  present: boolean
  href: Route
}

/** Slots as pictures; their order never changes, so that a place is remembered. */
export function AttachmentTiles({ items, label = '附件' }: { items: AttachmentTileItem[]; label?: string }) {
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-2 sm:grid-cols-4 sm:gap-3 xl:grid-cols-6">
      {items.map((item) => (
        <li key={item.id}>
          <Link
            href={item.href}
            className={cn(
              'grid h-full grid-rows-[5.625rem_1fr_auto] rounded-lg border p-2 pb-2.5 text-14 leading-5 hover:border-blue-200 focus-visible:rounded-lg',
              looks[item.look].edge,
            )}
          >
            <span className="grid place-items-center overflow-hidden rounded-sm bg-surface-3">
              {item.present ? <Paper kind={item.paper} src={item.src} /> : <NoPaper needed={item.look === 'missing'} />}
            </span>
            <span className={cn('px-1 pt-2 pb-0.5', item.look === 'optional' ? 'text-ink-2' : 'font-semibold')}>
              {item.name}
            </span>
            <span className="flex flex-wrap items-center gap-x-1 px-1 text-13">
              <AttachmentState look={item.look}>{item.state}</AttachmentState>
              {item.meta ? <span className="ml-auto text-ink-3">{item.meta}</span> : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
