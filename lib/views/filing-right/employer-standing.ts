import type { EmployerActor } from '@/lib/access/actor'
import { currentAttachments } from '@/lib/data/attachment/attachments'
import { database } from '@/lib/data/client'
import { loadEmployerProfile, toDossierFile } from '@/lib/data/application/dossiers'
import { loadPolicies, type PolicyBook } from '@/lib/data/policy/policies'
import { rightsUnderWay } from '@/lib/data/filing-right/filing-rights'
import { rightStatusOf } from '@/lib/data/filing-right/status'
import { fromColumnOrNull } from '@/lib/data/days'
import { isProfileLocked } from '@/lib/data/person/profile-lock'
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

async function loadRights(employerId: string): Promise<RightView[]> {
  const rows = await database().filingRight.findMany({ where: { employerId }, orderBy: { permitType: 'asc' } })
  return rows.map((row) => ({
    id: row.id,
    permitType: row.permitType as PermitType,
    district: row.district,
    authority: findAuthority(row.district)?.authority ?? row.district,
    township: row.township,
    status: rightStatusOf(row.status),
    openedOn: fromColumnOrNull(row.openedOn),
  }))
}

/** Loads the employer's own data. Nothing of another employer can come in: the id is the actor's. */
export async function loadEmployerStanding(actor: EmployerActor, now: Date): Promise<EmployerStanding> {
  const db = database()
  const { employerId } = actor
  const today = dayOf(now.toISOString())
  const stored = (await currentAttachments(db, [{ kind: 'employer', id: employerId }])).map(toDossierFile)
  const [unit, rights, locked, policies, underWay] = await Promise.all([
    loadEmployerProfile(
      db,
      employerId,
      stored.some(({ slot }) => slot === 'unit-licence'),
    ),
    loadRights(employerId),
    isProfileLocked(db, 'employer', employerId),
    loadPolicies(db, today),
    rightsUnderWay(db, employerId),
  ])
  const policy = policyFor(unit.profile, rights, policies)
  const findings = employerProfileFindings(unit.profile, today).filter(({ kind }) => kind === 'blocking')
  return {
    today,
    name: unit.employer.name,
    linkCode: unit.employer.linkCode,
    facts: unit.employer.facts,
    profile: unit.profile,
    sections: unit.sections,
    profileFindings: findings,
    files: inOwnSlots(stored, unit.sections.qualification?.data),
    rights,
    policy,
    checklists: [
      policy.slots['filing-right'],
      ...underWay.map(({ kind, district }) => policies.of(district).slots[kind]),
    ],
    locked,
  }
}
