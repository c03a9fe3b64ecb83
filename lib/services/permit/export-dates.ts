import type { PersonActor } from '@/lib/access/actor'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { linksOfPerson } from '@/lib/data/employment/of-person'
import { latestPermit, type PermitRecord } from '@/lib/data/permit/of-person'
import { loadPolicy } from '@/lib/data/policy/policies'
import { dayOf } from '@/lib/domain/dates'
import { permitDeadlines, type PermitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { isLive, statusOn } from '@/lib/domain/permit/lifecycle'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { calendarFile, type CalendarEntry } from '@/lib/files/ics/calendar-file'
import type { CommandContext } from '../context'

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
