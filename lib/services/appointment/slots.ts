import type { StaffActor } from '@/lib/access/actor'
import { filesInSlot } from '@/lib/data/appointment/bookings'
import { changeSlot, type MadeSlot, slotAt, findSlots, makeSlots, plannedBetween } from '@/lib/data/appointment/slots'
import { type Tx, database } from '@/lib/data/client'
import { appendEvents, headOf, readStream } from '@/lib/data/event-log'
import { dayOf, type InstantText, type PlainDate } from '@/lib/domain/dates'
import { findPolicy } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { moveBySystem } from '../application/move'
import { originOf, type CommandContext, runCommand } from '../context'
import { loadCalendar } from '@/lib/data/calendar/calendar'

/** The policy of the administrator's own district; refuses everybody else and districts without appointments. */
function administered({ actor, now }: CommandContext<StaffActor>): Result<PolicyFile> {
  const { district, administrator } = actor
  const policy = district === null ? null : findPolicy(district, dayOf(now.toISOString()))
  return administrator && policy?.appointment ? ok(policy) : refuse('not-permitted')
}

type Change = { type: 'appointment-slot.changed'; capacity: number; closed: boolean }

/** Whether a closing may send away those who are booked: only where a second person has released it (decision 0023). */
type Releasing = { releasedByTwo: boolean }

/**
 * Writes what becomes of a slot, with its event. Closing sends the files that are booked in it back to 待预约 and tells
 * their employers; a file that was taken up in the meantime stays. Answers how many had to go. Refuses with
 * `appointment.below-taken`, or `appointment.needs-second` when files would have to go and one person alone asks.
 */
export async function settleSlot(
  tx: Tx,
  context: CommandContext<StaffActor>,
  slot: MadeSlot,
  next: Pick<MadeSlot, 'capacity' | 'closed'> & Releasing,
): Promise<Result<{ sentBack: number }>> {
  const { releasedByTwo, ...become } = next
  if (!(await changeSlot(tx, slot.id, become)))
    return refuse('appointment.below-taken', { params: { taken: slot.taken } })
  // the slot is held now: nobody books in it any more
  const leaving = next.closed ? await filesInSlot(tx, slot.id) : []
  if (leaving.length > 0 && !releasedByTwo) return refuse('appointment.needs-second')
  const event: Change = { type: 'appointment-slot.changed', ...become }
  const origin = originOf(context)
  await appendEvents(tx, slot.id, 'appointment-slot', headOf(await readStream(tx, slot.id)), [{ event }], origin)
  let sentBack = 0
  for (const id of leaving) {
    const moved = await moveBySystem(tx, id, { action: 'revoke-booking' }, origin)
    if (moved.ok) sentBack += 1
  }
  return ok({ sentBack })
}

/**
 * 时段容量 (P-05): the administrator changes the places of one slot, closes or opens it. Refuses with `not-permitted`,
 * `appointment.slot-unknown`, `appointment.slot-past`, `appointment.unchanged`, `appointment.below-taken`, or
 * `appointment.needs-second` when somebody is booked in what he would close.
 */
export async function changeAppointmentSlot(
  context: CommandContext<StaffActor>,
  { startsAt, capacity, closed }: { startsAt: InstantText; capacity: number; closed: boolean },
): Promise<Result<{ sentBack: number }>> {
  const policy = administered(context)
  if (!policy.ok) return policy
  const slot = await slotAt(database(), policy.value, startsAt)
  if (!slot) return refuse('appointment.slot-unknown')
  if (slot.startsAt <= context.now.toISOString()) return refuse('appointment.slot-past')
  if (slot.capacity === capacity && slot.closed === closed) return refuse('appointment.unchanged')
  return runCommand(context, 'appointments/change-slot', (tx) =>
    settleSlot(tx, context, slot, { capacity, closed, releasedByTwo: false }),
  )
}

/**
 * Closes or opens every slot of a day that has not begun. Refuses with `not-permitted`, `appointment.unchanged` when
 * nothing is left to change, or `appointment.needs-second` when somebody is booked in one that would be closed.
 */
export async function changeAppointmentDay(
  context: CommandContext<StaffActor>,
  { day, closed }: { day: PlainDate; closed: boolean },
): Promise<Result<{ sentBack: number }>> {
  const policy = administered(context)
  if (!policy.ok) return policy
  const db = database()
  const { district } = policy.value
  const days = { first: day, last: day }
  await makeSlots(db, district, plannedBetween(policy.value, days, await loadCalendar(db)))
  return runCommand(context, 'appointments/change-day', async (tx) => {
    const slots = (await findSlots(tx, district, days)).filter(
      (slot) => slot.closed !== closed && slot.startsAt > context.now.toISOString(),
    )
    if (slots.length === 0) return refuse('appointment.unchanged')
    let sentBack = 0
    for (const slot of slots) {
      const settled = await settleSlot(tx, context, slot, { capacity: slot.capacity, closed, releasedByTwo: false })
      if (!settled.ok) return settled
      sentBack += settled.value.sentBack
    }
    return ok({ sentBack })
  })
}
