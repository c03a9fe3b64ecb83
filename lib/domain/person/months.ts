import { isPlainDate, type PlainMonth } from '../dates'

/** True for "2026-02"; "2026-2" and "2026-13" are refused. */
export const isPlainMonth = (text: string): text is PlainMonth => isPlainDate(`${text}-01`)

/** Whole months from `from` to `to`: 0 in the same month, negative when `to` lies before. */
export const monthsBetween = (from: PlainMonth, to: PlainMonth): number => ordinal(to) - ordinal(from)

const ordinal = (month: PlainMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
