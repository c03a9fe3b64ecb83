import type { Metadata } from 'next'
import { MonthTool } from '@/components/eligibility/month-table'
import { Page, PageHead } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { today } from '@/lib/clock'
import { syncClock } from '@/lib/services/demo/clock'
import { selfCheckForm } from '@/lib/views/eligibility/self-check'

export const metadata: Metadata = { title: '收入与社保月份表' }

/** 收入与社保月份表: typed or pasted months, drawn with gaps and 补缴, their average against the standard. */
export default async function MonthsPage() {
  await syncClock()
  return (
    <Page>
      <PageHead
        title="收入与社保月份表"
        sub={<span>按月填写或从表格粘贴，看看有没有断缴、补缴，平均收入够不够标准</span>}
        action={
          <TextLink href="/eligibility" arrow>
            资格自测
          </TextLink>
        }
      />
      <MonthTool form={await selfCheckForm(today())} />
    </Page>
  )
}
