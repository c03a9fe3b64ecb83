'use client'

import {
  Ban,
  CalendarClock,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleX,
  Clock,
  SearchX,
  TriangleAlert,
  Undo2,
} from '@/components/ui/icons'
import type { ReactNode } from 'react'
import { Badge, type Tone } from '@/components/ui/badge'

/** How a state looks. Words of applications come from lib/labels; the permit's own four are given here as default. */
const looks = {
  valid: { tone: 'ok', icon: <CircleCheck aria-hidden />, word: '有效' },
  // valid to the end of the day, and nothing to be calm about
  'last-day': { tone: 'warn', icon: <CalendarClock aria-hidden />, word: '有效，今天到期' },
  suspended: { tone: 'warn', icon: <CirclePause aria-hidden />, word: '挂起' },
  lapsed: { tone: 'bad', icon: <CircleX aria-hidden />, word: '失效' },
  cancelled: { tone: 'off', icon: <Ban aria-hidden />, word: '注销' },
  'not-found': { tone: 'off', icon: <SearchX aria-hidden />, word: '查无' },
  draft: { tone: 'off', icon: <CircleDashed aria-hidden />, word: '草稿' },
  waiting: { tone: 'run', icon: <Clock aria-hidden />, word: '待处理' },
  'in-review': { tone: 'run', icon: <Clock aria-hidden />, word: '审核中' },
  returned: { tone: 'warn', icon: <Undo2 aria-hidden />, word: '不通过（退回）' },
  approved: { tone: 'ok', icon: <CircleCheck aria-hidden />, word: '办结' },
  ended: { tone: 'off', icon: <Ban aria-hidden />, word: '终止' },
  overdue: { tone: 'bad', icon: <TriangleAlert aria-hidden />, word: '逾期' },
} satisfies Record<string, { tone: Tone; icon: ReactNode; word: string }>

export type StateLook = keyof typeof looks

type StateBadgeProps = { look: StateLook; children?: ReactNode; size?: 'sm' | 'lg'; plain?: boolean }

export function StateBadge({ look, children, size, plain }: StateBadgeProps) {
  const { tone, icon, word } = looks[look]
  return (
    <Badge tone={tone} icon={icon} size={size} plain={plain}>
      {children ?? word}
    </Badge>
  )
}
