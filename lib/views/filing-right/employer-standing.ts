import { cache } from 'react'
import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { loadUnitPapers, type UnitRight } from '@/lib/data/application/dossiers'
import { loadPolicies, type PolicyBook } from '@/lib/data/policy/policies'
import type { OpenClaim } from '@/lib/data/employer/claims'
import { lockingStatuses } from '@/lib/domain/application/status'
import type { DossierFile } from '@/lib/domain/application/dossier'
import type { PermitType } from '@/lib/domain/codes'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { inOwnSlots } from '@/lib/domain/employer/classifications'
import { employerProfileFindings } from '@/lib/domain/employer/employer-findings'
import type { EmployerProfile } from '@/lib/domain/employer/employer-profile'
import type { FilingRightStatus } from '@/lib/domain/filing-right/lifecycle'
import type { Finding } from '@/lib/domain/findings'
import { districts, findAuthority } from '@/lib/domain/policy/resolve'
import type { Policy } from '@/lib/domain/policy/schema'

export type RightView = {
  id: string
  permitType: PermitType
  district: string
  authority: string
  /** Code of the 属地部门; null when none is chosen or the district has none. */
  township: string | null
  status: FilingRightStatus
  openedOn: PlainDate | null
}

/** The employer as it stands on a day: what several of its pages are made of. */
export type EmployerStanding = {
  today: PlainDate
  name: string
  linkCode: string | null
  facts: unknown
  /** What a sign-in said otherwise and the unit has not answered. */
  claims: OpenClaim[]
  profile: EmployerProfile
  sections: Record<string, { version: number; savedAt: Date }>
  /** Blocking ones only. */
  profileFindings: Finding[]
  files: DossierFile[]
  rights: RightView[]
  /** The district whose rules the unit's own attachments follow (U-30), with the figures of today. */
  policy: Policy
  /** The check lists of the unit's own attachments: its district's, and those of a district it applies to now. */
  checklists: Policy['slots']['filing-right'][]
  /** It asks for a right now, or moves one. */
  rightUnderWay: boolean
  /** An own application is under review: nothing can be changed (S-60). */
  locked: boolean
}

/** The right's district, else where the unit pays its taxes, else the first district that is here. */
function policyFor(profile: EmployerProfile, rights: readonly RightView[], policies: PolicyBook): Policy {
  const [right] = rights
  const byRight = right ? findAuthority(right.district) : null
  const all = districts()
  const byTax = all.find(({ divisionCode }) => divisionCode === profile.general.taxDistrict)
  const policy = byRight ?? byTax ?? all[0]
  if (!policy) throw new Error('no district has a policy')
  return policies.of(policy.district)
}

const rightView = (right: UnitRight): RightView => ({
  ...right,
  authority: findAuthority(right.district)?.authority ?? right.district,
})

/**
 * Loads the employer's own data. Nothing of another employer can come in: the id is the actor's. Layout and page of one
 * request share it.
 */
export const loadEmployerStanding = ({ employerId }: EmployerActor, now: Date): Promise<EmployerStanding> =>
  standingOn(employerId, dayOf(now.toISOString()))

const standingOn = cache(async (employerId: string, today: PlainDate): Promise<EmployerStanding> => {
  const db = database()
  const [unit, policies] = await Promise.all([loadUnitPapers(db, employerId), loadPolicies(db, today)])
  const rights = unit.rights.map(rightView)
  // where it asks for a right, or moves one to, the attachments follow the check lists too (U-111)
  const asked = unit.underWay.flatMap(({ kind, district }) =>
    kind === 'filing-right' || kind === 'authority-transfer' ? [{ kind, district } as const] : [],
  )
  const policy = policyFor(unit.profile, rights, policies)
  const findings = employerProfileFindings(unit.profile, today).filter(({ kind }) => kind === 'blocking')
  return {
    today,
    name: unit.employer.name,
    linkCode: unit.employer.linkCode,
    facts: unit.employer.facts,
    claims: unit.claims,
    profile: unit.profile,
    sections: unit.sections,
    profileFindings: findings,
    files: inOwnSlots(unit.files, unit.sections.qualification?.data),
    rights,
    policy,
    checklists: [policy.slots['filing-right'], ...asked.map(({ kind, district }) => policies.of(district).slots[kind])],
    rightUnderWay: asked.length > 0,
    locked: unit.underWay.some(({ status }) => lockingStatuses.includes(status)),
  }
})
