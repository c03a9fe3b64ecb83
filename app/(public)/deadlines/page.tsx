import type { Metadata } from 'next'
import { dayWeekText } from '@/components/ui/date-text'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { today } from '@/lib/clock'
import { planFormSchema } from '@/lib/schemas/deadlines'
import { fieldErrorsOf, issueText } from '@/lib/schemas/issue-text'
import { syncClock } from '@/lib/services/demo/clock'
import { planDistricts, planView } from '@/lib/views/deadlines/public'
import { PlanForm, type PlanFields } from './_components/plan-form'
import { PlanResult } from './_components/plan-result'

export const metadata: Metadata = { title: '时间测算' }

type Query = Record<string, string | string[] | undefined>

/** What was typed stays, whatever it is; a field that stands twice counts once. */
const typed = (query: Query, name: keyof PlanFields): string => [query[name]].flat()[0] ?? ''

/** 时间测算: works by address alone, so that an answer can be kept and passed on. */
export default async function DeadlinesPage({ searchParams }: PageProps<'/deadlines'>) {
  const query: Query = await searchParams
  const fields: PlanFields = {
    district: typed(query, 'district'),
    validTo: typed(query, 'validTo'),
    wish: typed(query, 'wish'),
    newDistrict: typed(query, 'newDistrict'),
  }
  const isAsked = Object.values(fields).some(Boolean)
  const parsed = planFormSchema.safeParse(fields, { error: issueText })
  await syncClock()
  const on = today()
  return (
    <Page>
      <PageHead
        title="时间测算"
        sub={
          <>
            <span>按证件有效期，算出续签、更换单位各在哪一天以前办理</span>
            <span>今天 {dayWeekText(on)}</span>
          </>
        }
      />
      <Stack>
        <PlanForm
          fields={fields}
          districts={planDistricts()}
          errors={isAsked && !parsed.success ? fieldErrorsOf(parsed.error) : {}}
        />
        {parsed.success ? <PlanResult view={await planView(parsed.data, on)} on={on} /> : null}
      </Stack>
    </Page>
  )
}
