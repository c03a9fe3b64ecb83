import { to } from '@/lib/addresses'
import {
  Building2,
  CalendarClock,
  ClipboardCheck,
  ClipboardList,
  FileStack,
  House,
  IdCard,
  ListChecks,
  Paperclip,
  Stamp,
  Ticket,
  Users,
} from '@/components/ui/icons'
import type { NavGroup, NavItem } from '@/components/portals/nav-types'
import type { EmployerShellView } from '@/lib/views/portal/employer-shell'

type Counts = EmployerShellView['counts']
type Instruments = EmployerShellView['instruments']

const home: NavItem = {
  href: '/employer',
  label: '首页',
  shortLabel: '首页',
  icon: <House aria-hidden />,
  exact: true,
}

const employees = ({ pendingLinks }: Counts): NavItem => ({
  href: '/employer/employees',
  label: '员工列表',
  shortLabel: '员工列表',
  icon: <Users aria-hidden />,
  count: pendingLinks,
})

const permitItems = ({ reviews }: Counts): NavItem[] => [
  { href: '/employer/permits', label: '工作居住证首页', shortLabel: '居住证', icon: <IdCard aria-hidden /> },
  {
    href: '/employer/reviews',
    label: '审核员工证件申请',
    shortLabel: '审核申请',
    icon: <ClipboardCheck aria-hidden />,
    count: reviews,
  },
  {
    href: '/employer/applications',
    label: '查询员工业务申请',
    shortLabel: '员工业务',
    icon: <ListChecks aria-hidden />,
  },
  {
    href: '/employer/unit-applications',
    label: '查询单位业务申请',
    shortLabel: '单位业务',
    icon: <FileStack aria-hidden />,
    covers: ['/employer/filing-rights'],
  },
]

const unitItems: NavItem[] = [
  { href: '/employer/profile', label: '单位信息', shortLabel: '单位信息', icon: <Building2 aria-hidden /> },
  {
    href: '/employer/attachments',
    label: '附件管理',
    shortLabel: '附件管理',
    icon: <Paperclip aria-hidden />,
  },
]

/** What the unit's districts ask for besides the chain; nothing of it is shown to others. */
const instrumentItems = (
  { toBook }: Counts,
  { appointments, demand, quota, situationReport }: Instruments,
): NavItem[] => [
  ...(quota
    ? [
        {
          href: to.employer.quota(),
          label: '居住证指标',
          shortLabel: '指标',
          icon: <Ticket aria-hidden />,
        },
      ]
    : []),
  ...(appointments
    ? [
        {
          href: to.employer.appointments(),
          label: '预约办理',
          shortLabel: '预约',
          icon: <CalendarClock aria-hidden />,
          count: toBook,
        },
      ]
    : []),
  ...(demand
    ? [
        {
          href: to.employer.demand(),
          label: '年度需求申报',
          shortLabel: '年度需求',
          icon: <ClipboardList aria-hidden />,
        },
      ]
    : []),
  ...(situationReport
    ? [
        {
          href: to.employer.situationReports(),
          label: '情况表报送',
          shortLabel: '情况表',
          icon: <Stamp aria-hidden />,
        },
      ]
    : []),
]

export const navGroups = (counts: Counts, instruments: Instruments): NavGroup[] => [
  { items: [home, employees(counts)] },
  { title: '工作居住证', items: [...permitItems(counts), ...instrumentItems(counts, instruments)] },
  { title: '单位', items: unitItems },
]
