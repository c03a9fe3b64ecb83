import { isReturned } from '@/lib/domain/application/status'
import type { EmployerActor } from '@/lib/access/actor'
import type { AvailableAction } from '@/lib/domain/application/judge'
import type { BookedSlot } from '@/lib/domain/appointment/slots'
import type { ApplicationForm } from '@/lib/domain/application/forms'
import { kindTraits, unitComparesNumbers } from '@/lib/domain/application/kinds'
import type { ApplicationState } from '@/lib/domain/application/state'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { isSlotCode } from '@/lib/domain/attachment/catalogue'
import { levelLabel } from '@/lib/domain/policy/resolve'
import { kindLabels, ownerLabels, permitTypeLabels, statusText } from '@/lib/labels/applications'
import { sectionLabel } from '@/lib/labels/fields'
import { slotName } from '@/lib/labels/slots'
import { loadCaseView, type CaseView } from './case'
import { checkViews, type CheckView } from '../check/results'
import type { HistoryEntry } from './history'
import {
  dossierFiles,
  employeeDossier,
  type DossierFileView,
  type EmployeeDossierView,
  type Line,
} from './dossier-view'
import { formLines } from './form-lines'
import { figuresAsked, type FiguresAsked } from '../employer/figures'
import { cureLink, findingViews, type CureLink, type CureTarget, type FindingView } from './employer-findings'
import { stagesOf, type StageView } from './stages'
import { operatorLines, qualificationLines, unitGeneralLines } from '../employer/dossier'
import { signedLines } from '../attachment/slots'

export type OpinionLine = {
  subject: string
  ownerLabel: string
  /** The unit itself has to act (employer or contract). */
  mine: boolean
  text: string
  link: CureLink | null
}

/** One line of 业务审批记录 (G-36). */
export type HistoryView = Omit<HistoryEntry, 'items'> & { opinions: OpinionLine[] }

export type UnitDossierView = {
  lines: Line[]
  general: Line[]
  qualification: Line[]
  operator: Line[]
  files: DossierFileView[]
}

/** A business as the employer meets it: the employee's or its own. */
export type EmployerCaseView = {
  id: string
  number: string
  kind: ApplicationState['kind']
  kindLabel: string
  permitType: string
  status: ApplicationState['status']
  statusText: string
  version: number
  formVersion: number
  round: number
  authority: string
  district: string
  policyVersion: string
  personName: string | null
  employmentId: string | null
  submittedOn: PlainDate | null
  acceptedOn: PlainDate | null
  /** The booked time, while the authority holds the file (P-03). */
  appointment: BookedSlot | null
  due: { day: PlainDate; provisional: boolean } | null
  stages: StageView[]
  actions: AvailableAction[]
  findings: FindingView[]
  checks: CheckView[]
  /** What the last return asks for while it is not yet resubmitted. */
  openItems: OpinionLine[]
  /** 温馨提示 of that return, apart from the opinion. */
  openHint: string
  history: HistoryView[]
  /** Who signed the declaration of the submitted round for the unit (C-38). */
  signed: Line[]
  employee: EmployeeDossierView | null
  /** 显示号码 is offered: the unit compares them now. */
  mayReveal: boolean
  unit: UnitDossierView | null
  /** What the employer itself fills in; null for a business that its employee has started. */
  form: ApplicationForm | null
  /** Tax or contribution and staff that the district wants to know; null for businesses about people. */
  figures: FiguresAsked | null
}

const subjectOf = ({ owner, at }: HistoryEntry['items'][number]): string => {
  if (at === null) return '其他事项'
  if ('slot' in at) return isSlotCode(at.slot) ? slotName(at.slot) : at.slot
  return sectionLabel(owner === 'person' ? 'person' : 'employer', at.section)
}

export const opinionLines = (items: HistoryEntry['items'], target: CureTarget): OpinionLine[] =>
  items.map((item) => ({
    subject: subjectOf(item),
    ownerLabel: ownerLabels[item.owner],
    mine: item.owner !== 'person',
    text: item.text,
    link: cureLink(item.owner, item.at, target),
  }))

function unitDossier({ current, submitted, loaded }: CaseView): UnitDossierView | null {
  const isDraft = loaded.state.status === 'draft' || loaded.state.status === 'returned'
  const dossier = (isDraft ? null : submitted) ?? current
  if (dossier.person) return null
  const { profile } = dossier.employer
  return {
    lines: formLines(dossier),
    general: unitGeneralLines(profile),
    qualification: qualificationLines(profile),
    operator: operatorLines(profile),
    files: dossierFiles(dossier, loaded.id),
  }
}

const figuresOf = ({ current: { form }, policy, today }: CaseView): FiguresAsked | null => {
  if (form.kind === 'filing-right') return figuresAsked(policy, 'opening', today)
  return form.kind === 'authority-transfer' ? figuresAsked(policy, 'transfer', today) : null
}

/** A loaded file as the employer meets it. */
export function caseViewOf(found: CaseView): EmployerCaseView {
  const { loaded, policy, current, submitted, findings, actions, history } = found
  const { state } = loaded
  const target = { applicationId: loaded.id, employmentId: state.employmentId, kind: state.kind }
  const records = history.map(({ items, ...entry }) => ({ ...entry, opinions: opinionLines(items, target) }))
  const dossier = submitted ?? current
  const lastReturn = records.findLast(({ opinions }) => opinions.length > 0)
  return {
    id: loaded.id,
    number: state.number,
    kind: state.kind,
    kindLabel: kindLabels[state.kind],
    permitType: permitTypeLabels[state.permitType],
    status: state.status,
    statusText: statusText(state.status, state.level ? levelLabel(policy, state.level) : null),
    version: state.version,
    formVersion: loaded.formVersion,
    round: state.round,
    authority: policy.authority,
    district: policy.district,
    policyVersion: state.policyVersion,
    personName: dossier.person?.profile.general.name ?? null,
    employmentId: state.employmentId,
    submittedOn: state.submittedAt ? dayOf(state.submittedAt) : null,
    acceptedOn: state.acceptedOn,
    appointment: state.appointment,
    due: state.due,
    stages: stagesOf(found),
    actions,
    findings: findingViews(findings, target),
    checks: checkViews(found.checks),
    openItems: isReturned(state.status) ? (lastReturn?.opinions ?? []) : [],
    openHint: isReturned(state.status) ? (lastReturn?.hint ?? '') : '',
    history: records,
    signed: signedLines(found.submitted),
    employee: employeeDossier(dossier, loaded.id),
    mayReveal: dossier.person !== null && unitComparesNumbers(state),
    unit: unitDossier(found),
    form: kindTraits[state.kind].starter === 'employer' ? current.form : null,
    figures: figuresOf(found),
  }
}

/** One business within the employer's scope, or null: another employer's, and an employee's draft, do not exist. */
export async function loadEmployerCase(
  actor: EmployerActor,
  applicationId: string,
  now: Date,
): Promise<EmployerCaseView | null> {
  const found = await loadCaseView(actor, applicationId, now)
  return found ? caseViewOf(found) : null
}
