import type { ApplicationKind } from '@/lib/domain/codes'
import type { StaffActor } from '@/lib/access/actor'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import type { AvailableAction } from '@/lib/domain/application/judge'
import type { Dossier } from '@/lib/domain/application/dossier'
import { inPrincipleFindings } from '@/lib/domain/application/in-principle'
import { applicationFindings } from '@/lib/domain/application/findings'
import { kindTraits } from '@/lib/domain/application/kinds'
import { losesOn } from '@/lib/domain/application/loss'
import type { OpinionItem } from '@/lib/domain/application/opinion'
import { dueIfAccepted } from '@/lib/domain/application/terms'
import { unchangedItems } from '@/lib/domain/application/unchanged-items'
import { dayOf } from '@/lib/domain/dates'
import { checkFindings } from '@/lib/domain/check/findings'
import { isSlotCode } from '@/lib/domain/attachment/catalogue'
import type { Finding } from '@/lib/domain/findings'
import { levelLabel } from '@/lib/domain/policy/resolve'
import { kindLabels, ownerLabels, statusText } from '@/lib/labels/applications'
import { sectionLabel } from '@/lib/labels/fields'
import { findingText } from '@/lib/labels/findings'
import { basisText } from '@/lib/labels/rule-basis'
import { slotName } from '@/lib/labels/slots'
import { loadCaseView, loadRound, type CaseView } from './case'
import { checkViews, type CheckView } from '../check/results'
import type { HistoryEntry } from './history'
import { dataSections, keyFacts, type DataSection, type KeyFact } from './desk-facts'
import { deskSlots, type DeskSlot } from './desk-files'
import { deskStages, nextLevelName, type StageView } from './stages'
import { differenceViews, permitChanges, type DifferenceView } from './differences'
import { acceptWarning, dueView, withLoss, type DueView } from './reviewer-due'
import { opinionPlaces, type OpinionPlaceOption } from './desk-opinion-places'
import { situationFindingsOf } from '../situation-report/reviewer'
import { signedLines } from '../attachment/slots'
import type { Line } from './field-lines'

/** What the rules say about the submitted file; `place` is the value of the select of 事项. */
export type DeskFinding = {
  id: string
  kind: Finding['kind']
  subject: string
  what: string
  cure: string
  /** What the rules behind it are about, with their numbers. */
  basis: string
  owner: Finding['owner']
  place: string
  slot: string | null
}

/** An item of the last opinion, and whether what it points to has changed since. */
export type FormerItem = { subject: string; ownerLabel: string; text: string; changed: boolean }

export type DeskHistoryEntry = Omit<HistoryEntry, 'items'> & {
  opinions: { subject: string; owner: string; text: string }[]
}

/** The review desk of one file: the submitted round, frozen, and what can be done with it. */
export type DeskView = {
  id: string
  number: string
  kind: ApplicationKind
  kindLabel: string
  /** The applicant, or the unit that applies for itself. */
  title: string
  employerName: string
  round: number
  version: number
  statusText: string
  /** It lies on the desk of the reader's level now. */
  onDesk: boolean
  levelName: string | null
  due: DueView | null
  /** What 受理 would not tell: its clock runs longer than the permit lives. Null where it does not. */
  acceptWarning: string | null
  stages: StageView[]
  claim: { mine: boolean; name: string } | null
  actions: AvailableAction[]
  nextLevel: string | null
  /** Who gets it back. */
  returnsTo: '申请人' | '单位'
  facts: KeyFact[]
  data: DataSection[]
  slots: DeskSlot[]
  findings: DeskFinding[]
  /** What falls short of a rule that holds 原则上: passing wants a written reason (C-37). */
  exceptions: string[]
  /** 自动比对 of what was submitted. */
  checks: CheckView[]
  differences: DifferenceView[]
  /** What would change on the permit (U-87). */
  permitChanges: DifferenceView[]
  formerItems: FormerItem[]
  /** Data that changed after the submission and is not part of what is judged. */
  newer: DifferenceView[]
  history: DeskHistoryEntry[]
  /** Who signed the declaration of the round for the unit (C-38). */
  signed: Line[]
  places: OpinionPlaceOption[]
}

export const placeValue = (at: OpinionItem['at'] | Finding['at']): string => {
  if (at === null) return ''
  return 'slot' in at ? `slot:${at.slot}` : `section:${at.section}`
}

function subjectOf(owner: Finding['owner'], at: OpinionItem['at']): string {
  if (at === null) return '其他事项'
  if ('slot' in at) return isSlotCode(at.slot) ? slotName(at.slot) : at.slot
  return sectionLabel(owner === 'person' ? 'person' : 'employer', at.section)
}

const findingViews = (findings: readonly Finding[]): DeskFinding[] =>
  findings.map((finding, index) => ({
    id: `${finding.code}-${index}`,
    kind: finding.kind,
    subject: subjectOf(finding.owner, finding.at),
    ...findingText(finding),
    basis: basisText(finding.rows),
    owner: finding.owner,
    place: placeValue(finding.at),
    slot: finding.at !== null && 'slot' in finding.at ? finding.at.slot : null,
  }))

const historyViews = (history: readonly HistoryEntry[]): DeskHistoryEntry[] =>
  history.map(({ items, ...entry }) => ({
    ...entry,
    opinions: items.map(({ owner, at, text }) => ({
      subject: subjectOf(owner, at),
      owner: ownerLabels[owner],
      text,
    })),
  }))

/** The opinion that sent the file back before this round, item by item. */
function formerItems({ loaded, history }: CaseView, submitted: Dossier): FormerItem[] {
  const { lastReturn } = loaded.state
  const said = history.findLast(({ items, round }) => items.length > 0 && round < loaded.state.round)
  if (!lastReturn || !said) return []
  const open = unchangedItems(lastReturn, submitted).map(({ at }) => placeValue(at))
  return said.items.map(({ owner, at, text }) => ({
    subject: subjectOf(owner, at),
    ownerLabel: ownerLabels[owner],
    text,
    changed: !open.includes(placeValue(at)),
  }))
}

async function viewOf(found: CaseView, submitted: Dossier, actor: StaffActor, now: Date): Promise<DeskView> {
  const { loaded, policy, current, actions, history } = found
  const { state } = loaded
  const today = dayOf(now.toISOString())
  const calendar = await loadCalendar(database())
  const former = state.round > 1 ? await loadRound(loaded.id, state.round - 1) : null
  // Standards are those of the day of acceptance.
  const judged = {
    // what a sign-in says of the unit (U-12) and who reports 落户 (S-26) is no part of what was submitted: it shows as it
    // stands today
    dossier: {
      ...submitted,
      employer: { ...submitted.employer, claims: current.employer.claims ?? [] },
      permit: submitted.permit && { ...submitted.permit, settlement: current.permit?.settlement ?? [] },
    },
    policy,
    calendar,
    on: state.acceptedOn ?? today,
    standardsOn: found.standards.on,
    wages: found.standards.wages,
    classifiedNow: current.employer.profile.qualification,
  }
  // what the starter had to confirm was confirmed on the day he submitted
  const findings = applicationFindings(judged).filter(({ code }) => code !== 'late-not-acknowledged')
  const slots = deskSlots(submitted, former, policy, findings)
  const { employerId, level } = state
  const lost = losesOn(state.kind, current.permit, policy)
  const reported = await situationFindingsOf(policy, { id: loaded.id, employerId, level })
  return {
    id: loaded.id,
    number: state.number,
    kind: state.kind,
    kindLabel: kindLabels[state.kind],
    title: submitted.person?.profile.general.name ?? submitted.employer.name,
    employerName: submitted.employer.name,
    round: state.round,
    version: state.version,
    statusText: statusText(state.status, state.level ? levelLabel(policy, state.level) : null),
    onDesk: state.level === actor.level,
    levelName: state.level ? levelLabel(policy, state.level) : null,
    due: state.due ? withLoss(dueView(state.due.day, state.due.provisional, today, calendar), lost, today) : null,
    acceptWarning:
      state.status === 'awaiting-acceptance'
        ? acceptWarning(dueIfAccepted(state, { now: now.toISOString(), policy, calendar }).day, lost)
        : null,
    stages: deskStages(found, today, calendar),
    claim: state.claim ? { mine: state.claim.staffId === actor.staffId, name: state.claim.name } : null,
    actions,
    nextLevel: nextLevelName(found),
    returnsTo: kindTraits[state.kind].starter === 'person' ? '申请人' : '单位',
    facts: keyFacts(judged, current.quota ?? null),
    data: dataSections(submitted),
    slots,
    exceptions: inPrincipleFindings(findings).map((finding) => findingText(finding).what),
    findings: findingViews([...findings, ...checkFindings(found.checks), ...reported]),
    checks: checkViews(found.checks),
    permitChanges: permitChanges(submitted),
    differences: former ? differenceViews(former, submitted, state.lastReturn?.items) : [],
    formerItems: formerItems(found, submitted),
    newer: differenceViews(submitted, current),
    history: historyViews(history),
    signed: signedLines(submitted),
    places: opinionPlaces(state.kind, slots),
  }
}

/**
 * One file for a reviewer whose level it has reached, or null: other districts, levels that it has not reached and
 * drafts do not exist for him (A-01, G-32). What he judges is the snapshot of the running round (G-33).
 */
export async function loadDesk(actor: StaffActor, applicationId: string, now: Date): Promise<DeskView | null> {
  const found = await loadCaseView(actor, applicationId, now)
  return found?.submitted ? viewOf(found, found.submitted, actor, now) : null
}
