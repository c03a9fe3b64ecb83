import { cache } from 'react'
import type { PersonActor } from '@/lib/access/actor'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database, type Db } from '@/lib/data/client'
import { declarationUseAmong } from '@/lib/data/attachment/declaration-use'
import { loadPersonPapers } from '@/lib/data/application/dossiers'
import type { PersonApplicationRow } from '@/lib/data/application/of-person'
import type { PersonLink } from '@/lib/data/employment/of-person'
import type { PermitRecord } from '@/lib/data/permit/of-person'
import { standingOfPerson } from '@/lib/data/person/people'
import { loadPolicies, type PolicyBook } from '@/lib/data/policy/policies'
import type { DossierFile } from '@/lib/domain/application/dossier'
import type { ApplicationForm } from '@/lib/domain/application/forms'
import { profileRulesOf } from '@/lib/domain/application/findings'
import { isOpen, lockingStatuses } from '@/lib/domain/application/status'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { permitDeadlines, type PermitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import type { DeclarationUse } from '@/lib/domain/attachment/declaration-use'
import type { Finding } from '@/lib/domain/findings'
import { parseIdNumber } from '@/lib/domain/text/id-number'
import type { Profile } from '@/lib/domain/person/profile'
import { profileFindings } from '@/lib/domain/person/profile-findings'
import { isLive, statusOn } from '@/lib/domain/permit/lifecycle'
import { districts } from '@/lib/domain/policy/resolve'
import type { Policy } from '@/lib/domain/policy/schema'

/** Everything that stands around a person on a day: what most of his pages are made of. */
export type Situation = {
  personId: string
  today: PlainDate
  profile: Profile
  sections: Record<string, { version: number; savedAt: Date }>
  files: DossierFile[]
  /** In which earlier business 诚信声明 was used (Q39). */
  declarationUse: DeclarationUse | null
  /** All findings over the profile; blocking ones keep it from being complete. */
  findings: Finding[]
  /** The district whose rules are shown: the employer's, else the first one. */
  policy: Policy
  /** Every district's, with the figures of today. */
  policies: PolicyBook
  /** Newest first. */
  links: PersonLink[]
  active: PersonLink | null
  pending: PersonLink | null
  applications: PersonApplicationRow[]
  open: PersonApplicationRow | null
  /** What is filled in for the open business so far. */
  form: ApplicationForm | null
  permit: PermitRecord | null
  /** The dates of a permit that lives today, by the district that reviews what comes next; null without one. */
  deadlines: PermitDeadlines | null
  /** Somebody is reviewing: profile and attachments cannot be changed (I-17, S-60). */
  locked: boolean
}

const openRightOf = (link: PersonLink | null) => link?.rights.find(({ status }) => isOpenRight(status)) ?? null

type Behind = Pick<Situation, 'active' | 'pending' | 'open' | 'permit'>

function policyFor({ active, pending, open, permit }: Behind, policies: PolicyBook): Policy {
  const district = open?.district ?? (openRightOf(active) ?? openRightOf(pending))?.district ?? permit?.district
  const [first] = districts()
  if (!first) throw new Error('no district has a policy')
  return (district ? policies.find(district) : null) ?? policies.of(first.district)
}

/** The ID number tells the sex; nobody has to type what is known (pain of double entry). */
function withKnownFacts(profile: Profile, today: PlainDate): Profile {
  const { general } = profile
  const id = parseIdNumber(general.idNumber, today)
  return general.sex === '' && id.ok ? { ...profile, general: { ...general, sex: id.value.sex } } : profile
}

/** A new employer's district reviews the change; until there is one the permit's own district counts (S-04). */
async function deadlinesOf(
  db: Db,
  { active, permit }: Behind,
  policies: PolicyBook,
  today: PlainDate,
): Promise<PermitDeadlines | null> {
  if (!permit || !isLive(statusOn(permit, today))) return null
  const district = (permit.status === 'suspended' ? openRightOf(active)?.district : null) ?? permit.district
  const policy = policies.find(district)
  return policy ? permitDeadlines(policy, permit.validTo, await loadCalendar(db)) : null
}

/**
 * Loads the person's own data; the id is the actor's, so nothing of another person can come in. Layout and page of one
 * request share it.
 */
export const loadSituation = ({ personId }: PersonActor, now: Date): Promise<Situation> =>
  situationOn(personId, dayOf(now.toISOString()))

const situationOn = cache(async (personId: string, today: PlainDate): Promise<Situation> => {
  const db = database()
  const [papers, { links, applications, permit }, policies] = await Promise.all([
    loadPersonPapers(db, personId),
    standingOfPerson(db, personId),
    loadPolicies(db, today),
  ])
  const active = links.find(({ status }) => status === 'active') ?? null
  const pending = links.find(({ status }) => status === 'pending') ?? null
  const open = applications.find(({ status }) => isOpen(status)) ?? null
  const behind = { active, pending, open, permit }
  const policy = policyFor(behind, policies)
  const profile = withKnownFacts(papers.profile, today)
  return {
    declarationUse: declarationUseAmong(papers.versions, applications, open?.id),
    ...{ personId, today, profile, files: papers.files, policy, policies, links, applications, ...behind },
    form: open?.form ?? null,
    deadlines: await deadlinesOf(db, behind, policies, today),
    sections: papers.sections,
    findings: profileFindings(profile, today, profileRulesOf(policy, null, active?.terms?.startsOn)),
    locked: open !== null && lockingStatuses.includes(open.status),
  }
})

export const blockingOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ kind }) => kind === 'blocking')

/** I-01: nothing blocking is left in the profile. */
export const isProfileReady = ({ findings }: Pick<Situation, 'findings'>): boolean => blockingOf(findings).length === 0
