import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { loadProposals } from '@/lib/views/proposal/reviewer'
import { requireStaff } from '@/lib/web/page-guard'
import { Decided } from './_components/proposal-parts'
import { Waiting } from './_components/waiting'

export const metadata: Metadata = { title: '待复核' }

/** 待复核 (A-27, decision 0023): figures that a second person releases. For those who keep one, or stand in. */
export default async function ProposalsPage() {
  const actor = await requireStaff()
  const view = await loadProposals(actor, now())
  if (!view) notFound()
  return (
    <Page>
      <PageHead title="待复核" sub={<span>影响期限和总量的修改，由一人提出、另一人复核后生效；复核以前不生效</span>} />
      <Stack>
        <Waiting
          linked
          proposals={view.waiting}
          empty={{
            title: '没有待复核的事项',
            text: '参数、工作日历、年度需求通知、年度总量、核定数量、指标下达和时段关闭提出后，会出现在这里。',
          }}
        />
        <Decided proposals={view.decided} />
      </Stack>
    </Page>
  )
}
