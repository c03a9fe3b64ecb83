import { loadPermit } from '@/lib/data/aggregates'
import type { Db } from '@/lib/data/client'
import { cancellationOpen } from '@/lib/data/permit/settlements'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { isLive, statusOn, type SettlementReport, type SettlementSide } from '@/lib/domain/permit/lifecycle'
import { settlementSideLabels } from '@/lib/labels/settlement'

/** What one side has said, for a reader. */
export type SettlementLine = { side: string; on: PlainDate; saidOn: PlainDate; shown: boolean }

/** 落户 of a holder as the two sides read it (S-26). */
export type SettlementView = {
  permitId: string
  said: SettlementLine[]
  /** This reader has reported it, and may take it back. */
  own: boolean
  /** 注销 is handed in: nothing more is to be reported. */
  cancelling: boolean
}

export const settlementLines = (reports: readonly SettlementReport[]): SettlementLine[] =>
  [...reports]
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ side, on, at, proofId }) => ({
      ...{ side: settlementSideLabels[side], on, saidOn: dayOf(at), shown: proofId !== undefined },
    }))

/** Of a live permit; whoever calls it has checked that the reader may see it. */
export async function settlementView(
  db: Db,
  permitId: string,
  side: SettlementSide,
  on: PlainDate,
): Promise<SettlementView | null> {
  const permit = await loadPermit(db, permitId)
  if (!permit || !isLive(statusOn(permit.state, on))) return null
  const { settlement } = permit.state
  return {
    permitId,
    said: settlementLines(settlement),
    own: settlement.some((one) => one.side === side),
    cancelling: await cancellationOpen(db, permitId),
  }
}
