import type { Metadata } from 'next'
import { dayWeekText, dayText } from '@/components/ui/date-text'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { today } from '@/lib/clock'
import { planFormSchema } from '@/lib/schemas/deadlines'
import { fieldErrorsOf, issueText } from '@/lib/schemas/issue-text'
import { syncClock } from '@/lib/services/demo/clock'
import { planDistricts, planView, type PlannedStep, type PlanView } from '@/lib/views/deadlines/public'
import { PlanForm, type PlanFields } from './_components/plan-form'
import { RenewalWindow } from '@/components/application/renewal-window'
import { Badge, ProvisionalBadge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { DateLeaf } from '@/components/ui/date-leaf'
import { Note } from '@/components/ui/note'

function Verdict({ view }: { view: PlanView }) {
  const { kind, first, lastSafeStart } = view.verdict
  const last = dayWeekText(lastSafeStart)
  const approved = dayText(view.mustBeApprovedBy)
  switch (kind) {
    case 'fits':
      return (
        <Note tone="ok" title={`来得及：${last}以前提交${first}`}>
          这是第一步稳妥的最后一天，当天提交也算。请尽早提交，为补充材料留出时间。
        </Note>
      )
    case 'late':
      return (
        <Note tone="warn" title="时间已不充裕">
          稳妥提交{first}的最后一天是{last}，已经来不及按审核期限办完。现在仍可提交，但须在{approved}
          （含）以前全部审批通过，否则证件到期失效。
        </Note>
      )
    case 'over':
      return (
        <Note tone="bad" title="已过办结期限">
          最后办结日是{approved}，之后不能再审批通过。证件到期失效后不能恢复，需要重新新办。
        </Note>
      )
    case 'lapsed':
      return (
        <Note tone="bad" title="证件已过有效期">
          证件失效后不能续签、不能变更聘用单位，也不能恢复，需要重新新办。
        </Note>
      )
  }
}

function Step({ step, at }: { step: PlannedStep; at: number }) {
  return (
    <li className="flex gap-4 border-t border-line pt-4 first:border-0 first:pt-0">
      <span className="flex-none">
        <DateLeaf date={step.latestStart} size="band" tone={step.late ? 'warn' : 'run'} decorative />
      </span>
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-3 text-16 font-semibold">
          {at + 1}. {step.title}
          {step.late ? <Badge tone="warn">时间不足</Badge> : null}
        </h3>
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-15 sm:gap-x-6">
          <dt className="text-ink-3">最迟提交</dt>
          <dd className="font-semibold">{dayWeekText(step.latestStart)}</dd>
          <dt className="text-ink-3">最早可提交</dt>
          <dd>{dayWeekText(step.earliestStart)}</dd>
          <dt className="text-ink-3">预计办结</dt>
          <dd>{dayWeekText(step.approvedOn)}</dd>
        </dl>
      </div>
    </li>
  )
}

/** The answer: yes or no first, then each step, then the dates with their rules. */
function PlanResult({ view, on }: { view: PlanView; on: string }) {
  const { renewal, verdict } = view
  const isAlive = verdict.kind === 'fits' || verdict.kind === 'late'
  const estimate = view.provisional ? <ProvisionalBadge /> : null
  return (
    <>
      <Verdict view={view} />
      {view.provisional ? (
        <Note tone="quiet">有的年份尚未公布放假安排，暂按周一至周五为工作日预估，公布后重新计算。</Note>
      ) : null}
      {isAlive ? (
        <Card aria-labelledby="plan-steps">
          <CardHeader title="办理安排" id="plan-steps" badge={estimate} sub={`按${view.districtName}规定测算`} />
          <CardBody className="grid gap-5">
            <ol className="grid gap-4">
              {view.steps.map((step, at) => (
                <Step key={step.kind} step={step} at={at} />
              ))}
            </ol>
            {renewal ? (
              <RenewalWindow
                title="续签的时间"
                today={on}
                points={[
                  { kind: 'opens', date: renewal.opensOn, label: '可续签' },
                  { kind: 'latest', date: renewal.safeSubmitBy, label: '最迟提交' },
                  { kind: 'closes', date: renewal.mustBeApprovedBy, label: '须办结' },
                ]}
              />
            ) : null}
          </CardBody>
        </Card>
      ) : null}
      <Card aria-labelledby="plan-dates">
        <CardHeader title="日期和依据" id="plan-dates" badge={estimate} sub={view.authority} />
        <CardBody>
          <dl className="grid gap-4 sm:grid-cols-2">
            {view.dates.map(({ label, date, rule }) => (
              <div key={label}>
                <dt className="text-14 text-ink-3">{label}</dt>
                <dd>
                  <span className="block text-18 font-semibold">{dayWeekText(date)}</span>
                  <span className="text-14 text-ink-2">{rule}</span>
                </dd>
              </div>
            ))}
          </dl>
          <p className="mt-4 text-14 text-ink-3">
            “预计办结”按最早可提交日和 {view.reviewDays} 个工作日的审核期限计算；标“暂定”的规定以主管部门最新公布为准。
          </p>
        </CardBody>
      </Card>
    </>
  )
}

export const metadata: Metadata = { title: '时间测算' }

type Query = Record<string, string | string[] | undefined>

/** What was typed stays, whatever it is; a field that stands twice counts once. */
const typed = (query: Query, name: keyof PlanFields): string => [query[name]].flat()[0] ?? ''

/** 时间测算: works by address alone, so that an answer can be kept and passed on. */
export default async function DeadlinesPage({ searchParams }: PageProps<'/deadlines'>) {
  const query: Query = await searchParams
  const fields: PlanFields = {
    district: typed(query, 'district'),
    validTo: typed(query, 'validTo'),
    wish: typed(query, 'wish'),
    newDistrict: typed(query, 'newDistrict'),
  }
  const isAsked = Object.values(fields).some(Boolean)
  const parsed = planFormSchema.safeParse(fields, { error: issueText })
  await syncClock()
  const on = today()
  return (
    <Page>
      <PageHead
        title="时间测算"
        sub={
          <>
            <span>按证件有效期，算出续签、更换单位各在哪一天以前办理</span>
            <span>今天 {dayWeekText(on)}</span>
          </>
        }
      />
      <Stack>
        <PlanForm
          fields={fields}
          districts={planDistricts()}
          errors={isAsked && !parsed.success ? fieldErrorsOf(parsed.error) : {}}
        />
        {parsed.success ? <PlanResult view={await planView(parsed.data, on)} on={on} /> : null}
      </Stack>
    </Page>
  )
}
