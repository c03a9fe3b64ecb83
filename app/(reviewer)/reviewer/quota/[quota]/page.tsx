import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText, monthDayText, stampText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { MainAside, Page, PageHead, Stack } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { quotaTones } from '@/lib/labels/quota'
import { quotaDeskOf } from '@/lib/views/quota/reviewer'
import { loadQuotaReview, type QuotaReview } from '@/lib/views/quota/reviewer-application'
import { requireStaff } from '@/lib/web/page-guard'
import { Decided } from '../../proposals/_components/proposal-parts'
import { Waiting } from '../../proposals/_components/waiting'
import { Decision } from './_components/decision'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '指标申报' }

const path = z.object({ quota: z.uuid() })

function Tax({ review }: { review: QuotaReview }) {
  const { tax, papers, id } = review
  const threshold = tax.threshold === null ? '' : `${tax.threshold} 万元`
  return (
    <Card aria-labelledby="tax">
      <CardHeader id="tax" title="纳税情况" sub={tax.variant} />
      <CardBody className="grid gap-5">
        <KeyValueList
          columns={3}
          layout="stacked"
          items={[
            ...tax.years.map(({ year, amount }) => ({ label: `${year} 年纳税金额`, value: `${amount} 万元` })),
            { label: '合计', value: `${tax.sum} 万元` },
            { label: '一般要求', value: threshold },
          ]}
        />
        <div className="flex flex-wrap gap-3">
          {papers.map(({ id: file, fileName }) => (
            <LinkButton key={file} external href={to.file.attachment(file, { quota: id })}>
              查看纳税材料：{fileName}
            </LinkButton>
          ))}
        </div>
        {review.explanation ? <p className="text-15 whitespace-pre-line">说明：{review.explanation}</p> : null}
      </CardBody>
    </Card>
  )
}

function Findings({ review }: { review: QuotaReview }) {
  return (
    <Card aria-labelledby="findings">
      <CardHeader id="findings" title="单位条件核对" sub="系统提示，由主管部门判断" />
      <CardBody className="grid gap-2">
        {review.available > 0 ? <Note tone="warn">单位现在还有 {review.available} 个可用指标。</Note> : null}
        {review.findings.length === 0 ? <Note tone="ok">所填信息符合所在区的一般要求。</Note> : null}
        {review.findings.map(({ id, tone, text }) => (
          <Note key={id} tone={tone}>
            {text}
          </Note>
        ))}
      </CardBody>
    </Card>
  )
}

/** How the employer has used what it was given. */
function Past({ review }: { review: QuotaReview }) {
  return (
    <Card aria-labelledby="past">
      <CardHeader
        id="past"
        title="以往指标"
        more={
          review.past.length > 0 ? (
            <TextLink href={to.reviewer.ledger(review.employerId)} arrow>
              单位台账
            </TextLink>
          ) : undefined
        }
      />
      <CardBody>
        {review.past.length === 0 ? (
          <p className="text-15 text-ink-2">以往没有取得过指标。</p>
        ) : (
          <ul className="grid gap-2 text-14">
            {review.past.slice(0, 6).map((grant) => (
              <li key={grant.id} className="grid">
                <span>
                  {dayText(grant.grantedOn)} 下达 <b>{grant.granted}</b> 个
                </span>
                <span className="text-ink-3">
                  {grant.parts
                    .filter(({ count }) => count > 0)
                    .map(({ label, count }) => `${label} ${count}`)
                    .join(' · ') || '仅资格'}
                </span>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  )
}

function Outcome({ review }: { review: QuotaReview }) {
  if (review.actions.some(({ action }) => action === 'grant'))
    return review.proposals.waiting.length > 0 ? (
      <Note tone="warn">已有一份下达待复核，复核或撤回后可以再次提出。</Note>
    ) : (
      <Decision review={review} />
    )
  return (
    <Card aria-labelledby="outcome">
      <CardHeader id="outcome" title={review.statusLabel} />
      <CardBody className="grid gap-2 text-15">
        {review.allocated === null ? null : <p>下达 {review.allocated} 个</p>}
        {review.answer ? <p className="whitespace-pre-line text-ink-2">{review.answer}</p> : null}
      </CardBody>
    </Card>
  )
}

/** One 指标申报 on the desk: figures, conditions, past use, and the decision. */
export default async function QuotaReviewPage({ params }: PageProps<'/reviewer/quota/[quota]'>) {
  const actor = await requireStaff()
  const at = now()
  const desk = await quotaDeskOf(actor, at)
  const parsed = path.safeParse(await params)
  const review = desk && parsed.success ? await loadQuotaReview(actor, desk, parsed.data.quota, at) : null
  if (!review) notFound()
  const { answerBy } = review
  return (
    <Page wide>
      <PageHead
        title={review.employer}
        badge={<Badge tone={quotaTones[review.status]}>{review.statusLabel}</Badge>}
        sub={
          <>
            <span>
              <Verbatim>{review.number}</Verbatim>
            </span>
            <span>{review.turn}</span>
            <span>{stampText(review.submittedOn)} 上报</span>
            <span>
              目标办理时间 {monthDayText(answerBy.from)}至{monthDayText(answerBy.to)}
            </span>
          </>
        }
        back="/reviewer/quota"
      />
      <MainAside
        main={
          <Stack>
            {review.returnAsked ? (
              <Note tone="warn" title="单位申请退回（信息填错）">
                {review.returnAsked}
              </Note>
            ) : null}
            <Waiting title="待复核的下达" proposals={review.proposals.waiting} />
            <Tax review={review} />
            <Findings review={review} />
            <Card aria-labelledby="unit">
              <CardHeader id="unit" title="单位信息" />
              <CardBody>
                <KeyValueList columns={2} layout="stacked" items={review.unit} />
              </CardBody>
            </Card>
            <Decided proposals={review.proposals.decided} />
          </Stack>
        }
        aside={
          <Stack>
            <Outcome review={review} />
            <Past review={review} />
          </Stack>
        }
      />
    </Page>
  )
}
