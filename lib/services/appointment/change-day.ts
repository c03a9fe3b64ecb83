import type { StaffActor } from '@/lib/access/actor'
import { findSlots, makeSlots, plannedBetween } from '@/lib/data/appointment/slots'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import type { PlainDate } from '@/lib/domain/dates'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { administered, settleSlot } from './administer'

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
