import { cache } from 'react'
import type { StaffActor } from '@/lib/access/actor'
import { levelScope } from '@/lib/access/scope'
import { database } from '@/lib/data/client'
import { countAll } from '@/lib/data/counting'
import { decisionRows } from '@/lib/data/application/decided'
import { deskRows } from '@/lib/data/application/worklist'
import { escalatedRows } from '@/lib/data/employment/leaving'
import { readerOf, unreadRows } from '@/lib/data/notice/inbox'
import { askedRetirementRows } from '@/lib/data/permit/retirements'
import { reportedSettlementRows } from '@/lib/data/permit/settlements'
import { areaSeen, proposedByOthers } from '@/lib/data/proposal/proposals'
import type { DistrictCode, ReviewLevelCode } from '@/lib/domain/codes'
import { startOfDay, type PlainDate } from '@/lib/domain/dates'
import { retirementLevel } from '@/lib/domain/permit/retirement'
import { settlementLevel } from '@/lib/domain/permit/settlement'
import { policyOn } from '@/lib/domain/policy/resolve'
import { worklistLimit } from '../application/worklist'

/** The level that looks into holders who left and are not let go (pain 23). */
const leavingLevel = 'district'

/** So many matters of holders are shown at once; the rest follows as they are decided. */
export const mattersShown = 50

/** The district for which this desk decides what a level decides; null at every other level. */
export const districtAt = ({ level, district }: StaffActor, own: ReviewLevelCode): DistrictCode | null =>
  level === own ? district : null

/** Which matters of holders are decided at this desk, and in which district; 退休 only where a permit lapses by it. */
export function mattersAt(actor: StaffActor, on: PlainDate) {
  const retiring = districtAt(actor, retirementLevel)
  return {
    settlements: districtAt(actor, settlementLevel),
    retirements: retiring !== null && policyOn(retiring, on).retirement.value === 'lapse' ? retiring : null,
    leaving: districtAt(actor, leavingLevel),
  }
}

/** What is counted around every page of a reviewer, in one statement; the page of the same request shares it. */
export const reviewerFigures = cache((actor: StaffActor, on: PlainDate) => {
  const { settlements, retirements, leaving } = mattersAt(actor, on)
  return countAll(database(), {
    waiting: deskRows(levelScope(actor), {}, worklistLimit),
    decided: decisionRows(actor.staffId, new Date(startOfDay(on))),
    unread: unreadRows(readerOf(actor)),
    proposed: proposedByOthers(areaSeen(actor), actor.staffId),
    settlements: settlements === null ? null : reportedSettlementRows(settlements, on),
    retirements: retirements === null ? null : askedRetirementRows(retirements),
    leaving: leaving === null ? null : escalatedRows(leaving),
  })
})
