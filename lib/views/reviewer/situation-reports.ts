import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { loadEmployerProfile } from '@/lib/data/dossiers'
import {
  findSituationReport,
  findSituationReports,
  linesOfReport,
  reportForApplication,
  type SituationScope,
} from '@/lib/data/situation-reports'
import type { Finding } from '@/lib/domain/findings'
import { findPolicy, policyOf } from '@/lib/domain/policy/resolve'
import type { Policy } from '@/lib/domain/policy/schema'
import { availableSituationActions, situationFindings, type SituationAction } from '@/lib/domain/situation/moves'
import { officeName } from '../shared/offices'
import { pageEnds, pageSize, placeOf, type PageQuery } from '../shared/paging'
import { situationItem, situationReportView, type SituationItem, type SituationReportView } from '../shared/situation'

type OfficeScope = Extract<SituationScope, { township: string }>

/** The office of a reviewer whose district asks for the table; null hides the pages from everybody else. */
function officeScope({ district, level, township }: StaffActor): OfficeScope | null {
  const policy = district === null ? null : findPolicy(district)
  if (level !== 'township' || district === null || township === null) return null
  return policy?.situationReport.value ? { district, township } : null
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
export async function loadSituationList(actor: StaffActor, query: SituationQuery): Promise<SituationListView | null> {
  const scope = officeScope(actor)
  if (!scope) return null
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
export async function loadSituationDesk(actor: StaffActor, id: string): Promise<SituationDeskView | null> {
  const scope = officeScope(actor)
  const db = database()
  const report = scope && (await findSituationReport(db, id, scope))
  if (!report) return null
  const { profile } = await loadEmployerProfile(db, report.employerId, false)
  return {
    ...situationReportView(policyOf(report.district), report, await linesOfReport(db, report)),
    employerName: profile.general.name,
    uscc: profile.general.uscc,
    operator: profile.operator.name,
    phone: profile.operator.mobile,
    actions: availableSituationActions(report, actor).map(({ action }) => action),
  }
}

/** What the office is told about the table of a file on its desk (M-13); nothing for other levels. */
export async function situationFindingsOf(
  policy: Policy,
  { id, employerId, level }: { id: string; employerId: string; level: string | null },
): Promise<Finding[]> {
  if (!policy.situationReport.value || level !== 'township') return []
  const report = await reportForApplication(database(), employerId, id)
  return situationFindings(policy, { level, reported: report !== null })
}
