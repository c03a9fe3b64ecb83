import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SessionGuard } from '@/components/portals/session-guard'
import { EmployerShell } from '@/components/portals/shells'
import { sessionTime } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { loadEmployerShell } from '@/lib/views/portal/employer-shell'
import { requireEmployer } from '@/lib/web/page-guard'
import { navGroups } from './_components/navigation'
import { ProfileGate } from './_components/profile-gate'
import { AccountMark } from '@/components/kept/account-mark'

export const metadata: Metadata = { title: { default: '首页', template: '%s · 单位版' } }

/** 单位版: navigation with counts, the profile gate of U-01, and the warning before the session ends. */
export default async function EmployerLayout({ children }: { children: ReactNode }) {
  const actor = await requireEmployer()
  const [{ counts, instruments, profileComplete }, time] = await Promise.all([
    loadEmployerShell(actor, now()),
    sessionTime(),
  ])
  return (
    <>
      <AccountMark account={actor.accountId} />
      <EmployerShell
        homeHref="/employer"
        demo={env().DEMO}
        groups={navGroups(counts, instruments)}
        railPaths={['/employer/employees']}
        helpHref="/guides"
        messages={{ href: '/employer/messages', count: counts.unread }}
        user={{
          name: actor.operatorName,
          detail: actor.employerName,
          links: [{ href: '/employer/profile', label: '单位信息' }],
        }}
        signOutHref="/api/sign-out"
      >
        {profileComplete ? null : <ProfileGate />}
        {children}
      </EmployerShell>
      <SessionGuard secondsLeft={time?.secondsLeft ?? 0} entrance="employer" />
    </>
  )
}
