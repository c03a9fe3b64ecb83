import type { StaffActor } from '@/lib/access/actor'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { findPolicy, levelLabel, policiesOn } from '@/lib/domain/policy/resolve'
import { areaOf } from '@/lib/domain/proposal/seats'
import { officeOfCode } from '@/lib/domain/policy/sections/township'
import { boundedTotal } from '../paging'
import { loadHolderMatters } from '../permit/reviewer-matters'
import { reviewerFigures } from './reviewer-figures'
import { countToDecide, keepsFigures } from '../proposal/reviewer'
import { worklistLimit } from '../application/worklist'
import { keepsDemand } from '@/lib/domain/demand/moves'

/** What a reviewer keeps besides the worklist; the navigation shows only what is there. */
type ReviewerInstruments = {
  appointments: boolean
  demand: boolean
  quota: boolean
  situationReports: boolean
}

export function reviewerInstruments(actor: StaffActor, on: PlainDate): ReviewerInstruments {
  const policy = actor.district === null ? null : findPolicy(actor.district, on)
  const hasOffice = actor.level === 'township' && actor.township !== null
  return {
    appointments: policy !== null && policy.appointment !== null,
    demand: keepsDemand(policy, actor),
    quota: policy?.quota.model === 'monthly' && policy.quota.desk.value === actor.level,
    situationReports: hasOffice && policy !== null && policy.situationReport.value !== null,
  }
}

export type ReviewerShellView = {
  /** Bounded: 83 or 1,000+. */
  waiting: string
  decidedToday: number
  unread: number
  /** 海淀区 区级一级; the city level has no district. */
  office: string
  /** The city level keeps the working-day calendar. */
  keepsCalendar: boolean
  instruments: ReviewerInstruments
  /** An administrator of an area's figures. */
  keepsParameters: boolean
  /** Figures that wait for this reviewer's decision; null where he keeps none and none waits. */
  proposals: number | null
  /** What somebody has said about holders and waits for this reviewer (持证人事项); null where he decides none. */
  holderMatters: number | null
}

/** District and level as people say them. */
export function officeOf({ district, level, township }: StaffActor, on: PlainDate): string {
  const policy = district === null ? policiesOn(on)[0] : findPolicy(district, on)
  const office = policy ? officeOfCode(policy, township) : null
  if (office) return office.name
  const label = policy ? levelLabel(policy, level) : level
  return district === null ? label : `${policy?.name ?? district} ${label}`
}

/** What stands around every page of the reviewers. */
export async function loadReviewerShell(actor: StaffActor, now: Date): Promise<ReviewerShellView> {
  const on = dayOf(now.toISOString())
  const [{ waiting, decided: decidedToday, unread }, toDecide, matters] = await Promise.all([
    reviewerFigures(actor, on),
    countToDecide(actor, on),
    loadHolderMatters(actor, on),
  ])
  const keepsCalendar = actor.level === 'city'
  return {
    ...{
      waiting: boundedTotal(waiting, worklistLimit),
      decidedToday,
      unread,
      office: officeOf(actor, on),
      keepsCalendar,
    },
    instruments: reviewerInstruments(actor, on),
    keepsParameters: areaOf(actor) !== null,
    proposals: toDecide > 0 || keepsFigures(actor, on) ? toDecide : null,
    holderMatters: matters && (matters.settlements ?? 0) + (matters.retirements ?? 0) + (matters.leaving ?? 0),
  }
}
