import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { fromColumn, fromColumnOrNull } from '@/lib/data/days'
import { withAuthorityStatuses } from '@/lib/domain/application/status'
import { addDays, dayOf, yearOf, type PlainDate } from '@/lib/domain/dates'
import { permitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import { policyOn } from '@/lib/domain/policy/resolve'
import { windowOfMonth } from '@/lib/domain/quota/dates'
import { expectedLines, type Line, type ToldEvent } from '../../telling'
import { policyOf } from '../../policies'
import type { Troupe } from '../troupe'
import { unitOf } from './happened'
import { deskAt, theEmployer, thePerson, toldBy, type Told } from './lines'

/**
 * Whom the clock has to tell on a day, reckoned from how everything stands after the sweep and from what has been said
 * before: the N rows once more, apart from the timers. `said` remembers what is said only once.
 */
export type Said = Set<string>

const calendar = publishedCalendar()
const linesOf = (event: ToldEvent): readonly Line[] => expectedLines(event, new Set())

const openRights = (employerIds: readonly string[]) =>
  database().filingRight.findMany({
    where: { employerId: { in: [...employerIds] }, status: { in: ['full', 'receive_only'] } },
  })

/** Whether it is said for the first time; it is remembered. */
function firstTime(said: Said, key: string): boolean {
  const isNew = !said.has(key)
  said.add(key)
  return isNew
}

/** Before the last day that saves a permit: 60, 30, 7 and 1 days, and 20 working days (N-02, N-03, N-14, S-100). */
function stageOn(term: { safeSubmitBy: PlainDate; mustBeApprovedBy: PlainDate }, day: PlainDate) {
  if (day > term.mustBeApprovedBy) return []
  const from = (days: number): PlainDate => addDays(term.mustBeApprovedBy, -days)
  const stages = [
    ['60', from(60)],
    ['30', from(30)],
    ['20', term.safeSubmitBy],
    ['7', from(7)],
    ['1', from(1)],
  ] as const
  return stages.filter(([, on]) => on <= day).map(([stage]) => stage)
}

/** Reminders of the end of a permit and of the open window; nothing while the authority has what saves it. */
async function ofPermits(troupe: Troupe, day: PlainDate, said: Said): Promise<Told[]> {
  const told: Told[] = []
  const personIds = troupe.persons.map(({ personId }) => personId)
  const live = { personId: { in: personIds }, status: { in: ['valid', 'suspended'] } }
  for (const permit of await database().permit.findMany({ where: live })) {
    const saving = { kind: { in: ['renewal', 'employer-change'] }, status: { in: withAuthorityStatuses } }
    if ((await database().application.count({ where: { permitId: permit.id, ...saving } })) > 0) continue
    const employerId = await unitOf(permit)
    const [right] = await openRights(employerId === null ? [] : [employerId])
    const validTo = fromColumn(permit.validTo)
    const dates = permitDeadlines(policyOn(right?.district ?? permit.district, day), validTo, calendar)
    const valid = permit.status === 'valid'
    const reached = stageOn(valid ? dates.renewal : dates.employerChange, day)
    const last = reached.at(-1)
    // who has to renew it, or that somebody has to take it over: whoever that is has been told of nothing else
    const key = (what: string): string => `${permit.id} ${validTo} ${valid ? permit.employerId : 'hangs'} ${what}`
    const reminded = last !== undefined && !said.has(key(last))
    const lines: Line[] = []
    const { opensOn, safeSubmitBy } = dates.renewal
    if (valid && opensOn <= day && day <= safeSubmitBy && firstTime(said, key('window')))
      // a reminder of the same day tells the holder
      lines.push(...linesOf('permit window open').filter((line) => !reminded || !line.startsWith('person')))
    if (reminded) lines.push(...linesOf(`permit reminder ${last} ${valid ? 'valid' : 'suspended'}`))
    for (const stage of reached) said.add(key(stage))
    told.push(...toldBy(troupe, lines, { person: thePerson(permit.personId), employer: theEmployer(employerId) }))
  }
  return told
}

type Wish = { askedOn: PlainDate; leftOn: PlainDate | null; within: number | null }

/** 请求解除关联: after 7 and 30 days, a week before the end of the district's term, and the authority after it (N-16). */
function wishStages({ askedOn, leftOn, within }: Wish, day: PlainDate): string[] {
  const end = within ? addDays(leftOn ?? askedOn, within) : null
  const week = addDays(askedOn, 7)
  const answered = within === null ? addDays(askedOn, 30) : week
  const stages: [stage: string, on: PlainDate][] = [
    ['7', week],
    ['30', addDays(askedOn, 30)],
    ...(end !== null && addDays(end, -7) >= week ? [['term', addDays(end, -7)] as [string, PlainDate]] : []),
    ['authority', end !== null && end >= answered ? addDays(end, 1) : answered],
  ]
  return stages
    .filter(([, on]) => on <= day)
    .toSorted(([, a], [, b]) => a.localeCompare(b))
    .map(([stage]) => stage)
}

/** What the log has about the authority is told by its event; that it is there, `Owed` says. */
async function ofWishes(troupe: Troupe, day: PlainDate, said: Said): Promise<Told[]> {
  const told: Told[] = []
  const personIds = troupe.persons.map(({ personId }) => personId)
  const asked = await database().employment.findMany({
    where: { personId: { in: personIds }, status: 'active', dissolveAskedAt: { not: null } },
  })
  for (const link of asked) {
    const askedOn = dayOf((link.dissolveAskedAt ?? new Date()).toISOString())
    const own = { personId: link.personId, employerId: link.employerId, status: { in: ['valid', 'suspended'] } }
    const permit = await database().permit.findFirst({ where: own })
    const district = permit?.district ?? (await openRights([link.employerId]))[0]?.district
    const within = district === undefined ? null : (policyOn(district, day).dissolveWithinDays.value ?? null)
    const reached = wishStages({ askedOn, leftOn: fromColumnOrNull(link.dissolveLeftOn), within }, day)
    const open = reached.filter((stage) => !said.has(`${link.id} ${stage}`))
    // the authority is never left out; of reminders that have come up together only the last is worth a message
    const due = open.includes('authority') ? 'authority' : open.at(-1) === reached.at(-1) ? open.at(-1) : undefined
    if (due === undefined) continue
    for (const stage of open) said.add(`${link.id} ${stage}`)
    if (due === 'authority') {
      if (district !== undefined && link.escalatedOn === null) throw new Error('the authority has not been told')
      continue
    }
    const lines = linesOf(due === 'term' ? 'dissolve term ends' : 'dissolve asked again')
    told.push(...toldBy(troupe, lines, { employer: theEmployer(link.employerId) }))
  }
  return told
}

/**
 * Units that have ended unused, by the clock or freed by their file after their last day, and units that
 * were given back, which the level that grants them hears of.
 */
export async function toldOfUnits(troupe: Troupe, said: Said): Promise<Told[]> {
  const employerIds = troupe.employers.map(({ employerId }) => employerId)
  const moved = await database().$queryRaw<{ employerId: string; district: string; kind: string; key: string }[]>`
    select distinct g."employerId", g.district, m.kind, m."grantId" || ' ' || m."commandId" as key
    from "QuotaGrant" g join "QuotaMovement" m on m."grantId" = g.id and m.kind in ('expired', 'returned')
    where g."employerId" = any(${employerIds}::uuid[])`
  return moved
    .filter(({ key }) => firstTime(said, key))
    .flatMap(({ employerId, district, kind }) => {
      const event = kind === 'expired' ? 'quota units expired' : 'quota units returned'
      const { quota } = policyOf(district)
      const level = quota.model === 'monthly' ? quota.desk.value : null
      const desk = deskAt(troupe, { district, level, township: null })
      return toldBy(troupe, linesOf(event), { employer: theEmployer(employerId), 'quota desk': desk })
    })
}

/** Units that end soon, and the time in which others can be asked for (N-18). */
async function ofQuota(troupe: Troupe, day: PlainDate, said: Said): Promise<Told[]> {
  const employerIds = troupe.employers.map(({ employerId }) => employerId)
  const told: Told[] = []
  const tell = (event: ToldEvent, employerId: string) =>
    told.push(...toldBy(troupe, linesOf(event), { employer: theEmployer(employerId) }))
  const units = await database().quotaUnit.findMany({ where: { employerId: { in: employerIds }, state: 'available' } })
  for (const { grantId, employerId, expiresOn } of units) {
    const last = fromColumn(expiresOn)
    if (last < day) throw new Error('a unit has outlived its last day')
    const stage = day >= addDays(last, -7) ? 7 : day >= addDays(last, -30) ? 30 : null
    if (stage !== null && firstTime(said, `${grantId} ${stage}`)) tell('quota ending', employerId)
  }
  for (const { employerId, district } of await openRights(employerIds)) {
    const { quota } = policyOn(district, day)
    if (quota.model !== 'monthly') continue
    const window = windowOfMonth(quota, day, calendar)
    const supplied = units.some((unit) => unit.employerId === employerId && unit.district === district)
    if (day < window.opensOn || day > window.closesOn || supplied) continue
    if (firstTime(said, `${employerId} ${district} ${window.opensOn}`)) tell('quota window open', employerId)
  }
  return told
}

/** In January a unit whose papers are of an earlier year (N-09, U-31); `madeOn` is the day of all of them. */
async function ofPapers(troupe: Troupe, day: PlainDate, madeOn: PlainDate, said: Said): Promise<Told[]> {
  if (day.slice(5, 7) !== '01' || yearOf(madeOn) === yearOf(day)) return []
  const rights = await openRights(troupe.employers.map(({ employerId }) => employerId))
  const units = rights.map(({ employerId }) => employerId)
  const late = units.filter((employerId) => firstTime(said, `${employerId} papers ${yearOf(day)}`))
  return late.flatMap((employerId) =>
    toldBy(troupe, linesOf('year of papers begins'), { employer: theEmployer(employerId) }),
  )
}

/** Everything that the clock has to say on a day that was swept. */
export async function toldByClock(troupe: Troupe, day: PlainDate, madeOn: PlainDate, said: Said): Promise<Told[]> {
  return [
    ...(await ofPermits(troupe, day, said)),
    ...(await ofWishes(troupe, day, said)),
    ...(await ofQuota(troupe, day, said)),
    ...(await ofPapers(troupe, day, madeOn, said)),
  ]
}
