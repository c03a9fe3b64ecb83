import type { EmployerActor } from '@/lib/access/actor'
import { currentAttachments } from '@/lib/data/attachments'
import { database } from '@/lib/data/client'
import { fromColumn } from '@/lib/data/days'
import { loadProfile, termsOf, toDossierFile } from '@/lib/data/dossiers'
import { findCurrentLink, openApplicationsOf } from '@/lib/data/employments'
import type { ApplicationKind } from '@/lib/domain/application/kinds'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { dayOf, daysBetween, type PlainDate } from '@/lib/domain/dates'
import type { ContractTerms } from '@/lib/domain/employment/lifecycle'
import { maskIdNumber, maskMobile } from '@/lib/domain/people/mask'
import { statusOn, type PermitStatus } from '@/lib/domain/permit/lifecycle'
import { codeLabel, sexes } from '@/lib/labels/codes'
import { kindLabels, statusLabels } from '@/lib/labels/applications'
import { slotView, type SlotView } from '../shared/slots'
import {
  contractLines,
  educationLines,
  generalLines,
  studyRows,
  workRows,
  type Line,
  type StudyRow,
  type WorkRow,
} from '../shared/dossier-view'

export type EmployeePermit = {
  number: string
  status: PermitStatus
  validFrom: PlainDate
  validTo: PlainDate
  daysLeft: number
}

export type EmployeeBusiness = {
  id: string
  number: string
  kindLabel: string
  status: ApplicationStatus
  statusText: string
  on: PlainDate
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

async function permitOf(personId: string, today: PlainDate): Promise<EmployeePermit | null> {
  const row = await database().permit.findFirst({ where: { personId }, orderBy: { validTo: 'desc' } })
  if (!row) return null
  const validTo = fromColumn(row.validTo)
  return {
    number: row.number,
    status: statusOn({ status: row.status as PermitStatus, validTo }, today),
    validFrom: fromColumn(row.validFrom),
    validTo,
    daysLeft: daysBetween(today, validTo),
  }
}

async function businessesOf(personId: string, employerId: string): Promise<EmployeeBusiness[]> {
  const rows = await openApplicationsOf(database(), personId, employerId)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kindLabel: kindLabels[row.kind as ApplicationKind],
    status: row.status as ApplicationStatus,
    statusText: statusLabels[row.status as ApplicationStatus],
    on: dayOf((row.submittedAt ?? row.createdAt).toISOString()),
  }))
}

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
  return {
    id: link.id,
    status: link.status,
    name: general.name,
    sex: codeLabel(sexes, general.sex),
    idNumber: maskIdNumber(general.idNumber),
    mobile: maskMobile(general.mobile),
    requestedOn: dayOf(link.requestedAt.toISOString()),
    linkedOn: active && link.decidedAt ? dayOf(link.decidedAt.toISOString()) : null,
    contract: slotView('labour-contract', { files, place: { employmentId: link.id } }),
    terms,
    full: active
      ? {
          general: generalLines(profile, 'masked'),
          terms: contractLines(terms),
          education: educationLines(profile),
          studies: studyRows(profile.studies),
          works: workRows(profile.works),
          permit: await permitOf(link.personId, today),
          businesses: await businessesOf(link.personId, actor.employerId),
        }
      : null,
  }
}
