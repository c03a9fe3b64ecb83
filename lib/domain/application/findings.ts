import type { PlainDate } from '../dates'
import { attachmentFindings } from '../documents/attachment-findings'
import { requiredSlots, type RequiredSlot } from '../documents/checklist'
import { personSlotFacts, type SlotFact } from '../documents/slot-rules'
import { employerProfileFindings } from '../employers/employer-findings'
import type { Finding } from '../findings'
import { mayFileNew } from '../filing-right/lifecycle'
import { profileFindings } from '../people/profile-findings'
import type { ProfileRules } from '../people/profile-rules'
import type { Policy } from '../policy/schema'
import { childrenFindings } from './children'
import { employerConditionFindings } from './employer-conditions'
import type { Dossier } from './dossier'
import type { ApplicationForm } from './forms'

const block = (code: string, owner: Finding['owner'], at: Finding['at'], rows: string[]): Finding => ({
  kind: 'blocking',
  code,
  owner,
  at,
  rows,
})

/** The district's wishes on the profile, with what is known of this application. */
export const profileRulesOf = (
  policy: Policy,
  form: ApplicationForm | null,
  contractStart?: PlainDate,
): ProfileRules => ({
  age: policy.maxAge.value,
  workHistory: policy.workHistoryScope.value,
  gapMonths: 2,
  ...(form?.kind === 'new' && form.path ? { path: form.path } : {}),
  ...(contractStart ? { contractStart } : {}),
})

/** The facts of this file that make slots a duty. */
function slotFactsOf({ form, person }: Pick<Dossier, 'form' | 'person'>): SlotFact[] {
  if (form.kind === 'filing-right') return form.mode === 'receive-only' ? ['receive-only'] : []
  return person ? personSlotFacts(person.profile, form.path || null) : []
}

/** The check list of this application, in the fixed order of the slots. */
export const checklistOf = (dossier: Pick<Dossier, 'form' | 'person'>, policy: Policy): RequiredSlot[] =>
  requiredSlots(policy.slots[dossier.form.kind], slotFactsOf(dossier))

function fileFindings(dossier: Dossier, policy: Policy, on: PlainDate): Finding[] {
  const present = dossier.files
    .filter((file) => file.ownerKind !== 'child')
    .map(({ slot, signedOn, validUntil }) => ({ slot, documentDate: signedOn, validUntil }))
  return attachmentFindings(checklistOf(dossier, policy), present, on, policy.documentLimits.value)
}

function newFindings(dossier: Dossier, policy: Policy, on: PlainDate): Finding[] {
  const { form, person, employment, right, livePermit } = dossier
  if (form.kind !== 'new' || !person) return []
  const findings: Finding[] = []
  if (!form.applicantType)
    findings.push(block('applicant-type-missing', 'person', { section: 'form', field: 'applicantType' }, ['I-43']))
  if (!form.path)
    findings.push(block('path-missing', 'person', { section: 'form', field: 'path' }, ['I-44', 'E-20', 'E-21']))
  if (!form.confirmed)
    findings.push(block('not-confirmed', 'person', { section: 'form', field: 'confirmed' }, ['I-44']))
  if (livePermit) findings.push(block('live-permit', 'person', null, ['S-70']))
  if (employment?.status !== 'active')
    findings.push(block('not-linked', 'person', { section: 'employment' }, ['S-50', 'I-40']))
  else if (!right || !mayFileNew(right))
    findings.push(block('employer-without-full-right', 'employer', null, ['U-50', 'T-12', 'I-42']))
  const rules = profileRulesOf(policy, form, employment?.terms?.startsOn)
  return [
    ...findings,
    ...profileFindings(person.profile, on, rules),
    ...childrenFindings(form.children, dossier.files, policy, on),
    ...contractFindings(employment, on),
  ]
}

/** The link's contract must still run on the day (G-28 speaks of the file; this of the stated end). */
function contractFindings(employment: Dossier['employment'], on: PlainDate): Finding[] {
  const endsOn = employment?.terms?.endsOn
  if (!endsOn || endsOn >= on) return []
  return [{ ...block('contract-ended', 'contract', { slot: 'labour-contract' }, ['M-29', 'G-28']), params: { endsOn } }]
}

function filingRightFindings(dossier: Dossier, policy: Policy, on: PlainDate): Finding[] {
  const { form, employer } = dossier
  if (form.kind !== 'filing-right') return []
  const findings: Finding[] = []
  if (form.mode === 'receive-only' && !policy.receiveOnlyRight.value)
    findings.push(block('receive-only-unknown', 'employer', { section: 'form', field: 'mode' }, ['D-10']))
  if (form.intention.trim().length < 2)
    findings.push(block('intention-missing', 'employer', { section: 'form', field: 'intention' }, ['U-46']))
  if (!form.confirmed)
    findings.push(block('not-confirmed', 'employer', { section: 'form', field: 'confirmed' }, ['U-43']))
  return [
    ...findings,
    ...employerProfileFindings(employer.profile, on),
    ...employerConditionFindings(employer.profile, form.mode, policy, on),
  ]
}

/**
 * Everything the rules say about the application as it would be submitted on the day `on`: complete and at once
 * (house law 4). Serves the form, the employer's first review, the reviewer's panel and the guard of submission.
 */
export const applicationFindings = (dossier: Dossier, policy: Policy, on: PlainDate): Finding[] => [
  ...newFindings(dossier, policy, on),
  ...filingRightFindings(dossier, policy, on),
  ...fileFindings(dossier, policy, on),
]
