import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { now, today } from '@/lib/clock'
import { cityWide } from '@/lib/domain/policy/sections/parameters'
import { areaOf } from '@/lib/domain/proposal/seats'
import { loadCalendarPage } from '@/lib/views/calendar/reviewer'
import { loadProposalsOf } from '@/lib/views/proposal/reviewer'
import { requireStaff } from '@/lib/web/page-guard'
import { CorrectForm } from './_components/correct-form'
import { History } from './_components/history'
import { YearDays } from './_components/year-days'
import { YearList } from './_components/year-list'
import { Waiting } from '../proposals/_components/waiting'

export const metadata: Metadata = { title: '工作日历' }

const querySchema = z.object({ year: z.coerce.number().int().optional().catch(undefined) })

/**
 * 工作日历 (G-30): the years that terms are counted by. For the city level; a correction is proposed by one of its
 * administrators and released by another (decision 0023).
 */
export default async function CalendarPage({ searchParams }: PageProps<'/reviewer/calendar'>) {
  const actor = await requireStaff()
  if (actor.level !== 'city') notFound()
  const { year: asked } = querySchema.parse(await searchParams)
  const [view, proposals] = await Promise.all([
    loadCalendarPage(today(), asked),
    loadProposalsOf(actor, { kind: 'calendar-year', area: cityWide }, now()),
  ])
  const corrects = areaOf(actor) === cityWide
  const { year, state, lists, provisionalFiles } = view
  return (
    <Page>
      <PageHead title="工作日历" sub={<span>工作日期限的计算依据，全市各区共用</span>} />
      <MainAside
        main={
          <>
            <Waiting title="待发布的更正" proposals={proposals.waiting} />
            <YearDays {...view} />
            {corrects ? (
              <Card aria-labelledby="correct">
                <CardHeader
                  id="correct"
                  title={`更正${year}年`}
                  sub="按国务院办公厅公布的放假安排填写，由另一名参数管理员发布。"
                />
                <CardBody>
                  {/* another year, or the same after a correction, starts from what is there now */}
                  <CorrectForm
                    key={`${year} ${lists.off.join()} ${lists.makeUp.join()}`}
                    isPublished={state !== 'provisional'}
                    {...{ year, lists, provisionalFiles }}
                  />
                </CardBody>
              </Card>
            ) : (
              <Note tone="quiet">工作日历由市级参数管理员更正：一人提出，另一人发布。</Note>
            )}
            <History history={view.history} />
          </>
        }
        aside={<YearList {...view} />}
      />
    </Page>
  )
}
