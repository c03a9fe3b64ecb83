import { v7 as uuid } from 'uuid'
import {
  bookableDays,
  isBookable,
  mergeSlots,
  plannedSlots,
  roomIn,
  type PlannedSlot,
  type SlotRoom,
} from '../../domain/appointment/slots'
import type { DistrictCode } from '../../domain/codes'
import { addDays, dayOf, startOfDay, type InstantText, type PlainDate } from '../../domain/dates'
import type { WorkCalendar } from '../../domain/deadlines/calendar'
import type { PolicyFile } from '../../domain/policy/schema'
import { loadCalendar } from '../calendar/calendar'
import type { Db, Tx } from '../client'

export type MadeSlot = SlotRoom & { id: string }

type Days = { first: PlainDate; last: PlainDate }

/** The slots of a district that are made between two days, both included, in order of time. */
export async function findSlots(db: Db, district: DistrictCode, { first, last }: Days): Promise<MadeSlot[]> {
  const rows = await db.appointmentSlot.findMany({
    where: { district, startsAt: { gte: new Date(startOfDay(first)), lt: new Date(startOfDay(addDays(last, 1))) } },
    orderBy: { startsAt: 'asc' },
  })
  return rows.map(({ id, startsAt, endsAt, capacity, taken, closed }) => ({
    ...{ id, capacity, taken, closed },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }))
}

/** What the policy plans between two days, both included. */
export function plannedBetween(
  { appointment }: PolicyFile,
  { first, last }: Days,
  calendar: WorkCalendar,
): PlannedSlot[] {
  if (!appointment) return []
  const slots: PlannedSlot[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) slots.push(...plannedSlots(appointment, day, calendar))
  return slots
}

/** Every slot between two days as it stands: as planned, or as somebody has changed it. */
export async function slotsBetween(db: Db, policy: PolicyFile, days: Days): Promise<(SlotRoom | MadeSlot)[]> {
  const calendar = await loadCalendar(db)
  return mergeSlots(plannedBetween(policy, days, calendar), await findSlots(db, policy.district, days))
}

/** Makes the planned slots that are not there yet; however often, and whoever else does the same. */
export async function makeSlots(db: Db, district: DistrictCode, planned: readonly PlannedSlot[]): Promise<number> {
  if (planned.length === 0) return 0
  const { count } = await db.appointmentSlot.createMany({
    data: planned.map((slot) => ({ id: uuid(), district, ...slot })),
    skipDuplicates: true,
  })
  return count
}

/** The slot of a district that begins at an instant; made now when the policy plans it. Null: there is none. */
export async function slotAt(db: Db, policy: PolicyFile, startsAt: InstantText): Promise<MadeSlot | null> {
  const day = { first: dayOf(startsAt), last: dayOf(startsAt) }
  const here = async () => (await findSlots(db, policy.district, day)).find((slot) => slot.startsAt === startsAt)
  const made = await here()
  if (made) return made
  await makeSlots(db, policy.district, plannedBetween(policy, day, await loadCalendar(db)))
  return (await here()) ?? null
}

/** Slots with room that can be booked at `now`, the next first. */
export async function openSlots(db: Db, policy: PolicyFile, now: Date): Promise<SlotRoom[]> {
  const { appointment } = policy
  if (!appointment) return []
  const at = now.toISOString()
  const calendar = await loadCalendar(db)
  const days = bookableDays(appointment, dayOf(at), calendar)
  const slots = mergeSlots(plannedBetween(policy, days, calendar), await findSlots(db, policy.district, days))
  return slots.filter((slot) => roomIn(slot) > 0 && isBookable(appointment, slot.startsAt, at, calendar))
}

/**
 * Takes one place by one guarded statement. False: no room left, closed, or begun. Two who want the last place are put
 * in a row by the database, and the second finds none.
 */
export const takePlace = async (tx: Tx, slotId: string, now: Date): Promise<boolean> =>
  (await tx.$executeRaw`
    update "AppointmentSlot" set taken = taken + 1
    where id = ${slotId}::uuid and not closed and taken < capacity and "startsAt" > ${now}`) === 1

/** Gives a place back. */
export const leavePlace = async (tx: Tx, slotId: string): Promise<void> => {
  await tx.$executeRaw`update "AppointmentSlot" set taken = taken - 1 where id = ${slotId}::uuid`
}

/** Changes what the administrator decides. False: more places are taken than there would be. */
export const changeSlot = async (
  tx: Tx,
  slotId: string,
  { capacity, closed }: Pick<SlotRoom, 'capacity' | 'closed'>,
): Promise<boolean> =>
  (await tx.$executeRaw`
    update "AppointmentSlot" set capacity = ${capacity}, closed = ${closed}
    where id = ${slotId}::uuid and taken <= ${capacity}`) === 1
