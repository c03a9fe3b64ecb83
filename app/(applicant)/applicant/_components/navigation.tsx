import { Bell, BookOpen, House, IdCard, Link2, ListChecks, Paperclip, UserRound } from '@/components/ui/icons'
import type { NavGroup, NavItem } from '@/components/portals/nav-types'
import type { ApplicantShellView } from '@/lib/views/portal/applicant-shell'

const home: NavItem = { href: '/applicant', label: '首页', icon: <House aria-hidden />, exact: true }
const permit: NavItem = {
  href: '/applicant/permit',
  label: '工作居住证',
  shortLabel: '居住证',
  icon: <IdCard aria-hidden />,
}

const attachments = ({ attachmentGaps }: ApplicantShellView): NavItem => ({
  href: '/applicant/attachments',
  label: '附件管理',
  shortLabel: '附件',
  icon: <Paperclip aria-hidden />,
  ...(attachmentGaps > 0 ? { count: attachmentGaps, hot: true } : {}),
})

const profile = ({ profileReady }: ApplicantShellView): NavItem => ({
  href: '/applicant/profile',
  label: '个人信息',
  shortLabel: '我的',
  icon: <UserRound aria-hidden />,
  ...(profileReady ? {} : { count: '待完善', hot: true }),
})

const messages = ({ unread }: ApplicantShellView): NavItem => ({
  href: '/applicant/messages',
  label: '消息',
  icon: <Bell aria-hidden />,
  ...(unread > 0 ? { count: unread } : {}),
})

/** The column of desks. */
export const navGroups = (shell: ApplicantShellView): NavGroup[] => [
  {
    items: [
      home,
      permit,
      { href: '/applicant/applications', label: '申请记录', icon: <ListChecks aria-hidden /> },
      attachments(shell),
      profile(shell),
      { href: '/applicant/employer', label: '关联单位', icon: <Link2 aria-hidden /> },
      messages(shell),
    ],
  },
  { title: '帮助', items: [{ href: '/guides', label: '办理指南', icon: <BookOpen aria-hidden /> }] },
]

/** The bottom bar of phones: short words, counts as dots. */
export const tabItems = (shell: ApplicantShellView): NavItem[] => [
  home,
  { ...permit, covers: ['/applicant/applications'] },
  attachments(shell),
  messages(shell),
  { ...profile(shell), ...(shell.profileReady ? {} : { count: '!' }), covers: ['/applicant/employer'] },
]
