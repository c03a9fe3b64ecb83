import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { findDecisions, type DecisionRow } from '@/lib/data/application/decided'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { pinned, levelLabel } from '@/lib/domain/policy/resolve'
import { kindLabels, statusText } from '@/lib/labels/applications'
import { pageEnds, pageSize, placeOf, type PageQuery } from '../paging'

/** One decision of the reader, and how the file stands now. */
export type DecidedItem = {
  key: string
  id: string
  number: string
  title: string
  employerName: string
  kindLabel: string
  passed: boolean
  decidedAt: string
  statusText: string
  status: ApplicationStatus
}

const toItem = (row: DecisionRow): DecidedItem => ({
  key: `${row.id} ${row.decidedAt.toISOString()}`,
  id: row.id,
  number: row.number,
  title: row.personName ?? row.employerName,
  employerName: row.employerName,
  kindLabel: kindLabels[row.kind],
  passed: row.decision === 'application.passed',
  decidedAt: row.decidedAt.toISOString(),
  statusText: statusText(row.status, row.level ? levelLabel(pinned(row.policyVersion), row.level) : null),
  status: row.status,
})

/** 我已审核: what the reviewer himself has passed or returned, the latest first. */
export async function loadDecided(actor: StaffActor, query: PageQuery) {
  const page = await findDecisions(database(), actor.staffId, placeOf(query), pageSize)
  return { items: page.rows.map(toItem), ...pageEnds(page) }
}
