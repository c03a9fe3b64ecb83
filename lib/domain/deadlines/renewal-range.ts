import { addDays, type PlainDate } from '../dates'
import type { WorkCalendar } from './calendar'
import { permitDeadlines, type DatePolicy } from './permit-deadlines'

/** No window is longer than this many days, weekends and holidays of 60 working days included. */
const longest = 200

/**
 * The latest printed end whose renewal window is open on the day `on` (S-90): permits that end between `on` and this
 * day, both inclusive, may be renewed now. The window never opens earlier for a later end, so halving finds it.
 */
export function renewableThrough(policy: DatePolicy, on: PlainDate, calendar: WorkCalendar): PlainDate {
  const isOpen = (days: number): boolean => permitDeadlines(policy, addDays(on, days), calendar).renewal.opensOn <= on
  let [open, early] = [0, longest]
  while (early - open > 1) {
    const middle = Math.floor((open + early) / 2)
    if (isOpen(middle)) open = middle
    else early = middle
  }
  return addDays(on, open)
}
