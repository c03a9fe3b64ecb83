import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { loadEmployerDemand } from '@/lib/views/demand/employer'
import { requireEmployer } from '@/lib/web/page-guard'
import { NoticeCard } from './_components/notice-card'

export const metadata: Metadata = { title: '年度需求申报' }

/** 年度需求申报 (U-116, Q-40): the notices of the district, what the unit declared, and what was fixed. */
export default async function DemandPage() {
  const actor = await requireEmployer()
  const notices = await loadEmployerDemand(actor, now())
  if (!notices) notFound()
  return (
    <Page>
      <PageHead
        title="年度需求申报"
        sub={<span>按通知申报下一年度的新办需求；原则上仅受理核定数量以内的新办，其他业务不受影响</span>}
      />
      <Stack>
        {notices.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
        {notices.length === 0 ? (
          <Card>
            <EmptyState title="还没有需求申报通知">主管部门发布通知后，会在这里和站内消息中告知申报时间。</EmptyState>
          </Card>
        ) : null}
      </Stack>
    </Page>
  )
}
