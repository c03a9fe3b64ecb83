import { CalendarDays, ClipboardCheck, List } from 'lucide-react'
import type { Route } from 'next'
import type { NavItem } from '@/components/portals/nav-types'
import type { ReviewerShellView } from '@/lib/views/reviewer/shell'

/** The places of the rail. */
export const navItems = ({ waiting, keepsCalendar }: ReviewerShellView): NavItem[] => [
  { href: '/reviewer' as Route, label: '工作台', icon: <List aria-hidden />, count: waiting === '0' ? 0 : waiting },
  { href: '/reviewer/decided' as Route, label: '我已审核', icon: <ClipboardCheck aria-hidden /> },
  ...(keepsCalendar
    ? [{ href: '/reviewer/calendar' as Route, label: '工作日历', icon: <CalendarDays aria-hidden /> }]
    : []),
]
