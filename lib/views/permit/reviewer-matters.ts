import type { StaffActor } from '@/lib/access/actor'
import { type PlainDate, dayOf } from '@/lib/domain/dates'
import { mattersAt, reviewerFigures, districtAt, mattersShown } from '../portal/reviewer-figures'
import { database } from '@/lib/data/client'
import { countAskedRetirements, findAskedRetirements } from '@/lib/data/permit/retirements'
import { loadPermits } from '@/lib/data/aggregates'
import { retiringOf } from '@/lib/data/timers/retirement'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { retirementLevel } from '@/lib/domain/permit/retirement'
import { policyOn } from '@/lib/domain/policy/resolve'
import { viewOfRetiring, type RetirementView } from './retirement'
import { toColumn } from '@/lib/data/days'
import { findReportedSettlements } from '@/lib/data/permit/settlements'
import { settlementLevel } from '@/lib/domain/permit/settlement'
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

type SettlementsView = { district: string; cases: SettlementCase[]; total: number }

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

/** One holder on whose retirement the district decides. */
export type RetirementCase = {
  id: string
  number: string
  name: string
  idNumber: string
  employerName: string
  validTo: PlainDate
  askedOn: PlainDate
  retirement: RetirementView
}

type RetirementsView = { district: string; cases: RetirementCase[]; total: number }

/** 退休核定 of the own district, the longest waiting first; null for every other level. */
export async function loadRetirements(actor: StaffActor, now: Date): Promise<RetirementsView | null> {
  const district = districtAt(actor, retirementLevel)
  if (district === null) return null
  const db = database()
  const today = dayOf(now.toISOString())
  const asked = await findAskedRetirements(db, district, mattersShown)
  const permits = await loadPermits(
    db,
    asked.map(({ id }) => id),
  )
  const cases = asked.flatMap(({ personName: name, idNumber, ...one }): RetirementCase[] => {
    const permit = permits.get(one.id)
    const retirement = permit ? viewOfRetiring(retiringOf(permit, idNumber, today), 'authority', today) : null
    return retirement ? [{ ...one, name, idNumber: maskIdNumber(idNumber), retirement }] : []
  })
  return {
    district: policyOn(district, today).name,
    cases,
    total: await countAskedRetirements(db, district),
  }
}

/** How many of each wait at this desk; null: this desk decides none of them. */
export type HolderMatters = { settlements: number | null; retirements: number | null; leaving: number | null }

/** Null for a reviewer who looks into none of them. */
export async function loadHolderMatters(actor: StaffActor, on: PlainDate): Promise<HolderMatters | null> {
  const at = mattersAt(actor, on)
  if (at.leaving === null) return null
  const figures = await reviewerFigures(actor, on)
  const counted = (matter: keyof HolderMatters) => (at[matter] === null ? null : figures[matter])
  return {
    settlements: counted('settlements'),
    retirements: counted('retirements'),
    leaving: counted('leaving'),
  }
}
