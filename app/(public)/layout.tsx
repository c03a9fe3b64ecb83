import { BadgeCheck, BookOpen, CalendarClock, House, ListChecks } from '@/components/ui/icons'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import type { NavItem } from '@/components/portals/nav-types'
import { PublicShell } from '@/components/portals/public-shell'
import { env } from '@/lib/env'

const items: NavItem[] = [
  { href: '/', label: '首页', icon: <House aria-hidden /> },
  { href: '/verify', label: '工作居住证校验', icon: <BadgeCheck aria-hidden /> },
  { href: '/guides', label: '办理指南', icon: <BookOpen aria-hidden /> },
  { href: '/eligibility', label: '资格自测', icon: <ListChecks aria-hidden /> },
  { href: '/deadlines', label: '时间测算', icon: <CalendarClock aria-hidden /> },
]

/** Guides and tools may be found by search engines; a demonstration with invented rules and people may not. */
export const generateMetadata = (): Metadata => ({
  robots: env().DEMO ? { index: false, follow: false } : { index: true, follow: true },
})

/** Public pages ask nobody who he is. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicShell
      homeHref="/"
      demo={env().DEMO}
      items={items}
      employerHref="/sign-in?entrance=employer"
      applicantHref="/sign-in?entrance=person"
      footText={env().DEMO ? '演示系统：人员、单位与证件均为虚构，不具有任何效力。' : '人才业务办理平台'}
      footLinks={[{ href: '/sign-in?entrance=staff', label: '审核入口' }]}
    >
      {children}
    </PublicShell>
  )
}
