import type { ApplicationKind } from '@/lib/domain/codes'
import { expect } from 'vitest'
import { loadEmployment, loadFilingRight, loadPermit, permitColumns } from '@/lib/data/aggregates'
import { columnsOf } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import { fromColumn, fromColumnOrNull, toColumn } from '@/lib/data/days'
import type { Application } from '@/lib/data/generated/client'
import { domainEvent, findBrokenLink, readStream } from '@/lib/data/event-log'
import { rightStatusOf } from '@/lib/data/columns'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { replay } from '@/lib/domain/application/replay'
import { kindsThatNeedRight } from '@/lib/domain/application/kinds'
import { losesOn } from '@/lib/domain/application/loss'
import { openStatuses, withAuthorityStatuses } from '@/lib/domain/application/status'
import type { PlainDate } from '@/lib/domain/dates'
import type { PermitStatus } from '@/lib/domain/permit/lifecycle'
import { policyOf } from '../policies'
import { usesQuota } from '@/lib/domain/quota/facts'

/** Whose affairs a run is about. */
export type Circle = { persons: string[]; employers: string[] }

/** What the last check saw, so that only what has moved is read again. */
export type Seen = { versions: Map<string, number>; ended: Set<string> }
export const nothingSeen = (): Seen => ({ versions: new Map(), ended: new Set() })

const within = ({ persons, employers }: Circle) => ({
  OR: [{ personId: { in: persons } }, { employerId: { in: employers } }],
})

const moved = (seen: Seen, { id, version }: { id: string; version: number }): boolean => {
  if (seen.versions.get(id) === version) return false
  seen.versions.set(id, version)
  return true
}

const countBy = (ids: readonly (string | null)[]): number[] => [
  ...ids.reduce((counts, id) => counts.set(id, (counts.get(id) ?? 0) + 1), new Map<string | null, number>()).values(),
]

/**
 * An open file that has moved carries the last day on which granting it saves the permit, whatever has happened to the
 * permit meanwhile, and lies no later in a worklist (S-91); a draft that nobody has seen carries none.
 */
async function checkLoss(open: readonly Application[]): Promise<void> {
  const ids = open.flatMap(({ permitId, version }) => (version > 1 && permitId ? [permitId] : []))
  const permits = ids.length > 0 ? await database().permit.findMany({ where: { id: { in: ids } } }) : []
  for (const { permitId, kind, district, version, losesOn: stored, level, sortKey } of open) {
    const row = permits.find(({ id }) => id === permitId)
    const permit = row ? { status: row.status as PermitStatus, validTo: fromColumn(row.validTo) } : null
    const expected = version === 1 ? null : losesOn(kind as ApplicationKind, permit, policyOf(district))
    expect(fromColumnOrNull(stored)).toBe(expected)
    if (level !== null && stored !== null) expect(sortKey.getTime()).toBeLessThanOrEqual(stored.getTime())
  }
}

async function checkApplications(circle: Circle, seen: Seen): Promise<void> {
  const rows = await database().application.findMany({ where: within(circle) })
  const open = rows.filter(({ status }) => openStatuses.some((known) => known === status))
  expect(rows.filter(({ closedAt }) => closedAt === null)).toEqual(open)
  const ofPersons = open.filter(({ personId }) => personId !== null)
  expect(Math.max(0, ...countBy(ofPersons.map(({ personId }) => personId)))).toBeLessThanOrEqual(1)
  await checkLoss(open)
  for (const row of rows.filter((candidate) => moved(seen, candidate))) {
    const events = await readStream(database(), row.id)
    expect(findBrokenLink(events)).toBeNull()
    const state = replay(events.map((event) => domainEvent<ApplicationEvent>(event)))
    if (!state) throw new Error('an application without events')
    const movedAt = events.at(-1)?.at ?? row.createdAt
    const columns = columnsOf(state, movedAt, fromColumnOrNull(row.losesOn))
    expect(row).toMatchObject({ ...columns, number: state.number, permitId: state.permitId })
    const rounds = await database().snapshot.count({ where: { applicationId: row.id } })
    expect(rounds).toBe(state.round)
  }
}

/** A permit never comes back (S-10), hangs exactly while its employer's link is gone (S-03, S-04). */
async function checkPermits(circle: Circle, seen: Seen): Promise<void> {
  const rows = await database().permit.findMany({ where: { personId: { in: circle.persons } } })
  const live = rows.filter(({ status }) => status === 'valid' || status === 'suspended')
  expect(Math.max(0, ...countBy(live.map(({ personId }) => personId)))).toBeLessThanOrEqual(1)
  for (const { id } of live) expect(seen.ended.has(id)).toBe(false)
  for (const { id } of rows.filter((row) => !live.includes(row))) seen.ended.add(id)
  for (const { personId, employerId, status } of live) {
    const links = await database().employment.count({ where: { personId, employerId, status: 'active' } })
    if (status === 'valid') expect(links).toBe(1)
  }
  for (const row of rows.filter((candidate) => moved(seen, candidate))) {
    expect(findBrokenLink(await readStream(database(), row.id))).toBeNull()
    const state = (await loadPermit(database(), row.id))?.state
    expect(row).toMatchObject(state ? permitColumns(state) : { number: 'a permit without events' })
  }
}

async function checkLinks(circle: Circle, seen: Seen): Promise<void> {
  const rows = await database().employment.findMany({ where: { personId: { in: circle.persons } } })
  const active = rows.filter(({ status }) => status === 'active')
  expect(Math.max(0, ...countBy(active.map(({ personId }) => personId)))).toBeLessThanOrEqual(1)
  for (const row of rows.filter((candidate) => moved(seen, candidate))) {
    const state = (await loadEmployment(database(), row.id))?.state
    expect(row).toMatchObject({ status: state?.status, version: state?.version })
  }
}

/** Every permit names the unit with which its holder is linked now, and none where he is with none. */
async function checkHolders(): Promise<void> {
  const wrong = await database().$queryRaw`
    select p.number from "Permit" p
    left join "Employment" e on e."personId" = p."personId" and e.status = 'active'
    where p."linkedEmployerId" is distinct from e."employerId"`
  expect(wrong).toEqual([])
}

async function checkRights(circle: Circle, seen: Seen): Promise<void> {
  const rows = await database().filingRight.findMany({ where: { employerId: { in: circle.employers } } })
  for (const row of rows.filter((candidate) => moved(seen, candidate))) {
    const state = (await loadFilingRight(database(), row.id))?.state
    expect({ ...row, status: rightStatusOf(row.status) }).toMatchObject({
      status: state?.status,
      district: state?.district,
      version: state?.version,
    })
  }
}

/** A slot counts exactly the bookings that hold a place in it, while its time has not come (P-05). */
async function checkPlaces(): Promise<void> {
  const wrong = await database().$queryRaw`
    select s.id from "AppointmentSlot" s
    left join "Appointment" b on b."slotId" = s.id and b.status = 'booked' and b."endedAt" is null
    group by s.id having count(b.id) <> s.taken`
  expect(wrong).toEqual([])
}

/** A 新办 that an authority holds, or that waits for its appointment, has its one unit; nobody else has one. */
async function checkQuota({ employers }: Circle): Promise<void> {
  const units = await database().quotaUnit.findMany({ where: { employerId: { in: employers }, state: 'reserved' } })
  const waiting = await database().application.findMany({
    where: {
      ...{ employerId: { in: employers }, kind: 'new' },
      status: { in: ['awaiting-appointment', 'awaiting-acceptance', 'under-review'] },
    },
    select: { id: true, district: true },
  })
  const holders = waiting.filter(({ district }) => usesQuota(policyOf(district))).map(({ id }) => id)
  expect(units.map(({ applicationId }) => applicationId).toSorted()).toEqual(holders.toSorted())
}

/** No business of an employee is ever with an authority at which its unit has no open right (S-77, U-49). */
async function checkAuthorities({ employers }: Circle): Promise<void> {
  const files = await database().application.findMany({
    where: {
      ...{ employerId: { in: employers }, kind: { in: kindsThatNeedRight } },
      status: { in: ['awaiting-appointment', ...withAuthorityStatuses] },
    },
    select: { number: true, employerId: true, permitType: true, district: true },
  })
  const rights = await database().filingRight.findMany({
    where: { employerId: { in: employers }, status: { in: ['full', 'receive_only'] } },
  })
  const placeOf = (of: { employerId: string; permitType: string; district: string }) =>
    [of.employerId, of.permitType, of.district].join(' ')
  const open = new Set(rights.map(placeOf))
  expect(files.filter((file) => !open.has(placeOf(file)))).toEqual([])
}

/** After a sweep nothing is left that the day has ended: no permit past its printed end, no file past its due day unmarked. */
export async function checkClock(circle: Circle, day: PlainDate): Promise<void> {
  const db = database()
  const before = { lt: toColumn(day) }
  const outlived = { personId: { in: circle.persons }, status: { in: ['valid', 'suspended'] }, validTo: before }
  expect(await db.permit.count({ where: outlived })).toBe(0)
  const unmarked = { ...within(circle), level: { not: null }, overdueOn: null, dueOn: before }
  expect(await db.application.count({ where: unmarked })).toBe(0)
}

/** What must hold after every step, whatever the order of events (S-10, S-25, S-60, U-95, house law 6). */
export async function checkInvariants(circle: Circle, seen: Seen): Promise<void> {
  await checkApplications(circle, seen)
  await checkPermits(circle, seen)
  await checkLinks(circle, seen)
  await checkHolders()
  await checkRights(circle, seen)
  await checkQuota(circle)
  await checkAuthorities(circle)
  await checkPlaces()
}
