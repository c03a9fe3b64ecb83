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
