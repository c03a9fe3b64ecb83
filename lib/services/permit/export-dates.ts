import type { PersonActor, EmployerActor } from '@/lib/access/actor'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { linksOfPerson } from '@/lib/data/employment/of-person'
import { latestPermit, type PermitRecord } from '@/lib/data/permit/of-person'
import { loadPolicy } from '@/lib/data/policy/policies'
import { dayOf, addDays } from '@/lib/domain/dates'
import { permitDeadlines, type PermitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { isLive, statusOn } from '@/lib/domain/permit/lifecycle'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { calendarFile, type CalendarEntry } from '@/lib/files/ics/calendar-file'
import type { CommandContext } from '../context'
import { fromColumn } from '@/lib/data/days'
import { findHolders, type HolderGroup, type HolderRow } from '@/lib/data/permit/of-employer'
import { loadUnitPolicies, type UnitPolicies } from '@/lib/data/employer/policies'
import { maskName } from '@/lib/domain/person/mask'
import { dateText } from '@/lib/labels/dates'

type Line = readonly [key: string, day: string | null, title: string, text: string]

const renewalLines = ({ renewal }: PermitDeadlines): Line[] => [
  ['opens', renewal.opensOn, '工作居住证可以续签', '今天起单位可以发起续签，请准备好附件。'],
  ['latest', renewal.safeSubmitBy, '续签最迟提交', '再晚，可能来不及办结。续签由单位提交。'],
  ['closes', renewal.mustBeApprovedBy, '续签须办结', '今天以后审批通过也不能续签。'],
]

const changeLines = ({ employerChange }: PermitDeadlines): Line[] => [
  ['change-latest', employerChange.safeSubmitBy, '聘用单位变更最迟提交', '再晚，可能来不及办结。由新单位提交。'],
  ['change-closes', employerChange.mustBeApprovedBy, '聘用单位变更须办结', '今天以后不能再办结，证件到期失效。'],
]

function entriesOf(permit: PermitRecord, deadlines: PermitDeadlines): CalendarEntry[] {
  const estimate = deadlines.provisional ? '（预估：有的年份尚未公布放假安排）' : ''
  const lines: Line[] = [
    ...(permit.status === 'suspended' ? changeLines(deadlines) : renewalLines(deadlines)),
    ['end', deadlines.lapsesAfter, '工作居住证有效期最后一天', '次日起失效，不能恢复。'],
    ['child', permit.dependantAgeOn, '随往子女超龄', '一名随往子女自今天起不再符合随往条件。'],
  ]
  return lines.flatMap(([key, day, title, text]) =>
    day ? [{ uid: `${permit.id}-${key}`, day, title, text: `${text}${key === 'end' ? '' : estimate}` }] : [],
  )
}

/**
 * 导出日历: the dates of the person's own live permit, by the district that reviews what comes next (pain 3). Names and
 * numbers stay out of it, because calendars are shared. Refuses with `permit.not-live`.
 */
export async function exportOwnDates({
  actor,
  now,
}: Pick<CommandContext<PersonActor>, 'actor' | 'now'>): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const db = database()
  const permit = await latestPermit(db, actor.personId)
  const today = dayOf(now.toISOString())
  if (!permit || !isLive(statusOn(permit, today))) return refuse('permit.not-live')
  const links = await linksOfPerson(db, actor.personId)
  const next = links.find(({ status }) => status === 'active')?.rights.find(({ status }) => isOpenRight(status))
  const district = (permit.status === 'suspended' ? next?.district : null) ?? permit.district
  const deadlines = permitDeadlines(await loadPolicy(db, district, today), permit.validTo, await loadCalendar(db))
  const text = calendarFile('工作居住证', entriesOf(permit, deadlines), now)
  return ok({ bytes: new TextEncoder().encode(text), fileName: '工作居住证日期.ics' })
}

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
function holderEntriesOf(row: HolderRow, policies: UnitPolicies): CalendarEntry[] {
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
  const entries = pages.flatMap(({ rows }) => rows.flatMap((row) => holderEntriesOf(row, policies)))
  return ok({ text: calendarFile('工作居住证日期', entries, now), fileName: '工作居住证日期.ics' })
}
