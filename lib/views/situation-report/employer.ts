import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import {
  findSituationReport,
  findSituationReports,
  linesOfReport,
  unreportedLines,
} from '@/lib/data/situation-report/reports'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import type { PlainDate } from '@/lib/domain/dates'
import { findPolicy, policyOn } from '@/lib/domain/policy/resolve'
import { officeView, type OfficeView } from '../township/offices'
import { pageEnds, placeOf, type PageQuery } from '../paging'
import {
  situationItem,
  situationLine,
  situationReportView,
  type SituationItem,
  type SituationLineView,
  type SituationReportView,
} from './parts'
import { slotView, type SlotView } from '../attachment/slots'
import { loadEmployerStanding } from '../filing-right/employer-standing'

export type SituationPageView = {
  title: string
  /** Null while the unit has chosen none. */
  office: OfficeView | null
  /** What lies with the office and stands in no table yet. */
  lines: SituationLineView[]
  /** The sealed copy in 附件管理. */
  copy: SlotView
  locked: boolean
  reports: SituationItem[]
  previous: string | null
  next: string | null
}

const reportsPerPage = 20

/** 情况表报送 of the unit (U-115). Null where its district asks for no table. */
export async function loadSituationPage(
  actor: EmployerActor,
  query: PageQuery,
  now: Date,
): Promise<SituationPageView | null> {
  const { employerId } = actor
  const { rights, files, locked, today } = await loadEmployerStanding(actor, now)
  const right = rights.find(
    ({ district, status }) => isOpenRight(status) && findPolicy(district, today)?.situationReport.value,
  )
  const policy = right && findPolicy(right.district, today)
  if (!right || !policy?.situationReport.value) return null
  const db = database()
  const { district, township } = right
  const office = officeView(district, township)
  const lines = office ? await unreportedLines(db, { employerId, district, township: office.code }) : []
  const page = await findSituationReports(db, { scope: { employerId }, waiting: false }, placeOf(query), reportsPerPage)
  return {
    title: policy.situationReport.value.title,
    office,
    lines: lines.map((line) => situationLine(policy, line)),
    copy: slotView('unit-situation-report', { guide: { policy }, files }),
    locked,
    reports: page.rows.map(situationItem),
    ...pageEnds(page),
  }
}

/** A report of the unit's own with the office that answers it, or null. */
export async function loadSituationReport(
  { employerId }: EmployerActor,
  id: string,
  today: PlainDate,
): Promise<(SituationReportView & { office: OfficeView | null }) | null> {
  const db = database()
  const report = await findSituationReport(db, id, { employerId })
  if (!report) return null
  const view = situationReportView(policyOn(report.district, today), report, await linesOfReport(db, report))
  return { ...view, office: officeView(report.district, report.township) }
}
