import { kindIn, statusIn } from '@/lib/data/columns'
import type { Route } from 'next'
import { to } from '@/lib/addresses'
import type { EmployerActor } from '@/lib/access/actor'
import { currentAttachments, toDossierFile } from '@/lib/data/attachment/attachments'
import { database } from '@/lib/data/client'
import { loadProfile, termsOf } from '@/lib/data/application/dossiers'
import { fromColumn } from '@/lib/data/days'
import { leavingFacts } from '@/lib/data/employment/leaving'
import { findCurrentLink, openApplicationsOf } from '@/lib/data/employment/employments'
import { recordAsked } from '@/lib/data/employment/insurance-record'
import { kindTraits } from '@/lib/domain/application/kinds'
import { holderOf, lockingStatuses, statusRows, type ApplicationStatus } from '@/lib/domain/application/status'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { judgeReason, type LeavingFacts } from '@/lib/domain/employment/leaving'
import { dissolveReasons, type ContractTerms, type DissolveReason } from '@/lib/domain/employment/lifecycle'
import { maskIdNumber, maskMobile } from '@/lib/domain/person/mask'
import { codeLabel, sexes } from '@/lib/labels/codes'
import { dissolveReasonLabels } from '@/lib/labels/leaving'
import { sentenceFor } from '@/lib/labels/refusals'
import { kindLabels } from '@/lib/labels/applications'
import { slotView, type SlotView } from '../attachment/slots'
import {
  contractLines,
  educationLines,
  generalLines,
  studyRows,
  workRows,
  type Line,
  type StudyRow,
  type WorkRow,
} from '../application/dossier-view'
import { loadEmployeePermit, type EmployeePermit } from '../permit/employer-employee'
import { loadEmployerStanding } from '../filing-right/employer-standing'

export type EmployeeBusiness = {
  id: string
  number: string
  kindLabel: string
  status: ApplicationStatus
  statusText: string
  on: PlainDate
  /** Somebody reviews it: the link cannot end under it (S-24, S-60). */
  underReview: boolean
  /** Where the unit goes on with it, or looks at it. */
  href: Route
}

/** 员工当前信息展示 (U-67). Of somebody who only asks to be linked the unit sees no more than the list shows. */
export type EmployeeView = {
  id: string
  status: 'pending' | 'active'
  name: string
  sex: string
  idNumber: string
  mobile: string
  requestedOn: PlainDate
  linkedOn: PlainDate | null
  contract: SlotView
  /** What the district wants seen before the link of a changing holder is confirmed (U-78); null where nothing. */
  insuranceRecord: string | null
  /** 解除关联 证明 (M-45). */
  proof: SlotView
  /** The reasons of 解除关联 as they stand today (U-73). */
  reasons: ReasonView[]
  /** 请求解除关联 by the employee, and when he left as he says. */
  askedOn: PlainDate | null
  leftOn: PlainDate | null
  /** Days after leaving within which the district wants the link ended; null without a figure (D-23, N-16). */
  dissolveWithinDays: number | null
  terms: ContractTerms | null
  full: {
    general: Line[]
    terms: Line[]
    education: Line[]
    studies: StudyRow[]
    works: WorkRow[]
    permit: EmployeePermit | null
    businesses: EmployeeBusiness[]
  } | null
}

async function businessesOf(personId: string, employerId: string): Promise<EmployeeBusiness[]> {
  const rows = await openApplicationsOf(database(), personId, employerId)
  return rows.map((row) => {
    const [kind, status] = [kindIn(row.kind), statusIn(row.status)]
    const edits = kindTraits[kind].starter === 'employer' && holderOf(status) === 'starter'
    return {
      id: row.id,
      number: row.number,
      kindLabel: kindLabels[kind],
      status,
      statusText: statusRows[status].label,
      on: dayOf((row.submittedAt ?? row.createdAt).toISOString()),
      underReview: lockingStatuses.includes(status),
      href: (edits ? to.employer.edit : to.employer.application)(row.id),
    }
  })
}

/** A reason with the paper it wants, or why it cannot be (U-73). */
export type ReasonView = { value: DissolveReason; label: string; paper: string; refused: string | null }

const reasonsOf = (facts: LeavingFacts, today: PlainDate): ReasonView[] =>
  dissolveReasons.map((value) => {
    const { label, paper } = dissolveReasonLabels[value]
    const need = judgeReason(value, facts, today)
    return need.ok
      ? { value, label, paper: need.value === 'paper' ? paper : '', refused: null }
      : { value, label, paper: '', refused: sentenceFor(need.refusal.code) }
  })

/** A link of this employer that waits or runs, or null. Ended links show nothing of the person any more. */
export async function loadEmployee(
  actor: EmployerActor,
  employmentId: string,
  now: Date,
): Promise<EmployeeView | null> {
  const db = database()
  const link = await findCurrentLink(db, employmentId, actor.employerId)
  if (!link || (link.status !== 'pending' && link.status !== 'active')) return null
  const today = dayOf(now.toISOString())
  const files = (await currentAttachments(db, [{ kind: 'employment', id: link.id }])).map(toDossierFile)
  const { profile } = await loadProfile(db, link.personId, false)
  const { general } = profile
  const terms = termsOf(link)
  const active = link.status === 'active'
  const { policy } = await loadEmployerStanding(actor, now)
  const paper = { guide: { policy }, files, place: { employmentId: link.id } }
  return {
    id: link.id,
    status: link.status,
    name: general.name,
    sex: codeLabel(sexes, general.sex),
    idNumber: maskIdNumber(general.idNumber),
    mobile: maskMobile(general.mobile),
    requestedOn: dayOf(link.requestedAt.toISOString()),
    linkedOn: active && link.decidedAt ? dayOf(link.decidedAt.toISOString()) : null,
    contract: slotView('labour-contract', paper),
    insuranceRecord:
      link.status === 'pending'
        ? await recordAsked(db, { personId: link.personId, employerId: actor.employerId, on: today })
        : null,
    proof: slotView('dissolution-proof', paper),
    askedOn: active && link.dissolveAskedAt ? dayOf(link.dissolveAskedAt.toISOString()) : null,
    leftOn: active && link.dissolveLeftOn ? fromColumn(link.dissolveLeftOn) : null,
    reasons: active ? reasonsOf(await leavingFacts(db, link.personId, today), today) : [],
    dissolveWithinDays: policy.dissolveWithinDays.value,
    terms,
    full: active
      ? {
          general: generalLines(profile),
          terms: contractLines(terms),
          education: educationLines(profile),
          studies: studyRows(profile.studies),
          works: workRows(profile.works),
          permit: await loadEmployeePermit(link.personId, actor.employerId, today),
          businesses: await businessesOf(link.personId, actor.employerId),
        }
      : null,
  }
}
