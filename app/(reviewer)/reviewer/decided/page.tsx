import { ClipboardCheck } from '@/components/ui/icons'
import type { Metadata } from 'next'
import { z } from 'zod'
import { address } from '@/lib/addresses'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page, PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { today } from '@/lib/clock'
import { loadDecided } from '@/lib/views/application/reviewer-decided'
import { officeOf } from '@/lib/views/portal/reviewer-shell'
import { requireStaff } from '@/lib/web/page-guard'
import { ReviewerTabs } from '../_components/reviewer-tabs'
import { DecidedTable } from './_components/decided-table'

export const metadata: Metadata = { title: '我已审核' }

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
              <DecidedTable items={items} />
            </div>
            <Pager count={items.length} unit="件" previous={href('before', previous)} next={href('after', next)} />
          </>
        )}
      </Card>
    </Page>
  )
}
