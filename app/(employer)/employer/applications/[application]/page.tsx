import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { CheckAgain, CheckPanel } from '@/components/application/check-panel'
import { FriendlyHint, OpinionList } from '@/components/application/opinion'
import { StageLine } from '@/components/application/stage-line'
import { StatusBadge } from '@/components/application/state-badge'
import { Timeline } from '@/components/application/timeline'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { MainAside, Page, PageHead, Stack } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { kindTraits } from '@/lib/domain/application/kinds'
import { withAuthorityStatuses } from '@/lib/domain/application/status'
import { loadEmployerCase, type EmployerCaseView } from '@/lib/views/application/employer'
import { submitHintOf } from '@/lib/views/application/employer-submit-hint'
import { requireEmployer } from '@/lib/web/page-guard'
import { recheckAction } from '../actions'
import { opinionViews, timelineOf } from '../../_components/opinion-views'
import { UnitDossier } from '../../_components/unit-dossier'
import { EmployeeDossier } from './_components/employee-dossier'
import { ReviewPanel } from './_components/review-panel'
import { ReturnDialog } from './_components/return-dialog'
import { moreSlotsOf, reviewState } from './_components/review-state'
import { BookingCard } from '../../appointments/_components/booking-card'
import { UnitActions } from './_components/unit-actions'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '业务申请' }

const path = z.object({ application: z.uuid() })

const backOf = ({ kind, status }: EmployerCaseView): Route =>
  kindTraits[kind].about === 'employer'
    ? '/employer/unit-applications'
    : status === 'employer-review'
      ? '/employer/reviews'
      : '/employer/applications'

/** Who has to act now, in one sentence. */
function situation({ status, due, kind }: EmployerCaseView): string {
  const until = due ? `，办理期限 ${dayText(due.day)}${due.provisional ? '（预估）' : ''}` : ''
  switch (status) {
    case 'draft':
      return '草稿，尚未提交'
    case 'employer-review':
      return '等待单位审核'
    case 'employer-returned':
      return '单位审批不通过，等员工修改后重新提交'
    case 'awaiting-appointment':
      return '等待单位预约主管部门的办理时间'
    case 'awaiting-acceptance':
      return `等待主管部门受理${until}`
    case 'under-review':
      return `主管部门审核中${until}`
    case 'returned':
      return kindTraits[kind].starter === 'person'
        ? '主管部门审批不通过，各方改好后由员工重新提交'
        : '主管部门审批不通过，请修改后重新提交'
    case 'granted':
      return '已办结'
    case 'withdrawn':
      return '已撤回'
    case 'terminated':
      return '已终止'
  }
}

/** What the last return asks for, the unit's own items with the way to their cure (U-93). */
function OpenItems({ view }: { view: EmployerCaseView }) {
  if (view.openItems.length === 0) return null
  const mine = view.openItems.filter((item) => item.mine).length
  return (
    <Card tone="warn" aria-labelledby="open-items">
      <CardHeader
        id="open-items"
        title={`审核意见（${view.openItems.length} 项）`}
        sub={mine > 0 ? `其中 ${mine} 项由单位办理` : '由员工本人办理'}
      />
      <CardBody>
        <OpinionList items={opinionViews(view.openItems)} />
        {view.openHint ? <FriendlyHint>{view.openHint}</FriendlyHint> : null}
      </CardBody>
    </Card>
  )
}

/** 撤回 and 退回 while an authority holds the file go by request (S-79, U-96). */
function Requests({ view: { id, kind, status } }: { view: EmployerCaseView }) {
  if (kind === 'service-request' || !withAuthorityStatuses.includes(status)) return null
  return (
    <>
      <LinkButton href={to.employer.request('correction', id)}>信息填错退回</LinkButton>
      <LinkButton href={to.employer.request('recall', id)}>申请撤回</LinkButton>
    </>
  )
}

/** What the registers have said about the file; the unit may have it asked again (X-01…X-05). */
const Checks = ({ view: { id, checks } }: { view: EmployerCaseView }) => (
  <CheckPanel checks={checks} action={<CheckAgain applicationId={id} recheck={recheckAction} />} />
)

function Record({ view }: { view: EmployerCaseView }) {
  return (
    <Card aria-labelledby="record">
      <CardHeader
        id="record"
        title="业务审批记录"
        more={
          view.history.length > 0 ? (
            <TextLink href={to.employer.record(view.id)} arrow>
              打印记录
            </TextLink>
          ) : null
        }
      />
      <CardBody>
        {view.history.length > 0 ? (
          <Timeline entries={timelineOf(view.history)} />
        ) : (
          <p className="text-14 text-ink-3">提交后显示每一步的办理记录</p>
        )}
      </CardBody>
    </Card>
  )
}

/** One business of an employee or of the unit: where it stands, what was submitted, what everybody said (U-80, U-92). */
export default async function ApplicationPage({ params }: PageProps<'/employer/applications/[application]'>) {
  const actor = await requireEmployer()
  const parsed = path.safeParse(await params)
  if (!parsed.success) notFound()
  const view = await loadEmployerCase(actor, parsed.data.application, now())
  if (!view) notFound()
  const review = reviewState(view)
  const hint = submitHintOf(view, now())
  const dossier = view.employee ? (
    <EmployeeDossier dossier={view.employee} numbersOf={view.mayReveal ? view.id : null} />
  ) : null
  return (
    <Page>
      <PageHead
        title={view.personName ? `${view.personName} · ${view.kindLabel}` : view.kindLabel}
        back={backOf(view)}
        badge={<StatusBadge status={view.status}>{view.statusText}</StatusBadge>}
        sub={
          <>
            <span>
              申请编号 <Verbatim>{view.number}</Verbatim>
            </span>
            <span>{view.permitType}</span>
            <span>{view.authority}</span>
            {view.round > 1 ? <span>第 {view.round} 轮</span> : null}
          </>
        }
        action={
          <>
            <Requests view={view} />
            {!review && view.actions.some(({ action }) => action === 'employer-return') ? (
              <ReturnDialog applicationId={view.id} version={view.version} moreSlots={moreSlotsOf(view)} />
            ) : null}
            {kindTraits[view.kind].starter === 'employer' ? (
              <UnitActions
                id={view.id}
                kind={view.kind}
                kindLabel={view.kindLabel}
                version={view.version}
                status={view.status}
                actions={view.actions}
              />
            ) : null}
          </>
        }
      />
      <Stack>
        <Card aria-label="办理阶段">
          <CardBody className="pt-4 sm:pt-6">
            <p className="mb-4 text-15 font-semibold">{situation(view)}</p>
            <StageLine stages={view.stages} />
          </CardBody>
        </Card>
        <OpenItems view={view} />
        {hint ? (
          <Note tone="info" title="报送时间">
            {hint}
          </Note>
        ) : null}
        <BookingCard view={view} />
        {review ? (
          <MainAside
            main={dossier}
            aside={
              <>
                <ReviewPanel {...review} />
                <Checks view={view} />
                <Record view={view} />
              </>
            }
          />
        ) : (
          <MainAside
            main={
              <>
                <Record view={view} />
                <Checks view={view} />
                {dossier}
              </>
            }
            aside={view.unit ? <UnitDossier unit={view.unit} /> : <Facts view={view} />}
          />
        )}
      </Stack>
    </Page>
  )
}

function Facts({ view }: { view: EmployerCaseView }) {
  const facts = [
    ['业务申请日期', view.submittedOn],
    ['受理日期', view.acceptedOn],
    ['办理期限', view.due?.day ?? null],
  ] as const
  return (
    <Card aria-labelledby="facts">
      <CardHeader id="facts" title="业务信息" />
      <CardBody>
        <dl className="grid gap-2 text-14">
          {facts.map(([label, day]) => (
            <div key={label} className="flex gap-4">
              <dt className="w-[6.5em] flex-none text-ink-3">{label}</dt>
              <dd>{day ? dayText(day) : '—'}</dd>
            </div>
          ))}
        </dl>
      </CardBody>
    </Card>
  )
}
