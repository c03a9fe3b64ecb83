import type { Route } from 'next'
import { to } from '@/lib/addresses'
import { checklistOf } from '@/lib/domain/application/findings'
import type { FormOf } from '@/lib/domain/application/forms'
import { kindTraits } from '@/lib/domain/application/kinds'
import { pathOf, stepOf, wizardSteps, type StepOf, type WizardKind } from '@/lib/domain/application/wizard'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import { kindLabels } from '@/lib/labels/applications'
import { explanationOf, personStatements, type Explanation } from '@/lib/labels/declared'
import { findingMessage } from '@/lib/labels/findings'
import type { Finding } from '@/lib/domain/findings'
import type { CaseView } from '../case'
import { slotView, type SlotView } from '../../attachment/slots'
import { returnOf, type ReturnView } from '../applicant'
import { shownSlots } from '../../attachment/applicant'
import { missingGroups, type MissingGroupView } from '../applicant-cures'
import { openOpinions } from '../open-opinions'

/** What every wizard of a person has: where the file is, what still lacks, and what stopped it last time. */
export type WizardBase = {
  id: string
  number: string
  /** 业务类型 in words. */
  title: string
  version: number
  round: number
  formVersion: number
  employerName: string
  authority: string
  district: string
  /** Address of the district's 办理指南. */
  guide: Route
  /** The employer reviews first (I-45); otherwise the authority gets it at once. */
  employerReviews: boolean
  /** Complete, by who can put it right. */
  missing: MissingGroupView[]
  missingCount: number
  /** Findings that stop nothing: what a reviewer will look at, and advice. */
  notes: string[]
  submitRefusal: string | null
  /** The opinion of the last return; null in a first round. */
  returned: ReturnView | null
  resubmission: boolean
  /** 申请说明 with what is confirmed beside it. */
  explained: { points: Explanation[]; statement: string }
  /** Nothing was filled in yet: no step is half done. */
  untouched: boolean
}

/** An open wizard of one kind. */
export type WizardOf<K extends WizardKind, More> = WizardBase & {
  kind: K
  form: FormOf<K>
  /** The steps that the answers lead through. */
  path: StepOf<K>[]
  /** Blocking findings per step, for the step bar; none for a step without. */
  gaps: Partial<Record<StepOf<K>, number>>
} & More

const isBlocking = ({ kind }: Finding): boolean => kind === 'blocking'

/** Form and way of a wizard of one kind, as its graph has them. */
export function wizardWay<K extends WizardKind>(kind: K, form: FormOf<K>, { findings }: CaseView) {
  const gaps: Partial<Record<StepOf<K> | 'preview', number>> = {}
  const steps: readonly StepOf<K>[] = wizardSteps[kind]
  for (const step of steps) gaps[step] = 0
  for (const step of findings.filter(isBlocking).map((finding) => stepOf(kind, finding)))
    gaps[step] = (gaps[step] ?? 0) + 1
  return { kind, form, path: pathOf(kind, form), gaps }
}

/** The slots of this business in their fixed order, each with how the business stands to it. */
export function wizardSlots(file: CaseView): SlotView[] {
  const { loaded, current, policy, findings } = file
  const opinions = openOpinions(file)
  const lines = checklistOf(current, policy)
  const codes: SlotCode[] = [...shownSlots(lines, current.files), 'labour-contract', 'photo']
  return codes.map((slot) =>
    slotView(slot, {
      ...{ files: current.files, findings, line: lines.find((line) => line.slot === slot) },
      guide: { policy, kind: loaded.state.kind },
      use: current.declarationUse,
      opinions: opinions(slot),
    }),
  )
}

export function wizardBase(file: CaseView, kind: WizardKind, untouched: boolean): WizardBase {
  const { loaded, policy, current, findings, actions } = file
  const { state } = loaded
  return {
    id: loaded.id,
    number: state.number,
    title: kindLabels[state.kind],
    version: state.version,
    round: state.round,
    formVersion: loaded.formVersion,
    employerName: current.employer.name,
    authority: policy.authority,
    district: policy.name,
    guide: to.guest.guide(policy.district),
    employerReviews: kindTraits[state.kind].employerReviews,
    missing: missingGroups(findings, loaded.id),
    missingCount: findings.filter(isBlocking).length,
    notes: findings.filter((finding) => !isBlocking(finding)).map(findingMessage),
    submitRefusal: actions.find(({ action }) => action === 'submit')?.refusal?.code ?? null,
    returned: returnOf(file),
    resubmission: state.round > 0,
    explained: { points: explanationOf(kind, policy), statement: personStatements[kind] },
    untouched: untouched && state.round === 0,
  }
}
