import { CircleCheck, ClipboardCheck, Undo2 } from '@/components/ui/icons'
import type { Metadata } from 'next'
import { z } from 'zod'
import { to, address } from '@/lib/addresses'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Page, PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { DataTable, type Column } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { today } from '@/lib/clock'
import { loadDecided, type DecidedItem } from '@/lib/views/application/reviewer-decided'
import { officeOf } from '@/lib/views/portal/reviewer-shell'
import { requireStaff } from '@/lib/web/page-guard'
import { ReviewerTabs } from '../_components/reviewer-tabs'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '我已审核' }

const columns: Column<DecidedItem>[] = [
  {
    key: 'title',
    head: '申请人 / 单位',
    phone: 'title',
    cell: (item) => (
      <span className="grid">
        <TextLink href={to.reviewer.application(item.id)} className="text-15 font-semibold">
          <Verbatim>{item.title}</Verbatim>
        </TextLink>
        {item.title === item.employerName ? null : (
          <span className="text-13 font-normal text-ink-3">
            <Verbatim>{item.employerName}</Verbatim>
          </span>
        )}
      </span>
    ),
  },
  { key: 'kind', head: '业务', cell: (item) => item.kindLabel },
  {
    key: 'number',
    head: '申请编号',
    className: 'whitespace-nowrap',
    cell: (item) => <Verbatim>{item.number}</Verbatim>,
  },
  {
    key: 'decision',
    head: '我的审核',
    cell: (item) => (
      <Badge
        plain
        tone={item.passed ? 'ok' : 'warn'}
        icon={item.passed ? <CircleCheck aria-hidden /> : <Undo2 aria-hidden />}
      >
        {item.passed ? '审批通过' : '审批不通过'}
      </Badge>
    ),
  },
  {
    key: 'at',
    head: '审核时间',
    className: 'whitespace-nowrap',
    cell: (item) => <time dateTime={item.decidedAt}>{stampText(item.decidedAt)}</time>,
  },
  {
    key: 'now',
    head: '当前进度',
    cell: (item) => (
      <Badge plain tone={item.tone}>
        {item.statusText}
      </Badge>
    ),
  },
]

const cursor = z.string().max(500).optional().catch(undefined)
const querySchema = z.object({ after: cursor, before: cursor })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 我已审核: the reader's own decisions, the latest first. */
export default async function DecidedPage({ searchParams }: Props) {
  const actor = await requireStaff()
  const { items, previous, next } = await loadDecided(actor, querySchema.parse(await searchParams))
  const href = (key: 'after' | 'before', value: string | null) =>
    value ? address('/reviewer/decided', { [key]: value }) : null
  return (
    <Page wide>
      <PageHead title="我已审核" sub={<span>{officeOf(actor, today())}</span>} />
      <ReviewerTabs current="decided" />
      <Card>
        {items.length === 0 ? (
          <EmptyState icon={<ClipboardCheck aria-hidden />} title="还没有审核记录">
            您审批通过或不通过的业务会按时间列在这里。
          </EmptyState>
        ) : (
          <>
            <div className="px-2 pt-3 pb-3 sm:px-4">
              <DataTable
                caption="我已审核"
                columns={columns}
                rows={items}
                rowKey={({ key }) => key}
                density="compact"
              />
            </div>
            <Pager count={items.length} unit="件" previous={href('before', previous)} next={href('after', next)} />
          </>
        )}
      </Card>
    </Page>
  )
}
