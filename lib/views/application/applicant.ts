import type { ApplicationKind } from '@/lib/domain/codes'
import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { latestPermit } from '@/lib/data/permit/of-person'
import type { Dossier } from '@/lib/domain/application/dossier'
import { childrenOf } from '@/lib/domain/application/forms'
import type { OpinionItem } from '@/lib/domain/application/opinion'
import { kindTraits } from '@/lib/domain/application/kinds'
import { holderOf, isReturned, type ApplicationStatus } from '@/lib/domain/application/status'
import { isAmong, unchangedItems } from '@/lib/domain/application/unchanged-items'
import { waitingOf } from '@/lib/domain/application/waiting'
import { dayOf, type InstantText, type PlainDate } from '@/lib/domain/dates'
import type { Waiting } from '@/lib/domain/waiting'
import { isLive } from '@/lib/domain/permit/lifecycle'
import { levelLabel } from '@/lib/domain/policy/resolve'
import { kindLabels, statusText } from '@/lib/labels/applications'
import { loadCaseView, type CaseView } from './case'
import { checkViews, type CheckView } from '../check/results'
import { permitChanges, type DifferenceView } from './differences'
import type { Line } from './dossier-view'
import { formLines } from './form-lines'
import type { HistoryEntry } from './history'
import { cureOf, missingGroups, subjectOf, type Cure, type MissingGroupView } from './applicant-cures'
import { stagesOf, type StageView } from './stages'
import { signedLines } from '../attachment/slots'

export type OpinionView = {
  subject: string
  owner: string
  mine: boolean
  text: string
  cure?: Cure
  /** Whether it has changed since the return; null where that cannot be seen. */
  changed: boolean | null
}

export type HistoryView = {
  id: string
  kind: 'approved' | 'returned' | 'ended' | 'submitted' | 'running'
  title: string
  actor: string
  at: InstantText
  round: number
  remark: string
  confirmed: readonly string[]
  hint: string
  opinions: OpinionView[]
}

export type ReturnView = { by: string; at: InstantText; items: OpinionView[]; hint: string; open: number }

export type ApplicationView = {
  id: string
  number: string
  kind: string
  code: ApplicationKind
  /** The unit starts and submits it; the person prepares his part and follows (I-51, I-52). */
  byUnit: boolean
  status: ApplicationStatus
  statusText: string
  round: number
  version: number
  employerName: string
  authority: string
  createdOn: PlainDate
  submittedOn: PlainDate | null
  due: { day: PlainDate; label: string; provisional: boolean } | null
  /** Whom the file waits for; null for a draft and for what is over. */
  waiting: Waiting | null
  stages: StageView[]
  /** Newest first. */
  history: HistoryView[]
  /** Who signed the declaration of the submitted round for the unit (C-38). */
  signed: Line[]
  /** The last return, while the file lies with the applicant. */
  returned: ReturnView | null
  missing: MissingGroupView[]
  checks: CheckView[]
  /** 申报内容 of the form, and what would change on the permit. */
  content: Line[]
  changes: DifferenceView[]
  children: { id: string; name: string; detail: string }[]
  editable: boolean
  /** Null when it is not the applicant's step; `refusal` names what objects, null when it is possible now. */
  submit: { refusal: string | null } | null
  withdraw: boolean
  permitId: string | null
}

const observable = (at: OpinionItem['at']): boolean =>
  at !== null && ('slot' in at || !['form', 'children', 'employment'].includes(at.section))

function opinionsOf(entry: HistoryEntry, file: CaseView, live: boolean): OpinionView[] {
  const { state, id } = file.loaded
  const unchanged = live ? unchangedItems(state.lastReturn, file.current) : []
  return entry.items.map(({ at, owner, text }) => {
    const still = isAmong(unchanged, { owner, at })
    const cure = live ? cureOf(at, owner, id) : undefined
    return {
      subject: subjectOf(at, owner),
      owner: owner === 'person' ? '您' : '单位',
      mine: owner === 'person',
      text,
      ...(cure ? { cure } : {}),
      changed: !live || !observable(at) ? null : !still,
    }
  })
}

const kindOf: Record<string, HistoryView['kind']> = {
  'application.submitted': 'submitted',
  'application.accepted': 'running',
  'application.employer-returned': 'returned',
  'application.returned': 'returned',
  'application.sent-back': 'returned',
  'application.recalled': 'ended',
  'application.overdue': 'running',
  'application.withdrawn': 'ended',
  'application.terminated': 'ended',
}

function historyView(entry: HistoryEntry, file: CaseView): HistoryView {
  const stored = file.loaded.events.find(({ seq }) => seq === entry.seq)
  return {
    id: String(entry.seq),
    kind: kindOf[stored?.type ?? ''] ?? 'approved',
    title: entry.title,
    actor: entry.actor,
    at: entry.at,
    round: entry.round,
    remark: entry.remark,
    confirmed: entry.confirmed,
    hint: entry.hint,
    opinions: opinionsOf(entry, file, false),
  }
}

/** The last return with each of its items, while the file waits to be put right. */
export function returnOf(file: CaseView): ReturnView | null {
  const { status } = file.loaded.state
  if (!isReturned(status)) return null
  const entry = file.history.findLast(({ tone }) => tone === 'back')
  if (!entry) return null
  const items = opinionsOf(entry, file, true)
  const open = items.filter(({ changed }) => changed === false).length
  return { by: entry.title, at: entry.at, items, hint: entry.hint, open }
}

function dueOf({ state }: CaseView['loaded']): ApplicationView['due'] {
  if (!state.due) return null
  const label = state.status === 'awaiting-acceptance' ? '受理期限' : '审核期限'
  return { day: state.due.day, label, provisional: state.due.provisional }
}

/** The children as they shall stand on the permit; their numbers stay off a page of progress. */
const childLines = ({ form }: Dossier): ApplicationView['children'] =>
  childrenOf(form).map(({ id, name, relation, institution }) => ({
    id,
    name,
    detail: [relation.startsWith('2') ? '儿子' : '女儿', institution].filter(Boolean).join(' · '),
  }))

const createdAt = ({ loaded }: CaseView): PlainDate => dayOf((loaded.events[0]?.at ?? new Date(0)).toISOString())

function viewOf(file: CaseView, permitId: string | null): ApplicationView {
  const { loaded, policy, current, findings, actions } = file
  const { state } = loaded
  const waits = holderOf(state.status) === 'starter'
  const byUnit = kindTraits[state.kind].starter === 'employer'
  // what was submitted is what is judged; while it waits, what is there now
  const shown = waits ? current : (file.submitted ?? current)
  const submit = actions.find(({ action }) => action === 'submit')
  return {
    id: loaded.id,
    number: state.number,
    kind: kindLabels[state.kind],
    code: state.kind,
    byUnit,
    status: state.status,
    statusText: statusText(state.status, state.level ? levelLabel(policy, state.level) : null),
    round: state.round,
    version: state.version,
    employerName: current.employer.name,
    authority: policy.authority,
    createdOn: createdAt(file),
    submittedOn: state.submittedAt ? dayOf(state.submittedAt) : null,
    due: dueOf(loaded),
    waiting: waitingOf(state),
    stages: stagesOf(file),
    history: file.history.map((entry) => historyView(entry, file)).reverse(),
    signed: signedLines(file.submitted),
    returned: returnOf(file),
    missing: waits ? missingGroups(findings, loaded.id).filter(({ mine }) => mine || !byUnit) : [],
    checks: checkViews(file.checks),
    content: formLines(shown),
    changes: permitChanges(shown),
    children: childLines(shown),
    editable: waits && !byUnit,
    submit: submit ? { refusal: submit.refusal?.code ?? null } : null,
    withdraw: actions.some(({ action, refusal }) => action === 'withdraw' && !refusal),
    permitId,
  }
}

/** 进度 and 业务审批记录 of one of the person's applications, or null for what is not his (I-46…I-49). */
export async function loadApplication(actor: PersonActor, id: string, now: Date): Promise<ApplicationView | null> {
  const file = await loadCaseView(actor, id, now)
  if (!file) return null
  const { state } = file.loaded
  const permit = state.status === 'granted' ? await latestPermit(database(), actor.personId) : null
  const about = permit && (permit.id === state.permitId || permit.applicationId === id)
  return viewOf(file, about && isLive(permit.status) ? permit.id : null)
}
