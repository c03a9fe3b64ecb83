import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { BalanceBar } from '@/components/quota/balance-bar'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { DataTable, type Column } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { loadQuotaBooks, quotaDeskOf, type QuotaBooksView } from '@/lib/views/quota/reviewer'
import { requireStaff } from '@/lib/web/page-guard'
import { QuotaTabs } from '../_components/quota-tabs'

export const metadata: Metadata = { title: '指标台账' }

const query = z.object({ after: z.uuid().nullable().catch(null) })

type Idle = QuotaBooksView['idle'][number]

const columns = (years: number[]): Column<Idle>[] => [
  {
    key: 'employer',
    head: '单位',
    phone: 'title',
    cell: (line) => (
      <TextLink href={to.reviewer.ledger(line.employerId)} className="text-15 font-semibold">
        {line.employer}
      </TextLink>
    ),
  },
  ...years.map((year): Column<Idle> => ({
    key: String(year),
    head: `${year} 年`,
    cell: ({ years: of }) => {
      const found = of.find((line) => line.year === year)
      return found ? `取得 ${found.granted} 个，未用也未退回 ${found.idle} 个` : '—'
    },
  })),
]

/** The sum of the year: all units together are what was granted. */
function Check({ view }: { view: QuotaBooksView }) {
  const { year, granted, parts, holds, difference, broken } = view
  return (
    <Card aria-labelledby="check">
      <CardHeader id="check" title={`${year} 年指标`} sub={`共下达 ${granted} 个`} />
      <CardBody className="grid gap-4">
        <BalanceBar parts={parts} all />
        {holds ? (
          <Note tone="ok">账目相符：各状态合计等于下达总数，每一个指标的状态都与变动记录一致。</Note>
        ) : (
          <Note tone="bad" role="alert" title="账目不符">
            {difference === 0 ? '' : `各状态合计与下达总数相差 ${difference} 个。`}
            {broken === 0 ? '' : `有 ${broken} 个指标的状态与变动记录不一致。`}
            请联系系统管理员核对。
          </Note>
        )}
      </CardBody>
    </Card>
  )
}

/** 指标台账: the check of the sum, and who left quota idle two years running. */
export default async function QuotaBooksPage({ searchParams }: PageProps<'/reviewer/quota/books'>) {
  const actor = await requireStaff()
  const desk = await quotaDeskOf(actor, now())
  if (!desk) notFound()
  const { after } = query.parse({ after: null, ...(await searchParams) })
  const view = await loadQuotaBooks(desk, after)
  return (
    <Page wide>
      <PageHead title="指标台账" sub={<span>{desk.policy.authority}</span>} />
      <QuotaTabs current="books" />
      <Stack>
        <Check view={view} />
        <Card aria-labelledby="idle">
          <CardHeader
            id="idle"
            title="连续未用的单位"
            sub={`${view.idleYears.join('、')} 年都有指标未使用也未退回，次年压减名额`}
          />
          <CardBody>
            <DataTable
              caption="连续未用的单位"
              columns={columns(view.idleYears)}
              rows={view.idle}
              rowKey={({ employerId }) => employerId}
              empty={<EmptyState title="没有连续未用的单位" />}
            />
          </CardBody>
          {view.next || after ? (
            <Pager
              count={view.idle.length}
              unit="家"
              previous={after ? '/reviewer/quota/books' : null}
              next={view.next ? `/reviewer/quota/books?after=${view.next}` : null}
            />
          ) : null}
        </Card>
      </Stack>
    </Page>
  )
}
