import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SessionGuard } from '@/components/portals/session-guard'
import { ReviewerShell } from '@/components/portals/shells'
import { sessionTime } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { loadReviewerShell } from '@/lib/views/portal/reviewer-shell'
import { requireStaff } from '@/lib/web/page-guard'
import { navItems } from './reviewer/_components/navigation'
import { SearchBox } from './reviewer/_components/search-box'
import { AccountMark } from '@/components/kept/account-mark'

export const metadata: Metadata = { title: { default: '工作台', template: '%s · 审核端' } }

/** 审核端: rail, search, what was decided today, and the warning before the session ends. */
export default async function ReviewerLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff()
  const [shell, time] = await Promise.all([loadReviewerShell(actor, now()), sessionTime()])
  return (
    <>
      <AccountMark account={actor.accountId} />
      <ReviewerShell
        homeHref="/reviewer"
        demo={env().DEMO}
        items={navItems(shell)}
        middle={<SearchBox className="ml-2 w-70 max-lg:hidden" />}
        extra={
          <p className="px-2 text-14 whitespace-nowrap text-ink-2 max-lg:hidden">
            今天已审 <b>{shell.decidedToday}</b> 件
          </p>
        }
        messages={{ href: '/reviewer/messages', count: shell.unread }}
        user={{ name: actor.name, detail: `${actor.authorityName} · ${shell.office}` }}
        signOutHref="/api/sign-out"
      >
        {children}
      </ReviewerShell>
      <SessionGuard secondsLeft={time?.secondsLeft ?? 0} entrance="staff" />
    </>
  )
}
