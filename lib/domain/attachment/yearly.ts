import { yearOf, type PlainDate } from '../dates'
import type { SlotCode } from './catalogue'

/** Papers of a unit whose content is about a year (U-31); certificates with an end of their own tell by that date. */
export const yearlySlots: readonly SlotCode[] = ['unit-tax', 'unit-integrity-declaration']

/** A paper of an earlier year: 每年年初 it has to be renewed. `madeOn` is its date, else the day of its upload. */
export const isOutdated = (slot: SlotCode, madeOn: PlainDate | null, today: PlainDate): boolean =>
  yearlySlots.includes(slot) && madeOn !== null && yearOf(madeOn) < yearOf(today)

/** Since when a paper of an earlier year has to be renewed: the first day of this one. */
export const renewSince = (today: PlainDate): PlainDate => `${yearOf(today)}-01-01`

/** 年初, when units are reminded (N-09): the first month of the year. */
export const isBeginningOfYear = (today: PlainDate): boolean => today.slice(5, 7) === '01'
