import { addMinutes, dayOf, instantAt, type InstantText, type PlainDate } from '../dates'
import { addWorkingDays, isWorkingDay, subtractWorkingDays, type WorkCalendar } from '../deadlines/calendar'
import type { ApplicationKind } from '../codes'
import type { AppointmentPolicy } from '../policy/sections/appointment'

/** A place that a file has in a slot; `endsAt` is the first instant after it. */
export type BookedSlot = { slotId: string; startsAt: InstantText; endsAt: InstantText }

/** A slot as the policy plans it, before anybody has changed or booked it. */
export type PlannedSlot = { startsAt: InstantText; endsAt: InstantText; capacity: number }

/** Does this business go to the authority by appointment (P-01)? */
export const needsAppointment = (policy: { appointment: AppointmentPolicy | null }, kind: ApplicationKind): boolean =>
  policy.appointment?.kinds.value.includes(kind) ?? false

/** The slots of a day in their order; none on a day without work. A rest shorter than a slot makes none. */
export function plannedSlots(policy: AppointmentPolicy, day: PlainDate, calendar: WorkCalendar): PlannedSlot[] {
  if (!isWorkingDay(day, calendar).working) return []
  return policy.periods.value.flatMap(({ from, to, minutes, capacity }) => {
    const slots: PlannedSlot[] = []
    const end = instantAt(day, to)
    for (let startsAt = instantAt(day, from); ;) {
      const endsAt = addMinutes(startsAt, minutes)
      if (endsAt > end) return slots
      slots.push({ startsAt, endsAt, capacity })
      startsAt = endsAt
    }
  })
}

/** The days that can be booked today, first and last included. */
export const bookableDays = (policy: AppointmentPolicy, today: PlainDate, calendar: WorkCalendar) => ({
  first: addWorkingDays(today, policy.leadWorkingDays.value, calendar).date,
  last: addWorkingDays(today, policy.horizonWorkingDays.value, calendar).date,
})

/** Can a slot be booked at `now`: its day is one of the bookable days and it has not begun. */
export function isBookable(
  policy: AppointmentPolicy,
  startsAt: InstantText,
  now: InstantText,
  calendar: WorkCalendar,
): boolean {
  const { first, last } = bookableDays(policy, dayOf(now), calendar)
  const day = dayOf(startsAt)
  return startsAt > now && first <= day && day <= last
}

/** The last day on which a booking may still be moved or given up, this day included. */
export const lastChangeDay = (policy: AppointmentPolicy, startsAt: InstantText, calendar: WorkCalendar): PlainDate =>
  subtractWorkingDays(dayOf(startsAt), policy.changeWorkingDaysBefore.value, calendar).date

/** What is known of a slot that somebody has made: only what matters for booking it. */
export type SlotRoom = PlannedSlot & { taken: number; closed: boolean }

/** Places left; none in a closed slot. */
export const roomIn = ({ capacity, taken, closed }: Pick<SlotRoom, 'capacity' | 'taken' | 'closed'>): number =>
  closed ? 0 : Math.max(0, capacity - taken)

/**
 * Slots that stand as planned, changed by those that are made (same start); a made slot that is no longer planned
 * still counts. In order of time.
 */
export function mergeSlots<Made extends SlotRoom>(
  planned: readonly PlannedSlot[],
  made: readonly Made[],
): (SlotRoom | Made)[] {
  const known = new Set(made.map(({ startsAt }) => startsAt))
  const fresh = planned.filter(({ startsAt }) => !known.has(startsAt))
  return [...made, ...fresh.map((slot) => ({ ...slot, taken: 0, closed: false }))].sort((a, b) =>
    a.startsAt < b.startsAt ? -1 : 1,
  )
}
