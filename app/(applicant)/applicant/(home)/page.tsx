import { Building2, UserRound } from '@/components/ui/icons'
import type { Metadata } from 'next'
import { to } from '@/lib/addresses'
import { dayText, weekdayText } from '@/components/ui/date-text'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { loadHome } from '@/lib/views/portal/applicant-home'
import { requirePerson } from '@/lib/web/page-guard'
import { AttachmentSummaryCard } from '../_components/attachment-summary-card'
import { HolderPermitCard } from '../_components/holder-permit-card'
import { LatestMessages } from '../_components/latest-messages'
import { NextStepPanel } from '../_components/next-step-panel'
import { ProfilePrompt } from '../_components/profile-prompt'
import { ProgressCard } from '../_components/progress-card'
import { TalentServices } from '../_components/talent-services'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '首页' }

export default async function ApplicantHome() {
  const actor = await requirePerson()
  const home = await loadHome(actor, now())
  const { today, employerName, application, permit } = home
  return (
    <Page>
      <PageHead
        title={`${home.name}，您好`}
        sub={
          <>
            <span>
              今天是 {dayText(today)} {weekdayText(today)}
            </span>
            {employerName ? (
              <span>
                <Building2 aria-hidden />
                <Verbatim>{employerName}</Verbatim>
              </span>
            ) : null}
          </>
        }
        action={
          <TextLink href={to.applicant.profile('preview')} className="[&_svg]:size-4">
            <UserRound aria-hidden />
            查看完整信息
          </TextLink>
        }
      />
      {home.profileReady ? null : <ProfilePrompt gaps={home.profileGaps} />}
      <MainAside
        main={
          <>
            <NextStepPanel step={home.nextStep} />
            <ProgressCard application={application} />
            <TalentServices obstacle={home.newObstacle} hasPermit={permit !== null} />
          </>
        }
        aside={
          <>
            {permit ? <HolderPermitCard permit={permit} owing={home.sheetOwed} /> : null}
            <AttachmentSummaryCard summary={home.attachments} />
            <LatestMessages messages={home.messages} unread={home.unread} />
          </>
        }
      />
    </Page>
  )
}
