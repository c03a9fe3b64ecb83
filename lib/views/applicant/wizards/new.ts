import type { PersonActor } from '@/lib/access/actor'
import { checklistOf } from '@/lib/domain/application/findings'
import type { NewForm } from '@/lib/domain/application/forms'
import { holderOf } from '@/lib/domain/application/status'
import { personSlots, slotOf, type SlotCode } from '@/lib/domain/documents/catalogue'
import type { Finding } from '@/lib/domain/findings'
import { maskIdNumber, maskMobile } from '@/lib/domain/people/mask'
import type { Profile } from '@/lib/domain/people/profile'
import { findingMessage } from '@/lib/labels/findings'
import { loadCase, type Case } from '../shared/case'
import { slotView, type SlotView } from '../shared/slots'
import { missingGroups, type MissingGroupView } from './cures'

export const newSteps = ['start', 'basics', 'condition', 'children', 'preview'] as const
export type NewStep = (typeof newSteps)[number]

export type ChildProblem = { field: string; message: string; kind: Finding['kind'] }

export type NewWizardView = {
  id: string
  number: string
  version: number
  round: number
  form: NewForm
  formVersion: number
  employerName: string
  authority: string
  district: string
  /** ID number and phone are masked: the page is read in the underground. */
  profile: Profile
  /** The attachments of this application in their fixed order, with the photo and the contract at the end. */
  slots: SlotView[]
  /** Per child, in the order of the form: its two papers. */
  childSlots: SlotView[][]
  childProblems: ChildProblem[][]
  missing: MissingGroupView[]
  missingCount: number
  /** Findings that stop nothing: what a reviewer will look at, and advice. */
  notes: string[]
  gaps: Record<NewStep, number>
  submitRefusal: string | null
  resubmission: boolean
  childAgeBelow: number
  conditions: { title: string; text: string }[]
  documentMonths: { declaration: number | null; remaining: number | null }
}

const childPapers = ['child-birth-certificate', 'child-household-register'] as const

/** In which step a finding is put right. */
function stepOf({ at, owner }: Finding): NewStep {
  if (at === null) return 'preview'
  if ('slot' in at) return 'preview'
  if (at.section === 'children') return 'children'
  if (at.section !== 'form') return owner === 'person' && at.section !== 'employment' ? 'basics' : 'preview'
  return at.field === 'path' ? 'condition' : 'start'
}

function slotsOf({ current, policy, findings }: Case): SlotView[] {
  const lines = checklistOf(current, policy)
  const codes: SlotCode[] = [...personSlots, 'labour-contract', 'photo']
  return codes.map((slot) =>
    slotView(slot, { files: current.files, findings, line: lines.find((line) => line.slot === slot) }),
  )
}

/** The part of a finding's field behind `children.<index>.`. */
const childField = ({ at }: Finding, index: number): string | null => {
  const prefix = `children.${index}.`
  const field = at !== null && 'field' in at ? (at.field ?? '') : ''
  return field.startsWith(prefix) ? field.slice(prefix.length) : null
}

/** Beside its own fields a child needs no number. */
const withoutNumber = (message: string): string => message.replace(/^第 \d+ 名子女(的)?/, '')

const childProblemsOf = (findings: readonly Finding[], index: number): ChildProblem[] =>
  findings.flatMap((finding) => {
    const field = childField(finding, index)
    return field === null ? [] : [{ field, message: withoutNumber(findingMessage(finding)), kind: finding.kind }]
  })

const masked = (profile: Profile): Profile => ({
  ...profile,
  general: {
    ...profile.general,
    idNumber: maskIdNumber(profile.general.idNumber),
    mobile: maskMobile(profile.general.mobile),
  },
})

function viewOf(file: Case, form: NewForm, profile: Profile): NewWizardView {
  const { loaded, policy, current, findings, actions } = file
  const blocking = findings.filter(({ kind }) => kind === 'blocking')
  const count = (step: NewStep) => blocking.filter((finding) => stepOf(finding) === step).length
  const submit = actions.find(({ action }) => action === 'submit')
  const limits = policy.documentLimits.value
  return {
    id: loaded.id,
    number: loaded.state.number,
    version: loaded.state.version,
    round: loaded.state.round,
    form,
    formVersion: loaded.formVersion,
    employerName: current.employer.name,
    authority: policy.authority,
    district: policy.name,
    profile: masked(profile),
    slots: slotsOf(file),
    childSlots: form.children.map(({ id }) =>
      childPapers.map((slot) =>
        slotView(slot, {
          files: current.files,
          line: { slot, need: 'required', reason: 'always', contractual: false, rows: [slotOf(slot).row] },
          place: { applicationId: loaded.id, childId: id },
        }),
      ),
    ),
    childProblems: form.children.map((_child, index) => childProblemsOf(findings, index)),
    missing: missingGroups(findings, loaded.id),
    missingCount: blocking.length,
    notes: findings.filter(({ kind }) => kind !== 'blocking').map(findingMessage),
    gaps: {
      start: count('start'),
      basics: count('basics'),
      condition: count('condition'),
      children: count('children'),
      preview: count('preview'),
    },
    submitRefusal: submit?.refusal?.code ?? null,
    resubmission: loaded.state.round > 0,
    childAgeBelow: policy.childAgeBelow.value,
    conditions: policy.guide.personConditions.map(({ title, text }) => ({ title, text })),
    documentMonths: { declaration: limits.declarationMaxAgeMonths, remaining: limits.minRemainingMonths },
  }
}

/**
 * 新办 wizard (I-43, I-44) of a file that lies with the applicant. `closed`: it exists but somebody else holds it;
 * null: not his, or not 新办.
 */
export async function loadNewWizard(
  actor: PersonActor,
  id: string,
  now: Date,
): Promise<{ state: 'open'; view: NewWizardView } | { state: 'closed' } | null> {
  const file = await loadCase(actor, id, now)
  const form = file?.current.form
  const profile = file?.current.person?.profile
  if (!file || form?.kind !== 'new' || !profile) return null
  if (holderOf[file.loaded.state.status] !== 'starter') return { state: 'closed' }
  return { state: 'open', view: viewOf(file, form, profile) }
}

/** Slots whose upload belongs to the chosen path: shown in the step where the path is chosen. */
export const pathSlots = (slots: readonly SlotView[]): SlotView[] =>
  slots.filter(
    ({ slot, need }) =>
      ['education-certificate', 'degree-certificate', 'title-certificate'].includes(slot) &&
      need === 'required' &&
      slotOf(slot).subject === 'person',
  )
