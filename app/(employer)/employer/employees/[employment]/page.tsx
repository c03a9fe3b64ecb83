import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { RetirementCard } from '@/components/application/retirement-card'
import { SettlementCard } from '@/components/application/settlement-card'
import { StatusBadge } from '@/components/application/state-badge'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { Note } from '@/components/ui/note'
import { MainAside, Page, PageHead, Stack } from '@/components/ui/page-head'
import { Tabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { dayOf } from '@/lib/domain/dates'
import { loadEmployee, type EmployeeView } from '@/lib/views/employment/employer'
import type { Line } from '@/lib/views/application/dossier-view'
import { requireEmployer } from '@/lib/web/page-guard'
import { fieldWord } from '@/lib/labels/fields'
import { Lines } from '../../_components/lines'
import { Studies, Works } from '../../applications/[application]/_components/employee-dossier'
import { reportSettlementAction, stateRetirementAction, takeBackSettlementAction } from '../actions'
import { AcceptButton } from '../_components/accept-button'
import { RejectButton } from '../_components/reject-button'
import { ContractCard } from './_components/contract-card'
import { DissolveDialog } from './_components/dissolve-dialog'
import { EmployeePermitCard, PlanCard } from './_components/permit-cards'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '员工当前信息展示' }

const path = z.object({ employment: z.uuid() })
const query = z.object({ dissolve: z.string().optional().catch(undefined) })

type Full = NonNullable<EmployeeView['full']>

function Businesses({ businesses }: Pick<Full, 'businesses'>) {
  if (businesses.length === 0) return <p className="text-14 text-ink-3">没有正在办理中的业务</p>
  return (
    <ul>
      {businesses.map(({ id, number, kindLabel, status, statusText, on, href }) => (
        <li
          key={id}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2.5 first:border-t-0"
        >
          <b className="text-15">{kindLabel}</b>
          <span className="font-mono text-13 text-ink-3">
            <Verbatim>{number}</Verbatim>
          </span>
          <StatusBadge status={status}>{statusText}</StatusBadge>
          <span className="text-14 text-ink-3">{dayText(on)}</span>
          <TextLink href={href} className="ml-auto">
            {href.endsWith('/edit') ? '继续办理' : '查看'}
            <span className="sr-only">
              ：<Verbatim>{number}</Verbatim>
            </span>
          </TextLink>
        </li>
      ))}
    </ul>
  )
}

/** The four tabs of U-67. */
function Details({ full }: { full: Full }) {
  const { businesses } = full
  return (
    <Card aria-label="员工资料">
      <CardBody>
        <Tabs
          label="员工资料"
          items={[
            { value: 'education', label: '教育信息', content: <Lines lines={full.education} /> },
            { value: 'studies', label: '学习经历', content: <Studies rows={full.studies} /> },
            { value: 'works', label: '工作经历', content: <Works rows={full.works} /> },
            {
              value: 'businesses',
              label: '在办业务列表',
              count: businesses.length,
              content: <Businesses businesses={businesses} />,
            },
          ]}
        />
      </CardBody>
    </Card>
  )
}

function HeadAction({ view, today, asked }: { view: EmployeeView; today: string; asked: boolean }) {
  const { id, name, sex, idNumber, full } = view
  if (!full)
    return (
      <>
        <RejectButton employmentId={id} name={name} />
        <AcceptButton employmentId={id} name={name} sex={sex} idNumber={idNumber} />
      </>
    )
  return (
    <DissolveDialog
      employmentId={id}
      name={name}
      today={today}
      open={asked}
      permit={full.permit}
      business={full.businesses[0] ?? null}
      proof={view.proof}
      withinDays={view.dissolveWithinDays}
      reasons={view.reasons}
      leftOn={view.leftOn}
    />
  )
}

/** 员工当前信息展示 (U-67, U-68, U-72). */
export default async function EmployeePage(props: PageProps<'/employer/employees/[employment]'>) {
  const actor = await requireEmployer()
  const parsed = path.safeParse(await props.params)
  if (!parsed.success) notFound()
  const at = now()
  const view = await loadEmployee(actor, parsed.data.employment, at)
  if (!view) notFound()
  const { dissolve } = query.parse(await props.searchParams)
  const today = dayOf(at.toISOString())
  const { full } = view
  return (
    <Page>
      <PageHead
        title={view.name}
        back={to.employer.employees(view.status)}
        badge={full ? <Badge tone="ok">在职</Badge> : <Badge tone="run">待确认</Badge>}
        sub={
          <span>{view.linkedOn ? `关联日期 ${dayText(view.linkedOn)}` : `申请日期 ${dayText(view.requestedOn)}`}</span>
        }
        action={<HeadAction view={view} today={today} asked={dissolve === '1'} />}
      />
      {view.askedOn ? (
        <Note tone="warn" title="员工请求解除关联" className="mb-4">
          <Verbatim>{view.name}</Verbatim>已于 {dayText(view.askedOn)}{' '}
          请求解除关联。已经离职的，请尽快解除，以免影响其办理聘用单位变更。
        </Note>
      ) : null}
      {full ? (
        <MainAside
          mixed
          main={
            <>
              <Current lines={[...full.general, ...full.terms]} columns={2} />
              <Stack className="order-2 lg:order-none">
                <ContractCard employmentId={view.id} slot={view.contract} terms={view.terms} />
                {full.permit?.retirement ? (
                  <RetirementCard view={full.permit.retirement} state={stateRetirementAction} />
                ) : null}
                {full.permit?.settlement ? (
                  <SettlementCard
                    view={full.permit.settlement}
                    today={today}
                    otherWay="单位也可以以“已落户”为事由解除关联，并上传户口本页。"
                    report={reportSettlementAction}
                    takeBack={takeBackSettlementAction}
                  />
                ) : null}
                <Details full={full} />
              </Stack>
            </>
          }
          aside={
            full.permit ? (
              <Stack className="order-1 lg:order-none">
                <EmployeePermitCard permit={full.permit} today={today} />
                <PlanCard
                  employmentId={view.id}
                  name={view.name}
                  permit={full.permit}
                  business={full.businesses[0] ?? null}
                />
              </Stack>
            ) : (
              <Card aria-labelledby="permit">
                <CardHeader id="permit" title="工作居住证" />
                <CardBody>
                  <p className="text-14 text-ink-3">还没有工作居住证。员工本人可以申请新办。</p>
                </CardBody>
              </Card>
            )
          }
        />
      ) : (
        <Current
          columns={3}
          lines={[
            { label: fieldWord('person', 'general', 'name'), value: view.name, verbatim: true },
            { label: fieldWord('person', 'general', 'sex'), value: view.sex },
            { label: fieldWord('person', 'general', 'idNumber'), value: view.idNumber, verbatim: true },
            { label: fieldWord('person', 'general', 'mobile'), value: view.mobile, verbatim: true },
          ]}
        />
      )}
    </Page>
  )
}

function Current({ lines, columns }: { lines: Line[]; columns: 2 | 3 }) {
  return (
    <Card aria-labelledby="current">
      <CardHeader id="current" title="员工当前信息展示" sub="员工本人维护，单位只读" />
      <CardBody>
        <Lines columns={columns} lines={lines} />
      </CardBody>
    </Card>
  )
}
