import {
  CalendarClock,
  CalendarDays,
  CheckCheck,
  ClipboardCheck,
  ClipboardList,
  SlidersHorizontal,
  List,
  Stamp,
  Ticket,
  UserRoundCheck,
} from '@/components/ui/icons'
import type { Route } from 'next'
import type { NavItem } from '@/components/portals/nav-types'
import type { ReviewerShellView } from '@/lib/views/portal/reviewer-shell'

/** The places of the rail. */
export const navItems = ({
  waiting,
  keepsCalendar,
  instruments,
  keepsParameters,
  proposals,
  holderMatters,
}: ReviewerShellView): NavItem[] => [
  { href: '/reviewer' as Route, label: '工作台', icon: <List aria-hidden />, count: waiting === '0' ? 0 : waiting },
  { href: '/reviewer/decided' as Route, label: '我已审核', icon: <ClipboardCheck aria-hidden /> },
  ...(proposals === null
    ? []
    : [
        {
          href: '/reviewer/proposals' as Route,
          label: '待复核',
          icon: <CheckCheck aria-hidden />,
          count: proposals || undefined,
        },
      ]),
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
  ...(holderMatters === null
    ? []
    : [
        {
          href: '/reviewer/settlements' as Route,
          label: '持证人事项',
          shortLabel: '持证人',
          icon: <UserRoundCheck aria-hidden />,
          count: holderMatters || undefined,
          covers: ['/reviewer/retirements', '/reviewer/leaving'],
        },
      ]),
  ...(keepsParameters
    ? [{ href: '/reviewer/parameters' as Route, label: '参数', icon: <SlidersHorizontal aria-hidden /> }]
    : []),
  ...(keepsCalendar
    ? [{ href: '/reviewer/calendar' as Route, label: '工作日历', icon: <CalendarDays aria-hidden /> }]
    : []),
]
