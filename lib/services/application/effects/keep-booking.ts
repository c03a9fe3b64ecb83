import { endBooking, recordBooking } from '@/lib/data/appointment/bookings'
import { leavePlace } from '@/lib/data/appointment/slots'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { ok } from '@/lib/domain/result'
import type { Effect } from './effect'

/** What becomes of a booking that the step has taken off the file; a decision of the authority is what it was for. */
const endings: Partial<Record<ApplicationEvent['type'], 'moved' | 'booked'>> = {
  'application.rebooked': 'moved',
  'application.returned': 'booked',
  'application.granted': 'booked',
}

/**
 * The booked places follow the file (P-05): a booking is written down, one that the file has left ends, and a place
 * whose time has not begun is free again. The place itself was taken by the verb, which can refuse.
 */
export const keepBooking: Effect = async (tx, { loaded, decision, origin }) => {
  const before = loaded.state.appointment
  const { appointment: after, employerId, district } = decision.next
  if (before?.slotId === after?.slotId) return ok(true)
  const of = { applicationId: loaded.id, round: loaded.state.round }
  const type = decision.events.at(-1)?.type ?? 'application.withdrawn'
  const changed = type === 'application.rebooked' || type === 'application.booking-cancelled'
  const isOpen = before !== null && new Date(before.startsAt) > origin.at
  // a booking whose time has come stays as it was when the file is decided
  if (before && (changed || isOpen)) await endBooking(tx, of, endings[type] ?? 'cancelled', origin.at)
  if (before && isOpen) await leavePlace(tx, before.slotId)
  if (after) await recordBooking(tx, { ...of, employerId, district }, after, origin.at)
  return ok(true)
}
