import { to } from '@/lib/addresses'
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
  { href: '/reviewer', label: '工作台', icon: <List aria-hidden />, count: waiting === '0' ? 0 : waiting },
  { href: '/reviewer/decided', label: '我已审核', icon: <ClipboardCheck aria-hidden /> },
  ...(proposals === null
    ? []
    : [
        {
          href: to.reviewer.proposals(),
          label: '待复核',
          icon: <CheckCheck aria-hidden />,
          count: proposals || undefined,
        },
      ]),
  ...(instruments.appointments
    ? [{ href: to.reviewer.appointments(), label: '预约日历', icon: <CalendarClock aria-hidden /> }]
    : []),
  ...(instruments.quota ? [{ href: to.reviewer.quota(), label: '指标审核', icon: <Ticket aria-hidden /> }] : []),
  ...(instruments.demand
    ? [{ href: to.reviewer.demand(), label: '年度需求', icon: <ClipboardList aria-hidden /> }]
    : []),
  ...(instruments.situationReports
    ? [{ href: to.reviewer.situationReports(), label: '情况表', icon: <Stamp aria-hidden /> }]
    : []),
  ...(holderMatters === null
    ? []
    : [
        {
          href: to.reviewer.settlements(),
          label: '持证人事项',
          shortLabel: '持证人',
          icon: <UserRoundCheck aria-hidden />,
          count: holderMatters || undefined,
          covers: ['/reviewer/retirements', '/reviewer/leaving'],
        },
      ]),
  ...(keepsParameters
    ? [{ href: to.reviewer.parameters(), label: '参数', icon: <SlidersHorizontal aria-hidden /> }]
    : []),
  ...(keepsCalendar ? [{ href: to.reviewer.calendar(), label: '工作日历', icon: <CalendarDays aria-hidden /> }] : []),
]
