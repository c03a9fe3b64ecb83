import type { EmployerActor } from '@/lib/access/actor'
import { applicationScope } from '@/lib/access/scope'
import { findApplication } from '@/lib/data/application/applications'
import { openSlots, slotAt, takePlace } from '@/lib/data/appointment/slots'
import { database } from '@/lib/data/client'
import { dayOf, timeOf, type InstantText } from '@/lib/domain/dates'
import { pinned } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { refuse, type Result } from '@/lib/domain/result'
import { move, type Moved, type MoveInput } from '../application/move'
import { runCommand, type CommandContext } from '../context'

/** The file, and the slot by the instant at which it begins. */
export type SlotInput = MoveInput & { startsAt: InstantText }

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
export async function takeSlot(
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
