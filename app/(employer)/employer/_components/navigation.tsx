import { Building2, ClipboardCheck, FileStack, House, IdCard, ListChecks, Paperclip, Users } from 'lucide-react'
import type { Route } from 'next'
import type { NavGroup, NavItem } from '@/components/portals/nav-types'
import type { EmployerShellView } from '@/lib/views/employer/shell'

type Counts = EmployerShellView['counts']

const home: NavItem = {
  href: '/employer' as Route,
  label: '首页',
  shortLabel: '首页',
  icon: <House aria-hidden />,
  exact: true,
}

const employees = ({ pendingLinks }: Counts): NavItem => ({
  href: '/employer/employees' as Route,
  label: '员工列表',
  shortLabel: '员工列表',
  icon: <Users aria-hidden />,
  count: pendingLinks,
})

const permitItems = ({ reviews }: Counts): NavItem[] => [
  { href: '/employer/permits' as Route, label: '工作居住证首页', shortLabel: '居住证', icon: <IdCard aria-hidden /> },
  {
    href: '/employer/reviews' as Route,
    label: '审核员工证件申请',
    shortLabel: '审核申请',
    icon: <ClipboardCheck aria-hidden />,
    count: reviews,
  },
  {
    href: '/employer/applications' as Route,
    label: '查询员工业务申请',
    shortLabel: '员工业务',
    icon: <ListChecks aria-hidden />,
  },
  {
    href: '/employer/unit-applications' as Route,
    label: '查询单位业务申请',
    shortLabel: '单位业务',
    icon: <FileStack aria-hidden />,
    covers: ['/employer/filing-rights'],
  },
]

const unitItems: NavItem[] = [
  { href: '/employer/profile' as Route, label: '单位信息', shortLabel: '单位信息', icon: <Building2 aria-hidden /> },
  {
    href: '/employer/attachments' as Route,
    label: '附件管理',
    shortLabel: '附件管理',
    icon: <Paperclip aria-hidden />,
  },
]

export const navGroups = (counts: Counts): NavGroup[] => [
  { items: [home, employees(counts)] },
  { title: '工作居住证', items: permitItems(counts) },
  { title: '单位', items: unitItems },
]

/** The same places on the rail of a worklist. */
export const railItems = (counts: Counts): NavItem[] => [home, employees(counts), ...permitItems(counts), ...unitItems]
