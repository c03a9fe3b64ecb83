import type { Route } from 'next'
import { to } from '@/lib/addresses'
import type { PersonActor } from '@/lib/access/actor'
import { type PlainDate, daysBetween } from '@/lib/domain/dates'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import type { PlanWish } from '@/lib/domain/deadlines/planner'
import { planWishLabels } from '@/lib/labels/deadlines'
import { planView, type PlanView } from '../deadlines/public'
import { loadApplication, type ApplicationView } from '../application/applicant'
import { gapNames, slotsOf } from '../attachment/applicant'
import { ownBusinesses, unitBusinesses, type OwnBusiness, type UnitBusiness } from '../application/applicant-businesses'
import { changePath } from '../application/applicant-change-path'
import { permitViewOf, type PermitView } from './applicant'
import { loadSituation, type Situation } from '../portal/applicant-situation'
import { database } from '@/lib/data/client'
import { retirementView, type RetirementView } from './retirement'
import { settlementView, type SettlementView } from './settlement'
import { type MissingGroupView, missingGroups } from '../application/applicant-cures'
import type { StageView } from '../application/stages'
import { isMigrated } from '@/lib/data/permit/of-person'
import { isLive, statusOn } from '@/lib/domain/permit/lifecycle'
import { copyGaps, sheetGaps } from '@/lib/domain/permit/sheet-gaps'

/** What keeps a holder from printing his sheet, with the way to each cure (I-34, F-01). */
export async function sheetGapsOf(situation: Situation): Promise<MissingGroupView[]> {
  const { permit, profile, files, policies, today } = situation
  if (!permit || !isLive(statusOn(permit, today))) return []
  const blanks = copyGaps(permit.content)
  if (!(await isMigrated(database(), permit))) return missingGroups(blanks, null)
  const slots = files.map(({ slot }) => slot)
  const owed = sheetGaps({ profile, slots, policy: policies.of(permit.district), on: today })
  return missingGroups([...owed, ...blanks], null)
}

/** The answer of the planner to one wish, with the way to its full reckoning. */
export type PlanAnswer = {
  wish: PlanWish
  label: string
  verdict: PlanView['verdict']
  steps: { title: string; latestStart: PlainDate; late: boolean }[]
  mustBeApprovedBy: PlainDate
  provisional: boolean
  href: Route
}

/** 挂起: what that means in the district, and until when a new employer must have taken the permit over. */
export type SuspensionView = {
  text: string
  since: PlainDate | null
  until: PlainDate
  daysLeft: number
  formerEmployer: string
  path: StageView[]
}

export type PermitModuleView = {
  permit: PermitView | null
  suspension: SuspensionView | null
  own: OwnBusiness[]
  unit: UnitBusiness[]
  plans: PlanAnswer[]
  employerName: string | null
  district: string
  application: ApplicationView | null
  /** What keeps the confirmation sheet of a migrated holder from being printed (I-34). */
  sheetGaps: MissingGroupView[]
  /** Null while the retirement is far away. */
  retirement: RetirementView | null
  /** 落户; null without a live permit. */
  settlement: SettlementView | null
}

const wishes = {
  valid: ['renewal', 'employer-change', 'employer-change-then-renewal'],
  suspended: ['employer-change', 'employer-change-then-renewal'],
} as const

async function plansOf({ permit, active, today }: Situation, state: PermitView['state']): Promise<PlanAnswer[]> {
  if (!permit || (state !== 'valid' && state !== 'suspended')) return []
  const { district, validTo } = permit
  // the next employer may stand in another district, whose rules count then (S-04)
  const next = state === 'suspended' ? active?.rights.find(({ status }) => isOpenRight(status))?.district : undefined
  const newDistrict = next ?? district
  return Promise.all(
    wishes[state].map(async (wish): Promise<PlanAnswer> => {
      const { verdict, steps, mustBeApprovedBy, provisional } = await planView(
        { district, newDistrict, validTo, wish },
        today,
      )
      return {
        ...{ wish, label: planWishLabels[wish], verdict, mustBeApprovedBy, provisional },
        steps: steps.map(({ title, latestStart, late }) => ({ title, latestStart, late })),
        href: to.guest.deadlines({ district, newDistrict, validTo, wish }),
      }
    }),
  )
}

/** The page of a permit that hangs; null for any other. */
export function suspensionOf(situation: Situation, gaps: number): SuspensionView | null {
  const { permit, deadlines, policies, today } = situation
  const path = changePath(situation, gaps)
  if (!permit || !deadlines || !path) return null
  const until = deadlines.employerChange.mustBeApprovedBy
  return {
    text: policies.of(permit.district).suspendedText.value,
    since: permit.suspendedOn,
    until,
    daysLeft: daysBetween(today, until),
    formerEmployer: permit.employerName,
    path,
  }
}

/** 工作居住证 module: the permit, what can be done with it, by whom, and until when. */
export async function loadPermitModule(actor: PersonActor, now: Date): Promise<PermitModuleView> {
  const situation = await loadSituation(actor, now)
  const permit = permitViewOf(situation)
  const gaps = gapNames(slotsOf(situation))
  const { open, active, policy } = situation
  return {
    permit,
    suspension: suspensionOf(situation, gaps.length),
    own: ownBusinesses(situation),
    unit: unitBusinesses(situation, permit?.dates ?? null, gaps),
    plans: permit ? await plansOf(situation, permit.state) : [],
    employerName: active?.employerName ?? null,
    district: policy.name,
    application: open ? await loadApplication(actor, open.id, now) : null,
    sheetGaps: await sheetGapsOf(situation),
    retirement: permit && (await retirementView(database(), permit.id, 'holder', situation.today)),
    settlement: permit && (await settlementView(database(), permit.id, 'holder', situation.today)),
  }
}
