import { isPlainDate, type PlainDate, yearOf } from '../dates'
import { slotOf, type SlotCode } from './catalogue'
import { normalizeName } from '../text/name'
import { isSignerStated, type StatedSigner } from './signer'
import type { SlotFact } from './slot-rules'

/**
 * What the uploader must state beside a paper: 签署日期; 签署人 for the unit; 有效期至, or where it can lawfully have no end that
 * or 长期.
 */
export type AskedDates = { signedOn: boolean; signer: boolean; end: 'none' | 'day' | 'day-or-open' }

/** Homes that are held for a time: a lease, a residence card (E-32, E-33, E-36). */
const endingHomes: readonly SlotFact[] = ['rented-housing', 'residence-card-housing']

/** Which days a paper owes under the facts of a file (G-28, G-29). Nothing is asked here that is stated elsewhere. */
export function askedDates(slot: SlotCode, facts: readonly SlotFact[]): AskedDates {
  const { dated: signedOn, signed: signer, end } = slotOf(slot)
  if (end === 'by-home')
    return { signedOn, signer, end: facts.some((fact) => endingHomes.includes(fact)) ? 'day' : 'day-or-open' }
  return { signedOn, signer, end: end === 'elsewhere' ? 'none' : end }
}

/** The days that stand beside a file. `openEnded`: 长期; neither that nor an end means that the end is not known. */
type StatedDates = { signedOn: PlainDate | null; validUntil: PlainDate | null; openEnded: boolean }

/** Everything that stands beside a file. */
export type StatedBeside = StatedDates & StatedSigner

/**
 * What is kept of it: nothing that the paper does not carry, names in the form of names. A paper that can have no end at
 * all is never 长期, and an end that is stated says that there is one.
 */
export function settledDates(slot: SlotCode, stated: StatedBeside): StatedBeside {
  const { dated, signed, end } = slotOf(slot)
  const ends = end !== 'none' && end !== 'elsewhere'
  const validUntil = ends ? stated.validUntil : null
  return {
    signedOn: dated ? stated.signedOn : null,
    signedBy: (signed && normalizeName(stated.signedBy ?? '')) || null,
    signedAs: signed ? stated.signedAs : null,
    validUntil,
    openEnded: ends && end !== 'day' && validUntil === null && stated.openEnded,
  }
}

/** What can be owed beside a paper. */
export type Owed = 'signedOn' | 'signer' | 'validUntil'

/** Everything that a paper owes and nobody has stated, in the order in which it is asked. */
export function unstated(asked: AskedDates, stated: StatedBeside): Owed[] {
  const { signedOn, validUntil, openEnded } = stated
  const ends = isDay(validUntil) || (asked.end === 'day-or-open' && openEnded)
  return [
    ...(asked.signedOn && !isDay(signedOn) ? (['signedOn'] as const) : []),
    ...(asked.signer && !isSignerStated(stated) ? (['signer'] as const) : []),
    ...(asked.end !== 'none' && !ends ? (['validUntil'] as const) : []),
  ]
}

const isDay = (day: PlainDate | null): boolean => day !== null && isPlainDate(day)

/** Papers of a unit whose content is about a year (U-31); certificates with an end of their own tell by that date. */
export const yearlySlots: readonly SlotCode[] = ['unit-tax', 'unit-integrity-declaration']

/** A paper of an earlier year: 每年年初 it has to be renewed. `madeOn` is its date, else the day of its upload. */
export const isOutdated = (slot: SlotCode, madeOn: PlainDate | null, today: PlainDate): boolean =>
  yearlySlots.includes(slot) && madeOn !== null && yearOf(madeOn) < yearOf(today)

/** Since when a paper of an earlier year has to be renewed: the first day of this one. */
export const renewSince = (today: PlainDate): PlainDate => `${yearOf(today)}-01-01`

/** 年初, when units are reminded (N-09): the first month of the year. */
export const isBeginningOfYear = (today: PlainDate): boolean => today.slice(5, 7) === '01'
