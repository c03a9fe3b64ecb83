import { Building2, UserRound, ArrowRight, ChevronRight, IdCard, Lock } from '@/components/ui/icons'
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
import { ProfilePrompt } from '../_components/profile-prompt'
import { ProgressCard } from '../_components/progress-card'
import { Verbatim } from '@/components/ui/verbatim'
import { BlockerList } from '@/components/application/blocker-list'
import { NextStepCard } from '@/components/application/next-step-card'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/link-button'
import type { NextStep } from '@/lib/views/portal/next-step'
import Link from 'next/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { Obstacle } from '@/lib/views/application/applicant-businesses'

/** 人才服务事项 (I-16): the way into the 工作居住证 module, with the reason why 新办 is closed. */
function TalentServices({ obstacle, hasPermit }: { obstacle: Obstacle | null; hasPermit: boolean }) {
  return (
    <Card aria-labelledby="services-title">
      <CardHeader id="services-title" title="人才服务事项" />
      <CardBody className="grid gap-3">
        <Link
          href="/applicant/permit"
          className="flex min-h-16 items-center gap-3 rounded-lg border border-line-2 px-4 py-3 hover:border-blue-600 hover:bg-blue-50"
        >
          <span className="grid size-10 flex-none place-items-center rounded-lg bg-blue-50 text-blue-600">
            <IdCard aria-hidden className="size-6" />
          </span>
          <span className="min-w-0 flex-1">
            <span className="block text-16 font-semibold">工作居住证</span>
            <span className="block text-14 text-ink-3">
              {hasPermit ? '查看证件、打印确认单、查询业务' : '申请新办、查看办理条件和进度'}
            </span>
          </span>
          <ChevronRight aria-hidden className="size-5 text-ink-3" />
        </Link>
        {obstacle && !hasPermit ? (
          <p className="flex items-start gap-2 text-14 text-ink-3">
            <Lock aria-hidden className="mt-0.5 size-4 flex-none" />
            新办：{obstacle.text}
          </p>
        ) : null}
      </CardBody>
    </Card>
  )
}

/** What to do next, with the one blue button of the page. */
function NextStepPanel({ step }: { step: NextStep }) {
  const { badge, title, why, due, items, more, primary, secondary } = step
  return (
    <NextStepCard
      badge={<Badge tone={badge.tone}>{badge.text}</Badge>}
      title={title}
      why={why}
      due={due ?? undefined}
      action={
        <>
          {primary ? (
            <LinkButton href={primary.href} intent="primary" block="phone">
              {primary.label}
              <ArrowRight aria-hidden />
            </LinkButton>
          ) : null}
          {secondary ? (
            <LinkButton href={secondary.href} intent="text" block="phone">
              {secondary.label}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {items.length > 0 ? (
        <BlockerList
          items={items.map(({ cure, ...item }) => ({
            ...item,
            ...(cure ? { cure: { ...cure, href: cure.href } } : {}),
          }))}
        />
      ) : null}
      {more > 0 ? <p className="mt-2 text-14 text-ink-3">还有 {more} 项没有在这里列出。</p> : null}
    </NextStepCard>
  )
}

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
