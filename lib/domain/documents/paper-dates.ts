import { isPlainDate, type PlainDate } from '../dates'
import { slotOf, type SlotCode } from './catalogue'
import type { SlotFact } from './slot-rules'

/** What the uploader must state beside a paper: 签署日期; 有效期至, or where it can lawfully have no end that or 长期. */
export type AskedDates = { signedOn: boolean; end: 'none' | 'day' | 'day-or-open' }

/** Homes that are held for a time: a lease, a residence card (E-32, E-33, E-36). */
const endingHomes: readonly SlotFact[] = ['rented-housing', 'residence-card-housing']

/** Which days a paper owes under the facts of a file (G-28, G-29). Nothing is asked here that is stated elsewhere. */
export function askedDates(slot: SlotCode, facts: readonly SlotFact[]): AskedDates {
  const { dated, end } = slotOf(slot)
  if (end === 'by-home')
    return { signedOn: dated, end: facts.some((fact) => endingHomes.includes(fact)) ? 'day' : 'day-or-open' }
  return { signedOn: dated, end: end === 'elsewhere' ? 'none' : end }
}

/** The days that stand beside a file. `openEnded`: 长期; neither that nor an end means that the end is not known. */
export type StatedDates = { signedOn: PlainDate | null; validUntil: PlainDate | null; openEnded: boolean }

/** A paper that can have no end at all is never 长期, and an end that is stated says that there is one. */
export function settledDates(slot: SlotCode, stated: StatedDates): StatedDates {
  const { dated, end } = slotOf(slot)
  const ends = end !== 'none' && end !== 'elsewhere'
  const validUntil = ends ? stated.validUntil : null
  return {
    signedOn: dated ? stated.signedOn : null,
    validUntil,
    openEnded: ends && end !== 'day' && validUntil === null && stated.openEnded,
  }
}

/** Which of the days that a slot always owes is not stated; null when nothing is left to ask. */
export function unstatedDate(
  asked: AskedDates,
  { signedOn, validUntil, openEnded }: StatedDates,
): 'signedOn' | 'validUntil' | null {
  if (asked.signedOn && !isDay(signedOn)) return 'signedOn'
  if (asked.end === 'none' || isDay(validUntil)) return null
  return asked.end === 'day-or-open' && openEnded ? null : 'validUntil'
}

const isDay = (day: PlainDate | null): boolean => day !== null && isPlainDate(day)
