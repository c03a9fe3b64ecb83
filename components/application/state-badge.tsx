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
import { statusRows, type ApplicationStatus, type StatusLook } from '@/lib/domain/application/status'

type Look = { tone: Tone; icon: ReactNode; word: string }

/** How a state looks, with the word of the permit's own four and of what has no other. */
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
} satisfies Record<StatusLook, Look> & Record<string, Look>

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

type StatusBadgeProps = Omit<StateBadgeProps, 'look'> & { status: ApplicationStatus }

/** Where an application stands: one look for each status wherever it is shown; `children` may say it with the level. */
export const StatusBadge = ({ status, children, ...rest }: StatusBadgeProps) => (
  <StateBadge look={statusRows[status].look} {...rest}>
    {children ?? statusRows[status].label}
  </StateBadge>
)
