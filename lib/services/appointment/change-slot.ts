import type { StaffActor } from '@/lib/access/actor'
import { slotAt } from '@/lib/data/appointment/slots'
import { database } from '@/lib/data/client'
import type { InstantText } from '@/lib/domain/dates'
import { refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { administered, settleSlot } from './administer'

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
