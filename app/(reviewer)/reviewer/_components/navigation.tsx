import {
  CalendarClock,
  CalendarDays,
  ClipboardCheck,
  ClipboardList,
  SlidersHorizontal,
  List,
  Stamp,
  Ticket,
  UserMinus,
  UserRoundCheck,
} from 'lucide-react'
import type { Route } from 'next'
import type { NavItem } from '@/components/portals/nav-types'
import type { ReviewerShellView } from '@/lib/views/reviewer/shell'

/** The places of the rail. */
export const navItems = ({
  waiting,
  keepsCalendar,
  instruments,
  parameterProposals,
  retirements,
}: ReviewerShellView): NavItem[] => [
  { href: '/reviewer' as Route, label: '工作台', icon: <List aria-hidden />, count: waiting === '0' ? 0 : waiting },
  { href: '/reviewer/decided' as Route, label: '我已审核', icon: <ClipboardCheck aria-hidden /> },
  ...(instruments.appointments
    ? [{ href: '/reviewer/appointments' as Route, label: '预约日历', icon: <CalendarClock aria-hidden /> }]
    : []),
  ...(instruments.quota ? [{ href: '/reviewer/quota' as Route, label: '指标审核', icon: <Ticket aria-hidden /> }] : []),
  ...(instruments.demand
    ? [{ href: '/reviewer/demand' as Route, label: '年度需求', icon: <ClipboardList aria-hidden /> }]
    : []),
  ...(instruments.situationReports
    ? [{ href: '/reviewer/situation-reports' as Route, label: '情况表', icon: <Stamp aria-hidden /> }]
    : []),
  ...(instruments.leaving
    ? [{ href: '/reviewer/leaving' as Route, label: '离职未解除', icon: <UserMinus aria-hidden /> }]
    : []),
  ...(retirements === null
    ? []
    : [
        {
          href: '/reviewer/retirements' as Route,
          label: '退休核定',
          icon: <UserRoundCheck aria-hidden />,
          count: retirements || undefined,
        },
      ]),
  ...(parameterProposals === null
    ? []
    : [
        {
          href: '/reviewer/parameters' as Route,
          label: '参数',
          icon: <SlidersHorizontal aria-hidden />,
          count: parameterProposals || undefined,
        },
      ]),
  ...(keepsCalendar
    ? [{ href: '/reviewer/calendar' as Route, label: '工作日历', icon: <CalendarDays aria-hidden /> }]
    : []),
]
