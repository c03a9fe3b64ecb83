import type { PlainDate } from '../../domain/dates'
import { retirementStanding, type RetirementStanding } from '../../domain/permit/retirement'
import { loadPermit, loadPermitContent, type Loaded } from '../aggregates'
import type { PermitState } from '../../domain/permit/lifecycle'
import type { Db, Tx } from '../client'
import { toColumn, toColumnOrNull } from '../days'

/** A permit with the standing of its holder's retirement; null standing: the number cannot be read. */
export type Retiring = { permit: Loaded<PermitState>; standing: RetirementStanding | null }

/** How the retirement stands of the holder whom a permit's own copy names. `on` only bounds the birthday. */
export function retiringOf(permit: Loaded<PermitState>, idNumber: string, on: PlainDate): Retiring {
  const { employerId, retirement: statements } = permit.state
  return { permit, standing: retirementStanding({ idNumber, employerId, statements }, on) }
}

/** The permit's own copy says who retires, its log what was stated. */
export async function loadRetiring(db: Db, permitId: string, on: PlainDate): Promise<Retiring | null> {
  const permit = await loadPermit(db, permitId)
  return permit && retiringOf(permit, (await loadPermitContent(db, permitId)).general.idNumber, on)
}

type Look = { looked: PlainDate; next: PlainDate | null; askedOn?: PlainDate }

/**
 * Moves the day of the next look from `looked`, and says since when a human is asked when `askedOn` is given and
 * nobody was asked before. False: somebody was faster. It follows from what is known, so it is no event.
 */
export async function moveRetirementLook(tx: Tx, permitId: string, { looked, next, askedOn }: Look): Promise<boolean> {
  const moved = await tx.permit.updateMany({
    where: { id: permitId, ageLimitOn: toColumn(looked) },
    data: { ageLimitOn: toColumnOrNull(next) },
  })
  if (moved.count === 1 && askedOn)
    await tx.permit.updateMany({
      where: { id: permitId, retirementAskedOn: null },
      data: { retirementAskedOn: toColumn(askedOn) },
    })
  return moved.count === 1
}
