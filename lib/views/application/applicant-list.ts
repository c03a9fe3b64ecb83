import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { applicationsOfPerson, type PersonApplicationRow } from '@/lib/data/application/of-person'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { levelLabel, pinned } from '@/lib/domain/policy/resolve'
import { kindLabels, statusText } from '@/lib/labels/applications'

export type ApplicationLine = {
  id: string
  number: string
  kind: string
  status: ApplicationStatus
  statusText: string
  employerName: string
  authority: string
  round: number
  startedOn: PlainDate
  submittedOn: PlainDate | null
  closedOn: PlainDate | null
  dueOn: PlainDate | null
}

const dayIn = (at: Date | null): PlainDate | null => (at ? dayOf(at.toISOString()) : null)

export function lineOf(row: PersonApplicationRow): ApplicationLine {
  const policy = pinned(row.policyVersion)
  return {
    id: row.id,
    number: row.number,
    kind: kindLabels[row.kind],
    status: row.status,
    statusText: statusText(row.status, row.level ? levelLabel(policy, row.level) : null),
    employerName: row.employerName,
    authority: policy.authority,
    round: row.round,
    startedOn: dayOf(row.createdAt.toISOString()),
    submittedOn: dayIn(row.submittedAt),
    closedOn: dayIn(row.closedAt),
    dueOn: row.dueOn,
  }
}

/** 查询业务申请记录 (I-46), newest first. */
export const loadApplications = async (actor: PersonActor): Promise<ApplicationLine[]> =>
  (await applicationsOfPerson(database(), actor.personId)).map(lineOf)
