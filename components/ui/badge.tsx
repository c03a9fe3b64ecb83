'use client'

import { CircleCheck, CircleDashed, CircleMinus, CircleX, Clock, Mail, TriangleAlert } from './icons'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type Tone = 'ok' | 'warn' | 'bad' | 'run' | 'off'

const signs: Record<Tone, ReactNode> = {
  ok: <CircleCheck aria-hidden />,
  warn: <TriangleAlert aria-hidden />,
  bad: <CircleX aria-hidden />,
  run: <Clock aria-hidden />,
  // at rest: not begun, over, not asked. What is forbidden or ended brings its own sign (StateBadge)
  off: <CircleMinus aria-hidden />,
}

type BadgeProps = {
  tone: Tone
  /** Replaces the tone's own sign. A state is colour and icon and word, always (tokens.md §1). */
  icon?: ReactNode
  size?: 'sm' | 'lg'
  /** No tint: the normal state inside a compact table, so that exceptions stand out. */
  plain?: boolean
  className?: string
  children: ReactNode
}

export function Badge({ tone, icon, size = 'sm', plain, className, children }: BadgeProps) {
  return (
    <span className={cn('badge', `badge-${tone}`, size === 'lg' && 'badge-lg', plain && 'badge-plain', className)}>
      {icon ?? signs[tone]}
      {children}
    </span>
  )
}

/** 预估, 暂定: what stands beside it may still change; nothing is wrong with it, and nothing is asked of anybody. */
export function ProvisionalBadge({ size, children = '预估' }: { size?: 'sm' | 'lg'; children?: ReactNode }) {
  return (
    <Badge tone="off" size={size} icon={<CircleDashed aria-hidden />}>
      {children}
    </Badge>
  )
}

/** 3 条未读: letters, nothing that runs or is late. */
export function UnreadBadge({ count }: { count: number }) {
  return (
    <Badge tone="run" icon={<Mail aria-hidden />}>
      {count} 条未读
    </Badge>
  )
}

/** Who has to act: 您 / 单位. `mine` marks the reader's own. */
export function OwnerTag({ mine, children }: { mine?: boolean; children: ReactNode }) {
  return (
    <span
      className={cn(
        'inline-block rounded-sm border px-1.5 text-13 whitespace-nowrap',
        mine ? 'border-blue-200 bg-blue-50 text-blue-700' : 'border-line-2 bg-surface text-ink-2',
      )}
    >
      {children}
    </span>
  )
}

/** A number behind a name: neutral, or hot where a date can be missed. */
export function CountPill({ hot, children, className }: { hot?: boolean; children: ReactNode; className?: string }) {
  return (
    <span
      className={cn(
        'inline-block min-w-6 rounded-full px-[7px] text-center text-13 whitespace-nowrap',
        hot ? 'bg-bad-bg font-semibold text-bad-ink' : 'bg-surface-3 text-ink-2',
        className,
      )}
    >
      {children}
    </span>
  )
}
