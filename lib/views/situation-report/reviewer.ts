import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { loadEmployerProfile } from '@/lib/data/application/dossiers'
import {
  findSituationReport,
  findSituationReports,
  linesOfReport,
  reportForApplication,
  type SituationScope,
} from '@/lib/data/situation-report/reports'
import type { PlainDate } from '@/lib/domain/dates'
import type { Finding } from '@/lib/domain/findings'
import { findPolicy } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { availableSituationActions, situationFindings, type SituationAction } from '@/lib/domain/situation-report/moves'
import { officeName } from '../township/offices'
import { pageEnds, pageSize, placeOf, type PageQuery } from '../paging'
import { situationItem, situationReportView, type SituationItem, type SituationReportView } from './parts'

type OfficeScope = Extract<SituationScope, { township: string }>

/** The office of a reviewer whose district asks for the table; null hides the pages from everybody else. */
function officeScope(
  { district, level, township }: StaffActor,
  on: PlainDate,
): { policy: PolicyFile; scope: OfficeScope } | null {
  if (level !== 'township' || district === null || township === null) return null
  const policy = findPolicy(district, on)
  return policy?.situationReport.value ? { policy, scope: { district, township } } : null
}

export type SituationQuery = PageQuery & { state?: 'waiting' | 'all' }

export type SituationListView = {
  office: string
  state: 'waiting' | 'all'
  items: SituationItem[]
  previous: string | null
  next: string | null
}

/** 情况表 of an office: what waits for its 回执, or all. */
export async function loadSituationList(
  actor: StaffActor,
  query: SituationQuery,
  on: PlainDate,
): Promise<SituationListView | null> {
  const found = officeScope(actor, on)
  if (!found) return null
  const { scope } = found
  const { state = 'waiting' } = query
  const asked = { scope, waiting: state === 'waiting' }
  const page = await findSituationReports(database(), asked, placeOf(query), pageSize)
  return {
    office: officeName(scope.district, scope.township),
    state,
    items: page.rows.map(situationItem),
    ...pageEnds(page),
  }
}

export type SituationDeskView = SituationReportView & {
  employerName: string
  uscc: string
  operator: string
  /** In full: the office calls the unit (U-36, F-06). */
  phone: string
  actions: SituationAction[]
}

/** One report for its office, or null. */
export async function loadSituationDesk(
  actor: StaffActor,
  id: string,
  on: PlainDate,
): Promise<SituationDeskView | null> {
  const found = officeScope(actor, on)
  const db = database()
  const report = found && (await findSituationReport(db, id, found.scope))
  if (!found || !report) return null
  const { profile } = await loadEmployerProfile(db, report.employerId, false)
  return {
    ...situationReportView(found.policy, report, await linesOfReport(db, report)),
    employerName: profile.general.name,
    uscc: profile.general.uscc,
    operator: profile.operator.name,
    phone: profile.operator.mobile,
    actions: availableSituationActions(report, actor).map(({ action }) => action),
  }
}

/** What the office is told about the table of a file on its desk (M-13); nothing for other levels. */
export async function situationFindingsOf(
  policy: PolicyFile,
  { id, employerId, level }: { id: string; employerId: string; level: string | null },
): Promise<Finding[]> {
  if (!policy.situationReport.value || level !== 'township') return []
  const report = await reportForApplication(database(), employerId, id)
  return situationFindings(policy, { level, reported: report !== null })
}
