import type { EmployerActor } from '@/lib/access/actor'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { checklistOf } from '@/lib/domain/application/findings'
import type { FormOf } from '@/lib/domain/application/forms'
import { changeInsuranceText } from '@/lib/domain/policy/change-insurance'
import { dayOf, daysBetween, type PlainDate } from '@/lib/domain/dates'
import { employerChangeStanding, permitDeadlines, renewalStanding } from '@/lib/domain/deadlines/permit-deadlines'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { loadCaseView, type CaseView } from './case'
import { employeeDossier } from './dossier-view'
import { slotView, type SlotView } from '../attachment/slots'
import { caseViewOf, type EmployerCaseView } from './employer'
import { renewalMonths, type RenewalMonths } from '../batch/employer-renewal'
import { loadRequestTargets, type RequestTargetView } from './employer-requests'
import { openOpinions } from './open-opinions'

/** Kinds that the unit starts and fills in here; 申请业务办理权限 has a wizard of its own. */
export const editorKinds = ['renewal', 'employer-change', 'authority-transfer', 'service-request'] as const
export type EditorKind = (typeof editorKinds)[number]

/** The days of the permit as they bear on this business. */
export type EditorTerm = {
  safeSubmitBy: PlainDate
  mustBeApprovedBy: PlainDate
  daysLeft: number
  /** Submitted now, it is later than 20 working days: the liability has to be taken over (N-14). */
  late: boolean
  over: boolean
  provisional: boolean
}

export type EditorView = Omit<EmployerCaseView, 'form' | 'kind'> & {
  kind: EditorKind
  form: FormOf<EditorKind>
  person: { name: string; idNumber: string; employmentId: string | null; permitId: string | null } | null
  term: EditorTerm | null
  /** The check list of this business with what is there (M-61, M-63). */
  slots: SlotView[]
  /** 聘用单位变更: what the district asks of the social insurance (D-22), and who was skipped (U-89). */
  insuranceText: string
  /** Months of social insurance that the district asks of the new unit; 0: none are stated. */
  insuranceMonths: number
  /** 聘用单位变更: the day, and since when the permit was with the former unit (M-35). */
  leaving: { on: PlainDate; since: PlainDate | null }
  /** 续签: the months of holding that may be stated. */
  monthTable: RenewalMonths | null
  /** What a 撤回 or 退回 may name. */
  targets: RequestTargetView[]
  /** The last return asks for changes that are not there yet: how many. */
  unchanged: number
}

const isEditorForm = (form: EmployerCaseView['form']): form is FormOf<EditorKind> =>
  form !== null && editorKinds.some((kind) => kind === form.kind)

async function termOf({ current: { permit }, policy, loaded }: CaseView, on: PlainDate): Promise<EditorTerm | null> {
  const { kind } = loaded.state
  if (!permit || (kind !== 'renewal' && kind !== 'employer-change')) return null
  const dates = permitDeadlines(policy, permit.validTo, await loadCalendar(database()))
  const standing = kind === 'renewal' ? renewalStanding(dates, on) : employerChangeStanding(dates, on)
  const { safeSubmitBy, mustBeApprovedBy } = kind === 'renewal' ? dates.renewal : dates.employerChange
  return {
    ...{ safeSubmitBy, mustBeApprovedBy, provisional: dates.provisional },
    daysLeft: daysBetween(on, mustBeApprovedBy),
    late: standing === 'late',
    over: standing === 'over',
  }
}

function slotsOf(file: CaseView): SlotView[] {
  const { loaded, current, policy, findings } = file
  const guide = { policy, kind: loaded.state.kind }
  const opinions = openOpinions(file)
  return checklistOf(current, policy).map((line) =>
    slotView(line.slot, { guide, files: current.files, findings, line, opinions: opinions(line.slot) }),
  )
}

function personOf({ current, loaded }: CaseView): EditorView['person'] {
  const { person, permit } = current
  if (!person) return null
  const { name, idNumber } = person.profile.general
  return {
    ...{ name, idNumber: maskIdNumber(idNumber) },
    employmentId: loaded.state.employmentId,
    permitId: permit?.id ?? null,
  }
}

const unchangedOf = ({ actions }: CaseView): number => {
  const refusal = actions.find(({ action }) => action === 'submit')?.refusal
  return refusal?.code === 'application.flagged-items-unchanged' ? Number(refusal.params?.count ?? 0) : 0
}

/**
 * One of the unit's own businesses while it is filled in: the person as he is now, not as last submitted (U-87). Null
 * for what lies outside the employer's scope or is no business of this editor.
 */
export async function loadEditor(actor: EmployerActor, applicationId: string, now: Date): Promise<EditorView | null> {
  const found = await loadCaseView(actor, applicationId, now)
  if (!found) return null
  const view = caseViewOf(found)
  if (!isEditorForm(view.form)) return null
  return {
    ...view,
    form: view.form,
    kind: view.form.kind,
    person: personOf(found),
    term: await termOf(found, dayOf(now.toISOString())),
    employee: employeeDossier(found.current, found.loaded.id),
    slots: slotsOf(found),
    monthTable: renewalMonths(found),
    leaving: { on: dayOf(now.toISOString()), since: found.current.permit?.withEmployerSince ?? null },
    insuranceText: changeInsuranceText(found.policy),
    insuranceMonths: found.policy.minSocialInsuranceMonthsForChange.value,
    targets: view.form.kind === 'service-request' ? await loadRequestTargets(actor) : [],
    unchanged: unchangedOf(found),
  }
}
