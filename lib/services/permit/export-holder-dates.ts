import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { fromColumn } from '@/lib/data/days'
import { findHolders, type HolderGroup, type HolderRow } from '@/lib/data/permit/of-employer'
import { loadUnitPolicies, type UnitPolicies } from '@/lib/data/employer/policies'
import { addDays, dayOf } from '@/lib/domain/dates'
import { permitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import { maskName } from '@/lib/domain/person/mask'
import { ok, type Result } from '@/lib/domain/result'
import { calendarFile, type CalendarEntry } from '@/lib/files/ics/calendar-file'
import { dateText } from '@/lib/labels/dates'
import type { CommandContext } from '../context'

/** A calendar looks a year ahead; what lies beyond is in the next export. */
const daysAhead = 400
/** More than any calendar shows; the nearest ends first. */
const most = 2000

type Dates = [key: string, day: string, title: string][]

/** The days that matter for one holder: of a valid permit its renewal, of a suspended one its change of employer. */
function datesOf(row: HolderRow, policies: UnitPolicies): { days: Dates; provisional: boolean } {
  const policy = policies.openFor(row.permitType) ?? policies.of(row.district)
  const { renewal, employerChange, lapsesAfter, provisional } = permitDeadlines(
    policy,
    fromColumn(row.validTo),
    policies.calendar,
  )
  const end: Dates = [['end', lapsesAfter, '证件有效期至']]
  if (row.permitStatus === 'suspended')
    return {
      days: [
        ['change-latest', employerChange.safeSubmitBy, '聘用单位变更最迟提交'],
        ['change-closes', employerChange.mustBeApprovedBy, '聘用单位变更须办结'],
        ...end,
      ],
      provisional,
    }
  return {
    days: [
      ['opens', renewal.opensOn, '可提交续签'],
      ['latest', renewal.safeSubmitBy, '续签最迟提交'],
      ['closes', renewal.mustBeApprovedBy, '续签须办结'],
      ...end,
    ],
    provisional,
  }
}

/** Calendars are shared and synchronised: names are masked, the number of the permit tells which one is meant. */
function entriesOf(row: HolderRow, policies: UnitPolicies): CalendarEntry[] {
  const { days, provisional } = datesOf(row, policies)
  const who = `${maskName(row.name)}（${row.number}）`
  return days.map(([key, day, title]) => ({
    uid: `${row.permitId}-${key}@work-residence-permit`,
    day,
    title: `${title} ${who}`,
    text: `${title}：${dateText(day)}${provisional ? '（预估，工作日历公布后可能调整）' : ''}`,
  }))
}

/** 导出日历: the dates of the employer's holders as a calendar file, without names or numbers of people. */
export async function exportHolderDates({
  actor,
  now,
}: Pick<CommandContext<EmployerActor>, 'actor' | 'now'>): Promise<Result<{ text: string; fileName: string }>> {
  const db = database()
  const { employerId } = actor
  const on = dayOf(now.toISOString())
  const policies = await loadUnitPolicies(db, employerId, on)
  const groups: HolderGroup[] = [
    { kind: 'renewable', from: on, to: addDays(on, daysAhead) },
    { kind: 'arrived', on },
  ]
  const pages = await Promise.all(groups.map((group) => findHolders(db, { employerId, group, place: {}, size: most })))
  const entries = pages.flatMap(({ rows }) => rows.flatMap((row) => entriesOf(row, policies)))
  return ok({ text: calendarFile('工作居住证日期', entries, now), fileName: '工作居住证日期.ics' })
}
