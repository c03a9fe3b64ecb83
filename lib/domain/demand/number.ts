import { ok, refuse, type Result } from '../result'

/** Standing of a unit's number before it is fixed (again), and of the whole year. */
export type Fixing = {
  /** The number as fixed before; null the first time. */
  before: number | null
  /** Fixed numbers of all other units of the year. */
  others: number
  /** 总量; null while the district has set none. */
  total: number | null
}

/**
 * The number that a unit gets for the year. Answers how many units of quota are added. Refuses with
 * `demand.number-invalid`, `demand.below-approved` (what was given is not taken back here) or `demand.over-total`.
 */
export function judgeNumber(approved: number, { before, others, total }: Fixing): Result<{ added: number }> {
  if (!Number.isInteger(approved) || approved < 0 || approved > 9999) return refuse('demand.number-invalid')
  if (before !== null && approved < before) return refuse('demand.below-approved', { params: { before } })
  if (before !== null && approved === before) return refuse('demand.number-unchanged', { params: { before } })
  if (total !== null && others + approved > total)
    return refuse('demand.over-total', { params: { total, left: Math.max(0, total - others) } })
  return ok({ added: approved - (before ?? 0) })
}
