import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { today } from '@/lib/clock'
import { loadCalendarPage } from '@/lib/views/reviewer/calendar'
import { requireStaff } from '@/lib/web/page-guard'
import { CorrectForm } from './_components/correct-form'
import { History } from './_components/history'
import { YearDays } from './_components/year-days'
import { YearList } from './_components/year-list'

export const metadata: Metadata = { title: '工作日历' }

const querySchema = z.object({ year: z.coerce.number().int().optional().catch(undefined) })

/** 工作日历 (G-30): the years that terms are counted by, and their correction. For the city level only. */
export default async function CalendarPage({ searchParams }: PageProps<'/reviewer/calendar'>) {
  const { level } = await requireStaff()
  if (level !== 'city') notFound()
  const { year: asked } = querySchema.parse(await searchParams)
  const view = await loadCalendarPage(today(), asked)
  const { year, state, lists, provisionalFiles } = view
  return (
    <Page>
      <PageHead title="工作日历" sub={<span>工作日期限的计算依据，全市各区共用</span>} />
      <MainAside
        main={
          <>
            <YearDays {...view} />
            <Card aria-labelledby="correct">
              <CardHeader id="correct" title={`更正${year}年`} sub="按国务院办公厅公布的放假安排填写。" />
              <CardBody>
                {/* another year, or the same after a correction, starts from what is there now */}
                <CorrectForm
                  key={`${year} ${lists.off.join()} ${lists.makeUp.join()}`}
                  isPublished={state !== 'provisional'}
                  {...{ year, lists, provisionalFiles }}
                />
              </CardBody>
            </Card>
            <History history={view.history} />
          </>
        }
        aside={<YearList {...view} />}
      />
    </Page>
  )
}
