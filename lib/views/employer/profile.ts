import type { EmployerActor } from '@/lib/access/actor'
import { operatorFactsOf } from '@/lib/data/account/accounts'
import { database } from '@/lib/data/client'
import { employerChecks } from '@/lib/domain/check/plan'
import { certificateSlots } from '@/lib/domain/attachment/catalogue'
import { employerSections, type EmployerProfile, type EmployerSection } from '@/lib/domain/employer/employer-profile'
import { registeredGeneral } from '@/lib/domain/employer/registered-facts'
import type { Finding } from '@/lib/domain/findings'
import { checkResultsOf, checkViews, type CheckView } from '../check/results'
import { slotView, type SlotView } from '../attachment/slots'
import { loadClaims, type ClaimView } from './claims'
import { loadEmployerStanding, type EmployerStanding } from '../filing-right/employer-standing'

export type SectionState = { version: number; savedAt: string | null; missing: number }

/** 单位信息 as its wizard shows it. */
export type EmployerProfileView = {
  profile: EmployerProfile
  sections: Record<EmployerSection, SectionState>
  /** Fields of 一般信息 that the registration authority has delivered: shown, not asked (U-12). */
  registered: string[]
  /** What 市场监管 has said about the facts as they stand. */
  checks: CheckView[]
  /** What sign-ins brought otherwise than it is on file, not answered yet (U-12). */
  claims: ClaimView[]
  findings: Finding[]
  licence: SlotView
  /** The certificate of every classification (U-26), and the common slot for the licence of 其他. */
  certificates: SlotView[]
  complete: boolean
  locked: boolean
}

/** The step of the wizard in which a finding is cured. */
export const stepOf = ({ at }: Finding): EmployerSection =>
  at !== null && 'section' in at ? (employerSections.find((name) => name === at.section) ?? 'general') : 'licence'

const sectionState = (standing: EmployerStanding, section: EmployerSection): SectionState => {
  const saved = standing.sections[section]
  return {
    version: saved?.version ?? 0,
    savedAt: saved ? saved.savedAt.toISOString() : null,
    missing: standing.profileFindings.filter((finding) => stepOf(finding) === section).length,
  }
}

/**
 * The sign-in knows the operator's name, number and phone: nobody types what is known. He may still name a colleague
 * (U-14), whose facts are none of his.
 */
async function withOperator(profile: EmployerProfile, actor: EmployerActor): Promise<EmployerProfile> {
  const { operator } = profile
  const known = { name: actor.operatorName, ...(await operatorFactsOf(database(), actor.accountId)) }
  if (operator.name !== '' && operator.name !== known.name) return profile
  const own = { idNumber: operator.idNumber || known.idNumber, mobile: operator.mobile || known.mobile }
  return {
    ...profile,
    operator: { ...operator, name: known.name, idNumber: own.idNumber ?? '', mobile: own.mobile ?? '' },
  }
}

export async function loadEmployerProfileView(actor: EmployerActor, now: Date): Promise<EmployerProfileView> {
  const standing = await loadEmployerStanding(actor, now)
  const { files, facts, profileFindings, policy } = standing
  const guide = { policy, kind: 'filing-right' } as const
  const state = (section: EmployerSection): SectionState => sectionState(standing, section)
  return {
    profile: await withOperator(standing.profile, actor),
    sections: {
      general: state('general'),
      qualification: state('qualification'),
      operator: state('operator'),
      licence: state('licence'),
    },
    checks: checkViews(await checkResultsOf(database(), employerChecks(actor.employerId, standing.profile))),
    claims: await loadClaims(actor.employerId),
    registered: ['name', 'uscc', ...Object.keys(registeredGeneral(facts))],
    findings: profileFindings,
    licence: slotView('unit-licence', { guide, files }),
    certificates: ([...certificateSlots, 'unit-qualification'] as const).map((slot) =>
      slotView(slot, { guide, files }),
    ),
    complete: profileFindings.length === 0,
    locked: standing.locked,
  }
}
