import { database } from '@/lib/data/client'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { replay } from '@/lib/domain/application/replay'
import type { EmploymentEvent } from '@/lib/domain/employment/lifecycle'
import type { FilingRightEvent } from '@/lib/domain/filing-right/lifecycle'
import { evolvePermit, type PermitEvent, type PermitState } from '@/lib/domain/permit/lifecycle'
import { pinned } from '@/lib/domain/policy/resolve'
import { applicationFacts, expectedLines, type ToldEvent } from '../../telling'
import type { Troupe } from '../troupe'
import { deskAt, theEmployer, thePerson, theStaff, toldBy, type Meant, type Told } from './lines'

export type LogRow = { stream: string; seq: number; streamKind: string; type: string; data: object; commandId: string }

/** What one command has written into one stream, and what stood there before. */
export type Happened = { kind: string; before: readonly LogRow[]; now: readonly LogRow[]; also: ReadonlySet<string> }

const eventsOf = <E>(rows: readonly LogRow[]): E[] => rows.map(({ type, data }) => ({ type, ...data }) as E)

/** Everything in the log about the people and units of a run. */
export function readLog({ persons, employers }: Troupe): Promise<LogRow[]> {
  const of = { persons: persons.map(({ personId }) => personId), employers: employers.map((one) => one.employerId) }
  return database().$queryRaw<LogRow[]>`
    with people as (select unnest(${of.persons}::uuid[]) as id), units as (select unnest(${of.employers}::uuid[]) as id)
    select e.stream, e.seq, e."streamKind", e.type, e.data, e."commandId" from "Event" e join (
      select id from "Application" where "personId" in (table people) or "employerId" in (table units)
      union select id from "Permit" where "personId" in (table people)
      union select id from "Employment" where "personId" in (table people)
      union select id from "FilingRight" where "employerId" in (table units)
    ) s on s.id = e.stream
    order by e.stream, e.seq`
}

/** What is new in the log since `seen` (the last number of each stream), command by command. */
export function newIn(log: readonly LogRow[], seen: ReadonlyMap<string, number>): Happened[] {
  const fresh = log.filter(({ stream, seq }) => seq > (seen.get(stream) ?? 0))
  const sameCommand = (a: LogRow) => (b: LogRow) => a.commandId === b.commandId && a.stream === b.stream
  const first = fresh.filter((row) => fresh.find(sameCommand(row)) === row)
  return first.map((row) => ({
    kind: row.streamKind,
    before: log.filter(({ stream, seq }) => stream === row.stream && seq < row.seq),
    now: fresh.filter(sameCommand(row)),
    also: new Set(fresh.filter(({ commandId }) => commandId === row.commandId).map(({ type }) => type)),
  }))
}

function ofFile(troupe: Troupe, { before, now }: Happened): Told[] {
  const earlier = replay(eventsOf<ApplicationEvent>(before))
  const next = replay(eventsOf<ApplicationEvent>([...before, ...now]))
  if (!next) throw new Error('a file without events')
  const claimer = theStaff(earlier?.claim ? [earlier.claim.staffId] : [])
  const desk = deskAt(troupe, next, next)
  const meant: Meant = {
    person: thePerson(next.personId),
    employer: theEmployer(next.employerId),
    ...{ claimer, desk, hands: claimer.length > 0 ? claimer : desk },
  }
  const shortMessages = pinned(next.policyVersion).approvalSms.value
  return eventsOf<ApplicationEvent>(now).flatMap((event) =>
    toldBy(troupe, expectedLines(event.type, applicationFacts(event, next, shortMessages)), meant),
  )
}

function ofLink(troupe: Troupe, { before, now, also }: Happened): Told[] {
  const [requested] = eventsOf<EmploymentEvent>([...before, ...now])
  if (requested?.type !== 'employment.requested') throw new Error('a link begins with a request')
  const { personId, employerId } = requested
  return eventsOf<EmploymentEvent>(now).flatMap((event) => {
    const leaving = event.type === 'employment.dissolve-escalated' ? event.district : null
    const meant: Meant = {
      person: thePerson(personId),
      employer: theEmployer(employerId),
      'leaving desk':
        leaving === null ? [] : deskAt(troupe, { district: leaving, level: 'district', township: null }, { personId }),
    }
    const facts = new Set(also.has('permit.suspended') ? ['a permit hangs'] : [])
    return toldBy(troupe, expectedLines(event.type, facts), meant)
  })
}

/** Why a permit has lapsed is told, not that it has. */
const eventOfPermit = (event: PermitEvent): ToldEvent => {
  if (event.type !== 'permit.lapsed') return event.type
  return event.reason === 'expired' ? 'permit expired' : 'permit holder retired'
}

async function ofPermit(troupe: Troupe, { before, now }: Happened): Promise<Told[]> {
  const state = eventsOf<PermitEvent>(before).reduce<PermitState | null>(evolvePermit, null)
  if (!state) return []
  const meant: Meant = {
    person: thePerson(state.personId),
    employer: theEmployer(await unitOf(state)),
  }
  return eventsOf<PermitEvent>(now).flatMap((event) =>
    toldBy(troupe, expectedLines(eventOfPermit(event), new Set()), meant),
  )
}

/** The unit that can do something about a permit: its own, or, while it hangs, the one the holder is linked to now. */
export async function unitOf(permit: { personId: string; employerId: string; status: string }): Promise<string | null> {
  if (permit.status === 'valid') return permit.employerId
  const link = await database().employment.findFirst({ where: { personId: permit.personId, status: 'active' } })
  return link?.employerId ?? null
}

/** Everybody whose business a unit conducts (gap 6): the linked, and the holders of its valid permits. */
async function peopleOf(employerId: string): Promise<string[]> {
  const links = await database().employment.findMany({ where: { employerId, status: 'active' } })
  const permits = await database().permit.findMany({ where: { employerId, status: 'valid' } })
  return [...new Set([...links, ...permits].map(({ personId }) => personId))]
}

async function ofRight(troupe: Troupe, { now, also }: Happened): Promise<Told[]> {
  const stream = now[0]?.stream
  const { employerId } = await database().filingRight.findUniqueOrThrow({ where: { id: stream } })
  const meant: Meant = {
    employer: theEmployer(employerId),
    'people of the unit': (await peopleOf(employerId)).flatMap((id) => thePerson(id)),
  }
  const facts = new Set([...also].some((type) => type.startsWith('application.')) ? ['with its request'] : [])
  return eventsOf<FilingRightEvent>(now).flatMap((event) => toldBy(troupe, expectedLines(event.type, facts), meant))
}

const readers: Record<string, (troupe: Troupe, happened: Happened) => Told[] | Promise<Told[]>> = {
  application: ofFile,
  employment: ofLink,
  permit: ofPermit,
  'filing-right': ofRight,
}

/** Whom the table wants told of what has happened. */
export async function toldOf(troupe: Troupe, happened: readonly Happened[]): Promise<Told[]> {
  const told: Told[] = []
  for (const one of happened) {
    const reader = readers[one.kind]
    if (!reader) throw new Error(`the model knows nobody to be told of a ${one.kind}`)
    told.push(...(await reader(troupe, one)))
  }
  return told
}
