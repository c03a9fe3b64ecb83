import { Pencil, Printer } from '@/components/ui/icons'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { CheckPanel } from '@/components/application/check-panel'
import { StageLine } from '@/components/application/stage-line'
import { StatusBadge } from '@/components/application/state-badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { DateLeaf } from '@/components/ui/date-leaf'
import { dayText, dayWeekText } from '@/components/ui/date-text'
import { LinkButton } from '@/components/ui/link-button'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { kindTraits } from '@/lib/domain/application/kinds'
import { loadApplication, type ApplicationView } from '@/lib/views/application/applicant'
import { requirePerson } from '@/lib/web/page-guard'
import { Missing } from '../../_components/missing'
import { ContentCard, HistoryCard } from './_components/file-cards'
import { ReturnCard } from './_components/return-card'
import { StandingNote } from './_components/standing-note'
import { SubmitApplication } from './_components/submit-button'
import { WithdrawApplication } from './_components/withdraw-button'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '业务进度' }

function Actions({ view }: { view: ApplicationView }) {
  const { id, editable, permitId, submit, returned, version, employerName, kind, code } = view
  if (permitId)
    return (
      <LinkButton
        href={to.file.permitSheet(permitId)}
        external
        target="_blank"
        rel="noopener"
        intent="primary"
        block="phone"
      >
        <Printer aria-hidden />
        打印确认单
      </LinkButton>
    )
  if (!editable) return null
  const ready = submit?.refusal === null
  return (
    <>
      <LinkButton
        href={to.applicant.edit(id, returned ? 'preview' : 'start')}
        intent={ready ? 'outline' : 'primary'}
        block="phone"
      >
        <Pencil aria-hidden />
        {returned ? '修改申请' : '继续填写'}
      </LinkButton>
      {ready ? (
        <SubmitApplication
          {...{ applicationId: id, version, employerName, kind }}
          again={view.round > 0}
          employerReviews={kindTraits[code].employerReviews}
          ending={code === 'cancellation'}
        />
      ) : null}
    </>
  )
}

function Progress({ view }: { view: ApplicationView }) {
  const { stages, due, authority } = view
  return (
    <Card aria-labelledby="stages-title">
      <CardHeader id="stages-title" title="办理进度" sub={view.round > 1 ? `第 ${view.round} 轮` : undefined} />
      <CardBody className="grid gap-5">
        {due ? (
          <div className="flex items-center gap-4">
            <DateLeaf date={due.day} size="md" tone="run" decorative />
            <p className="text-15 text-ink-2">
              {due.label} <b className="text-ink">{dayWeekText(due.day)}</b>
              {due.provisional ? '（预估，节假日安排公布后可能调整）' : ''}
              <span className="block text-14 text-ink-3">{authority}</span>
            </p>
          </div>
        ) : null}
        <StageLine stages={stages} />
      </CardBody>
    </Card>
  )
}

/** What lacks stops a submission of one's own; of a file of the unit it is what the unit waits for. */
function missingTitle({ byUnit, returned, missing }: ApplicationView): string | undefined {
  const count = missing.reduce((sum, { items }) => sum + items.length, 0)
  if (byUnit) return `请您现在准备 ${count} 项`
  return returned ? '提交前还要补齐' : undefined
}

export default async function ApplicationPage({ params }: PageProps<'/applicant/applications/[application]'>) {
  const actor = await requirePerson()
  const id = z.uuid().safeParse((await params).application)
  const view = id.success ? await loadApplication(actor, id.data, now()) : null
  if (!view) notFound()
  const { kind, number, status, statusText, employerName, submittedOn, createdOn, returned, missing, withdraw } = view
  return (
    <Page>
      <PageHead
        title={kind}
        badge={
          <StatusBadge status={status} size="lg">
            {statusText}
          </StatusBadge>
        }
        sub={
          <>
            <span>
              申请编号 <Verbatim>{number}</Verbatim>
            </span>
            <span>
              <Verbatim>{employerName}</Verbatim>
            </span>
            <span>{submittedOn ? `${dayText(submittedOn)} 提交` : `${dayText(createdOn)} 开始填写`}</span>
          </>
        }
        back="/applicant/applications"
        action={<Actions view={view} />}
      />
      <Stack>
        <StandingNote view={view} />
        {returned ? <ReturnCard returned={returned} /> : null}
        <Progress view={view} />
        <Missing groups={missing} title={missingTitle(view)} />
        <CheckPanel checks={view.checks} />
        <ContentCard view={view} />
        <HistoryCard history={view.history} recordHref={to.applicant.record(view.id)} />
        {withdraw ? (
          <div className="flex justify-end print:hidden">
            <WithdrawApplication applicationId={view.id} version={view.version} kind={kind} />
          </div>
        ) : null}
      </Stack>
    </Page>
  )
}
