import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { now, today } from '@/lib/clock'
import { cityWide } from '@/lib/domain/policy/sections/parameters'
import { areaOf } from '@/lib/domain/proposal/seats'
import { loadCalendarPage, type CalendarView, type CorrectionView } from '@/lib/views/calendar/reviewer'
import { loadProposalsOf } from '@/lib/views/proposal/reviewer'
import { requireStaff } from '@/lib/web/page-guard'
import { CorrectForm } from './_components/correct-form'
import { YearDays } from './_components/year-days'
import { Waiting } from '../proposals/_components/waiting'
import Link from 'next/link'
import { to } from '@/lib/addresses'
import { YearBadge } from './_components/year-badge'
import { stampText } from '@/components/ui/date-text'
import { ChangeList } from './_components/change-list'

/** Who corrected the year, when, by what notice; the latest first. */
function History({ history }: { history: readonly CorrectionView[] }) {
  return (
    <Card aria-labelledby="history">
      <CardHeader id="history" title="更正记录" />
      <CardBody>
        {history.length === 0 ? (
          <p className="text-14 text-ink-3">这一年的日历没有更正过。</p>
        ) : (
          <ol className="grid gap-5">
            {history.map(({ id, at, by, proposedBy, note, isFirst, change }) => (
              <li key={id} className="grid gap-2">
                <p className="text-14 text-ink-3">
                  <time dateTime={at}>{stampText(at)}</time>{' '}
                  {proposedBy
                    ? `${proposedBy} 提出${isFirst ? '录入' : '更正'}，${by} 发布`
                    : `${by} ${isFirst ? '录入' : '更正'}`}
                </p>
                <p className="text-15 break-words">{note}</p>
                <ChangeList change={change} />
              </li>
            ))}
          </ol>
        )}
      </CardBody>
    </Card>
  )
}

/** Every year with what is known of it. */
function YearList({ years, year }: Pick<CalendarView, 'years' | 'year'>) {
  return (
    <Card aria-labelledby="years">
      <CardHeader id="years" title="年份" sub="未公布的年份按周一至周五预估。" />
      <CardBody>
        <nav aria-label="年份">
          <ul className="grid gap-1">
            {years.map((item) => (
              <li key={item.year}>
                <Link
                  href={to.reviewer.calendar(item.year)}
                  aria-current={item.year === year ? 'page' : undefined}
                  className="flex min-h-11 items-center justify-between gap-3 rounded-lg px-3 text-15 hover:bg-surface-2 aria-[current]:bg-blue-50 aria-[current]:font-semibold"
                >
                  {item.year}年
                  <YearBadge state={item.state} />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </CardBody>
    </Card>
  )
}

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
