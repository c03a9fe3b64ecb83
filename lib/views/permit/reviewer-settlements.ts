import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { toColumn } from '@/lib/data/days'
import { findReportedSettlements } from '@/lib/data/permit/settlements'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { settlementLevel } from '@/lib/domain/permit/settlement'
import { policyOn } from '@/lib/domain/policy/resolve'
import { districtAt, mattersShown, reviewerFigures } from '../portal/reviewer-figures'
import { settlementLines, type SettlementLine } from './settlement'

/** One holder who is said to have obtained Beijing hukou. */
export type SettlementCase = {
  id: string
  number: string
  name: string
  idNumber: string
  employerName: string
  validTo: PlainDate
  suspended: boolean
  since: PlainDate
  said: SettlementLine[]
  /** The paper that a unit has shown. */
  proof: string | null
  /** 注销 is handed in and goes its own way. */
  cancelling: boolean
}

export type SettlementsView = { district: string; cases: SettlementCase[]; total: number }

/** 落户核实 of the own district, the longest waiting first; null for every other level. */
export async function loadSettlements(actor: StaffActor, now: Date): Promise<SettlementsView | null> {
  const district = districtAt(actor, settlementLevel)
  if (district === null) return null
  const db = database()
  const on = dayOf(now.toISOString())
  const found = await findReportedSettlements(db, { district, today: toColumn(on), most: mattersShown })
  return {
    district: policyOn(district, on).name,
    cases: found.map(({ personName: name, idNumber, reports, cancellationOpen: cancelling, ...one }) => ({
      ...one,
      ...{ name, idNumber: maskIdNumber(idNumber), cancelling, said: settlementLines(reports) },
      proof: reports.find(({ proofId }) => proofId)?.proofId ?? null,
    })),
    total: (await reviewerFigures(actor, on)).settlements,
  }
}
