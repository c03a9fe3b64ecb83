import { TicketCheck } from '@/components/ui/icons'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { WindowCard } from '@/components/quota/window-card'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { DataTable, type Column } from '@/components/ui/table'
import { ViewPills } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { loadQuotaDesk, quotaDeskOf, quotaListStates, type QuotaWorkLine } from '@/lib/views/quota/reviewer'
import { requireStaff } from '@/lib/web/page-guard'
import { MonthFilter } from './_components/month-filter'
import { QuotaTabs } from './_components/quota-tabs'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '指标审核' }

const text = z.string().max(400).optional().catch(undefined)
const query = z.object({
  state: z.enum(quotaListStates).catch('submitted'),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null),
  after: text,
  before: text,
})

const stateLabels = { submitted: '待下达', granted: '已下达', returned: '已反馈' } as const

const columns: Column<QuotaWorkLine>[] = [
  {
    key: 'employer',
    head: '单位',
    phone: 'title',
    cell: (line) => (
      <TextLink href={to.reviewer.quotaApplication(line.id)} className="text-15 font-semibold">
        {line.employer}
      </TextLink>
    ),
  },
  { key: 'number', head: '申报编号', cell: (line) => <Verbatim>{line.number}</Verbatim> },
  { key: 'turn', head: '类别', cell: (line) => line.turn },
  { key: 'requested', head: '申请数量', align: 'right', cell: (line) => line.requested },
  { key: 'allocated', head: '下达数量', align: 'right', cell: (line) => line.allocated ?? '—' },
  {
    key: 'at',
    head: '上报时间',
    cell: (line) => (
      <span className="inline-flex items-center gap-2">
        <time dateTime={line.submittedOn}>{stampText(line.submittedOn)}</time>
        {line.returnAsked ? (
          <Badge plain tone="warn">
            申请退回
          </Badge>
        ) : null}
      </span>
    ),
  },
]

const href = (parameters: Record<string, string | null>): Route => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value) search.set(name, value)
  return `/reviewer/quota?${search.toString()}`
}

/** 指标审核: what the units have handed in, month by month. */
export default async function QuotaDeskPage({ searchParams }: PageProps<'/reviewer/quota'>) {
  const actor = await requireStaff()
  const desk = await quotaDeskOf(actor, now())
  if (!desk) notFound()
  const asked = query.parse(await searchParams)
  const view = await loadQuotaDesk(desk, asked)
  const { state, month } = asked
  return (
    <Page wide>
      <PageHead title="指标审核" sub={<span>{view.authority}</span>} />
      <QuotaTabs current="desk" waiting={view.waiting} />
      <MainAside
        main={
          <Card aria-label={stateLabels[state]}>
            <div className="flex flex-wrap items-end justify-between gap-3 px-4 pt-4 sm:px-6">
              <ViewPills
                label="办理情况"
                items={quotaListStates.map((code) => ({
                  href: href({ state: code, month }),
                  label: stateLabels[code],
                  active: code === state,
                }))}
              />
              <MonthFilter months={view.months} month={month} state={state} />
            </div>
            <div className="px-2 pt-3 pb-3 sm:px-4">
              <DataTable
                caption={stateLabels[state]}
                columns={columns}
                rows={view.rows}
                rowKey={({ id }) => id}
                density="compact"
                empty={
                  <EmptyState icon={<TicketCheck aria-hidden />} title={`没有${stateLabels[state]}的申报`}>
                    {month ? '可以改看其他月份。' : '单位上报后列在这里。'}
                  </EmptyState>
                }
              />
            </div>
            {view.previous || view.next ? (
              <Pager
                count={view.rows.length}
                unit="件"
                previous={view.previous ? href({ state, month, before: view.previous }) : null}
                next={view.next ? href({ state, month, after: view.next }) : null}
              />
            ) : null}
          </Card>
        }
        aside={<WindowCard window={view.window} />}
      />
    </Page>
  )
}
