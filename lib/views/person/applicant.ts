import { tableOf } from '@/lib/domain/typed'
import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { loadProfile } from '@/lib/data/application/dossiers'
import { profileChecks } from '@/lib/domain/check/plan'
import type { InstantText } from '@/lib/domain/dates'
import type { Finding } from '@/lib/domain/findings'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { profileSections, type Profile, type ProfileSection } from '@/lib/domain/person/profile'
import { findingMessage } from '@/lib/labels/findings'
import { checkResultsOf, checkViews, type CheckView } from '../check/results'
import { fileView, type SlotFileView } from '../attachment/slots'
import { missingGroups, type MissingGroupView } from '../application/applicant-cures'
import { blockingOf, loadSituation } from '../portal/applicant-situation'

/** A sentence beside a field; `field` is the path inside its section. */
export type FieldProblem = { field: string; message: string; kind: Finding['kind']; code: string }

export type ProfilePages = {
  profile: Profile
  maskedIdNumber: string
  versions: Record<ProfileSection, { version: number; savedAt: InstantText | null }>
  problems: Record<ProfileSection, FieldProblem[]>
  /** Blocking findings per step, for the step bar. */
  gaps: Record<ProfileSection, number>
  missing: MissingGroupView[]
  /** Everything that informs or asks a human to judge, and stops nothing. */
  notes: string[]
  /** 学历 and 学位 as 教育 has them (N-11, N-12). */
  checks: CheckView[]
  photo: SlotFileView | null
  locked: boolean
  ready: boolean
  /** The business that would be continued after the profile is complete. */
  openApplication: { id: string; editable: boolean } | null
  workHistory: 'from-first-job' | 'before-contract'
}

const sectionOf = ({ at }: Finding): string => {
  if (at === null) return ''
  return 'slot' in at ? 'photo' : at.section
}

/** Findings of one section as sentences beside its fields. */
export const problemsOf = (findings: readonly Finding[], section: ProfileSection): FieldProblem[] =>
  findings
    .filter((finding) => sectionOf(finding) === section)
    .map((finding) => ({
      field: finding.at !== null && 'field' in finding.at ? (finding.at.field ?? '') : '',
      message: findingMessage(finding),
      kind: finding.kind,
      code: finding.code,
    }))

/** While the fields are still being typed nobody has asked yet, and there is nothing to tell. */
async function certificateChecks(personId: string, profile: Profile): Promise<CheckView[]> {
  const results = await checkResultsOf(database(), profileChecks(personId, profile))
  return checkViews(results.filter(({ status }) => status !== 'not-asked'))
}

const perSection = <T>(value: (section: ProfileSection) => T): Record<ProfileSection, T> =>
  tableOf(profileSections, value)

/** 基础信息采集 (I-02…I-19): what is saved, what is missing, whether it can be changed now. */
export async function loadProfilePages(actor: PersonActor, now: Date): Promise<ProfilePages> {
  const situation = await loadSituation(actor, now)
  const { profile, sections, findings, files, locked, open, policy } = situation
  const problems = perSection((section) => problemsOf(findings, section))
  const photo = files.find(({ slot }) => slot === 'photo')
  return {
    profile,
    maskedIdNumber: maskIdNumber(profile.general.idNumber),
    versions: perSection((section) => ({
      version: sections[section]?.version ?? 0,
      savedAt: sections[section]?.savedAt.toISOString() ?? null,
    })),
    problems,
    gaps: perSection((section) => problems[section].filter(({ kind }) => kind === 'blocking').length),
    missing: missingGroups(findings, null),
    notes: findings.filter(({ kind }) => kind !== 'blocking').map(findingMessage),
    checks: await certificateChecks(actor.personId, profile),
    photo: photo ? fileView(photo) : null,
    locked,
    ready: blockingOf(findings).length === 0,
    openApplication: open ? { id: open.id, editable: !locked } : null,
    workHistory: policy.workHistoryScope.value,
  }
}

/** What the rules say about one section as it is saved now: the answer of every autosave. */
export async function loadSectionProblems(
  actor: PersonActor,
  section: ProfileSection,
  now: Date,
): Promise<FieldProblem[]> {
  const { findings } = await loadSituation(actor, now)
  return problemsOf(findings, section)
}

/** 系统审核结果 of 学历 and 学位 as they were saved last. */
export async function loadOwnCertificateChecks({ personId }: PersonActor): Promise<CheckView[]> {
  const { profile } = await loadProfile(database(), personId, false)
  return certificateChecks(personId, profile)
}
