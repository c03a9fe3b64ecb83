import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { countAskedRetirements, findAskedRetirements } from '@/lib/data/permit/retirements'
import { loadPermits } from '@/lib/data/aggregates'
import { retiringOf } from '@/lib/data/timers/retirement'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { retirementLevel } from '@/lib/domain/permit/retirement'
import { policyOn } from '@/lib/domain/policy/resolve'
import { districtAt, mattersShown } from '../portal/reviewer-figures'
import { viewOfRetiring, type RetirementView } from './retirement'

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

export type RetirementsView = { district: string; cases: RetirementCase[]; total: number }

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
