import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { ProvisionalBadge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { LinkTabs } from '@/components/ui/tabs'
import { now } from '@/lib/clock'
import { demandStatuses } from '@/lib/domain/demand/moves'
import { loadDemandPage, type DemandPageView } from '@/lib/views/demand/reviewer'
import { requireStaff } from '@/lib/web/page-guard'
import { DeclaredList } from './_components/declared-list'
import { PublishDialog } from './_components/publish-dialog'
import { RankingList } from './_components/ranking-list'
import { YearCard } from './_components/year-card'
import { Decided } from '../proposals/_components/decided'
import { Waiting } from '../proposals/_components/waiting'

export const metadata: Metadata = { title: '年度需求' }

const cursor = z.string().max(500).optional().catch(undefined)
const querySchema = z.object({
  year: z.coerce.number().int().optional().catch(undefined),
  tab: z.enum(['list', 'ranking']).optional().catch(undefined),
  status: z.enum(demandStatuses).optional().catch(undefined),
  after: cursor,
  before: cursor,
})

function Years({ view }: { view: DemandPageView }) {
  if (view.notices.length < 2) return null
  return (
    <LinkTabs
      label="年度"
      items={view.notices.map(({ year }) => ({
        href: to.reviewer.demand(year),
        label: `${year} 年度`,
        active: year === view.notice?.year,
      }))}
    />
  )
}

/** 年度需求 (A-15, Q-40…Q-42): notice, declarations, evaluation and the fixed numbers of a district. */
export default async function DemandPage({ searchParams }: PageProps<'/reviewer/demand'>) {
  const actor = await requireStaff()
  const view = await loadDemandPage(actor, querySchema.parse(await searchParams), now())
  if (!view) notFound()
  return (
    <Page wide>
      <PageHead
        title="年度需求"
        badge={view.weightsProvisional ? <ProvisionalBadge>评估权重暂定</ProvisionalBadge> : null}
        sub={
          <>
            <span>{view.authority}</span>
            {view.agreedBy ? <span>核定须征得{view.agreedBy}同意</span> : null}
          </>
        }
        action={
          view.openYears.length > 0 ? (
            <PublishDialog years={view.openYears} declareMonths={view.declareMonths} fixMonths={view.fixMonths} />
          ) : null
        }
      />
      <Stack>
        <Waiting proposals={view.proposals} />
        <Years view={view} />
        {view.notice && view.totals ? (
          <>
            <YearCard view={view} notice={view.notice} totals={view.totals} />
            {view.tab === 'ranking' ? (
              <RankingList view={view} year={view.notice.year} />
            ) : (
              <DeclaredList view={view} year={view.notice.year} />
            )}
            <Decided proposals={view.decided} title="总量复核记录" />
          </>
        ) : (
          <Card>
            <EmptyState title="还没有发布需求申报通知">
              发布后，在本区有业务办理权限的单位会收到站内消息，在申报时间内填写需求。
            </EmptyState>
          </Card>
        )}
      </Stack>
    </Page>
  )
}
