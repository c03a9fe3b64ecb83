import { findSlots, makeSlots, plannedBetween, type MadeSlot } from '@/lib/data/appointment/slots'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import type { Tx } from '@/lib/data/client'
import { dayOf } from '@/lib/domain/dates'
import { policyOn } from '@/lib/domain/policy/resolve'
import type { ProposalValue } from '@/lib/domain/proposal/kinds'
import { ok, refuse } from '@/lib/domain/result'
import { settleSlot } from '../../appointment/slots'
import type { FigureKind } from '../figure'

async function openSlots(
  tx: Tx,
  district: string,
  { day, startsAt }: ProposalValue<'slots-closing'>,
): Promise<MadeSlot[]> {
  const slots = await findSlots(tx, district, { first: day, last: day })
  return slots.filter((slot) => !slot.closed && (startsAt === null || slot.startsAt === startsAt))
}

/**
 * 关闭时段 in which units are booked (P-05): their files go back to 待预约 and are accepted later, so it takes two
 * persons; whoever has booked since the proposal goes back as well. `subject` is the day or the instant. Refuses with
 * `appointment.unchanged` when nothing is open any more, or `appointment.slot-past`.
 */
export const slotsClosingFigure: FigureKind<ProposalValue<'slots-closing'>> = {
  judge: async (tx, { area, value }, now) => {
    const open = await openSlots(tx, area, value)
    if (open.length === 0) return refuse('appointment.unchanged')
    if (open.every(({ startsAt }) => startsAt <= now.toISOString())) return refuse('appointment.slot-past')
    return ok({ pin: {}, value })
  },
  apply: async (tx, context, { area, value }) => {
    const { now } = context
    const days = { first: value.day, last: value.day }
    const policy = policyOn(area, dayOf(now.toISOString()))
    if (value.startsAt === null) await makeSlots(tx, area, plannedBetween(policy, days, await loadCalendar(tx)))
    for (const slot of await openSlots(tx, area, value)) {
      if (slot.startsAt <= now.toISOString()) continue
      const next = { capacity: slot.capacity, closed: true, releasedByTwo: true }
      const settled = await settleSlot(tx, context, slot, next)
      if (!settled.ok) return settled
    }
    return ok(true as const)
  },
}
