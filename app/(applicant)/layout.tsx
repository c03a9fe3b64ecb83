import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SessionGuard } from '@/components/portals/session-guard'
import { ApplicantShell } from '@/components/portals/shells'
import { sessionTime } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { loadApplicantShell } from '@/lib/views/portal/applicant-shell'
import { requirePerson } from '@/lib/web/page-guard'
import { navGroups, tabItems } from './applicant/_components/navigation'
import { AccountMark } from '@/components/kept/account-mark'

/** Below the navigation: whom to call (G-16). */
function HotlineFoot({ district, phone, hours }: { district: string; phone: string | null; hours: string | null }) {
  if (!phone) return null
  return (
    <div className="text-13 text-ink-3">
      <p>{district}咨询电话</p>
      <p className="text-16 font-semibold text-ink">{phone}</p>
      {hours ? <p>{hours}</p> : null}
    </div>
  )
}

export const metadata: Metadata = { title: { default: '首页', template: '%s · 个人版' } }

/** 个人版: navigation, the bottom bar of phones, and the warning before the session ends. */
export default async function ApplicantLayout({ children }: { children: ReactNode }) {
  const actor = await requirePerson()
  const shell = await loadApplicantShell(actor, now())
  const time = await sessionTime()
  return (
    <>
      <AccountMark account={actor.accountId} />
      <ApplicantShell
        homeHref="/applicant"
        demo={env().DEMO}
        groups={navGroups(shell)}
        tabs={tabItems(shell)}
        foot={<HotlineFoot {...shell.hotline} />}
        helpHref="/guides"
        messages={{ href: '/applicant/messages', count: shell.unread }}
        user={{
          name: actor.name,
          detail: shell.employerName ?? '还没有关联单位',
          links: [{ href: '/applicant/profile', label: '个人信息' }],
        }}
        signOutHref="/api/sign-out"
      >
        {children}
      </ApplicantShell>
      <SessionGuard secondsLeft={time?.secondsLeft ?? 0} entrance="person" />
    </>
  )
}
