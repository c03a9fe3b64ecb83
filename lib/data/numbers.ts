import { randomInt } from 'node:crypto'
import { numberIn, type Series } from '../domain/permit/numbering'
import type { Tx } from './client'

/** The next number of a series, without gaps for committed work: a rolled-back transaction gives its number back. */
export async function takeNumber(tx: Tx, series: Series): Promise<string> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    insert into "NumberSeries" (prefix, last) values (${series.prefix}, 1)
    on conflict (prefix) do update set last = "NumberSeries".last + 1
    returning last`
  if (!row) throw new Error(`no number for ${series.prefix}`)
  return numberIn(series, row.last)
}

/** Signs that people read and type without mistaking one for another. */
const clearSigns = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code of so many random signs that nobody can guess or misread. */
export const newCode = (length: number): string =>
  Array.from({ length }, () => clearSigns[randomInt(clearSigns.length)]).join('')

/** 校验码, printed under the QR code of a permit. */
export const newCheckCode = (): string => newCode(16)

/** 单位关联码, typed by hand from a note of the employer (U-21, U-60). */
export const newLinkCode = (): string => newCode(8)
