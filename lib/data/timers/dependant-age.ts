import type { PlainDate } from '../../domain/dates'
import type { Tx } from '../client'
import { toColumn, toColumnOrNull } from '../days'

/**
 * Moves the day on which a child grows out of the permit from `told` to the next child's, or to null. False: somebody
 * was faster. The day follows from the permit's copy, so it is no event.
 */
export async function moveDependantAge(
  tx: Tx,
  permitId: string,
  told: PlainDate,
  next: PlainDate | null,
): Promise<boolean> {
  const moved = await tx.permit.updateMany({
    where: { id: permitId, dependantAgeOn: toColumn(told) },
    data: { dependantAgeOn: toColumnOrNull(next) },
  })
  return moved.count === 1
}

/** The days on which somebody grows out of a permit, and the district by whose policy they were counted. */
export const findAges = (tx: Tx, permitId: string) =>
  tx.permit.findUnique({ where: { id: permitId }, select: { district: true, ageLimitOn: true, dependantAgeOn: true } })
