import type { EmployerActor } from '@/lib/access/actor'
import { applicationScope } from '@/lib/access/scope'
import { findApplication } from '@/lib/data/application/applications'
import { openSlots, slotAt, takePlace } from '@/lib/data/appointment/slots'
import { database } from '@/lib/data/client'
import { dayOf, timeOf, type InstantText } from '@/lib/domain/dates'
import { pinned } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { refuse, type Result, ok, type Refusal } from '@/lib/domain/result'
import { move, type Moved, type MoveInput } from '../application/move'
import { runCommand, type CommandContext } from '../context'
import { v5 } from 'uuid'

/** The file, and the slot by the instant at which it begins. */
type SlotInput = MoveInput & { startsAt: InstantText }

const proposals = 3

/** The slot has no room (any more): what is free next is said at once. */
async function full(policy: PolicyFile, now: Date): Promise<Result<never>> {
  const open = await openSlots(database(), policy, now)
  const next = open.slice(0, proposals).map(({ startsAt }) => `${dayOf(startsAt)} ${timeOf(startsAt)}`)
  return next.length > 0
    ? refuse('appointment.slot-full', { params: { next: next.join('、') } })
    : refuse('appointment.nothing-free')
}

/**
 * Books or moves a booking: the step of the file first, the place last, so that whoever waits for the last place holds
 * it up as briefly as possible. Everything or nothing.
 */
async function takeSlot(
  context: CommandContext<EmployerActor>,
  action: 'book' | 'rebook',
  { startsAt, ...input }: SlotInput,
): Promise<Result<Moved>> {
  const db = database()
  const loaded = await findApplication(db, input.applicationId, applicationScope(context.actor))
  if (!loaded) return refuse('not-found')
  const policy = pinned(loaded.state.policyVersion)
  const slot = await slotAt(db, policy, startsAt)
  if (!slot) return refuse('appointment.slot-unknown')
  const place = { slotId: slot.id, startsAt: slot.startsAt, endsAt: slot.endsAt }
  const verb = `appointments/${action}`
  const result = await runCommand(context, verb, async (tx) => {
    const moved = await move({ ...context, within: tx }, verb, input, { action, slot: place })
    if (!moved.ok) return moved
    return (await takePlace(tx, slot.id, context.now)) ? moved : refuse('appointment.slot-full')
  })
  return !result.ok && result.refusal.code === 'appointment.slot-full' ? full(policy, context.now) : result
}

/**
 * 预约 (P-01): a place in a slot, and the file goes onto the authority's desk. Refuses with `appointment.slot-full`
 * naming what is free next, `appointment.nothing-free`, `appointment.not-bookable`, `appointment.slot-unknown`, or what
 * the step itself refuses.
 */
export const bookAppointment = (context: CommandContext<EmployerActor>, input: SlotInput): Promise<Result<Moved>> =>
  takeSlot(context, 'book', input)

/** 取消预约: back to 待预约, and the place is free. Refuses with `appointment.change-too-late` or what the step refuses. */
export const cancelAppointment = (context: CommandContext<EmployerActor>, input: MoveInput): Promise<Result<Moved>> =>
  move(context, 'appointments/cancel', input, { action: 'cancel-booking' })

/**
 * 改约: another place before the acceptance; the old one is free at once. Refuses like 预约, and with
 * `appointment.change-too-late` or `appointment.same-slot`.
 */
export const rebookAppointment = (context: CommandContext<EmployerActor>, input: SlotInput): Promise<Result<Moved>> =>
  takeSlot(context, 'rebook', input)

type ManyBooked = {
  booked: { applicationId: string; startsAt: InstantText }[]
  refused: { applicationId: string; refusal: Refusal }[]
}

/** The next slot with room from an instant on; `from` null: the very next. */
async function nextFrom(context: CommandContext<EmployerActor>, applicationId: string, from: InstantText | null) {
  const loaded = await findApplication(database(), applicationId, applicationScope(context.actor))
  if (!loaded) return null
  const open = await openSlots(database(), pinned(loaded.state.policyVersion), context.now)
  return open.find(({ startsAt }) => from === null || startsAt >= from)?.startsAt ?? null
}

/**
 * 批量预约: each file gets the next place from the wished instant on, one command each, so that a full slot spills over
 * into the following. Answers which were booked and which were refused; refuses only when there is nothing to book.
 */
export async function bookMany(
  context: CommandContext<EmployerActor>,
  { applicationIds, from }: { applicationIds: readonly string[]; from: InstantText | null },
): Promise<Result<ManyBooked>> {
  const outcome: ManyBooked = { booked: [], refused: [] }
  for (const applicationId of new Set(applicationIds)) {
    const startsAt = await nextFrom(context, applicationId, from)
    const one = { ...context, commandId: v5(applicationId, context.commandId) }
    const result = startsAt
      ? await bookAppointment(one, { applicationId, startsAt })
      : refuse('appointment.nothing-free')
    if (result.ok && startsAt) outcome.booked.push({ applicationId, startsAt })
    if (!result.ok) outcome.refused.push({ applicationId, refusal: result.refusal })
  }
  return ok(outcome)
}
