import type { EmployerActor } from '@/lib/access/actor'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { countRenewalDraftsOf, findRenewalDrafts } from '@/lib/data/application/renewal-drafts'
import { statusRows, type ApplicationStatus } from '@/lib/domain/application/status'
import { dayOf, daysBetween, type PlainDate, addMonths, monthsBetween, type PlainMonth } from '@/lib/domain/dates'
import type { WorkCalendar } from '@/lib/domain/deadlines/calendar'
import { permitDeadlines, renewalStanding } from '@/lib/domain/deadlines/permit-deadlines'
import type { Finding } from '@/lib/domain/findings'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { loadCaseView, type CaseView } from '../application/case'
import { boundedTotal, countLimit, pageEnds, pageSize, placeOf, type PageQuery } from '../paging'
import { findingViews, type FindingView } from '../application/employer-findings'

/** Months that may be stated for a 续签: the last one, and how many end with it. */
export type RenewalMonths = { last: PlainMonth; count: number }

/** The years that the district looks back, not before the permit nor before the records (E-45…E-47). */
export function renewalMonths({ current: { form, permit }, policy, today }: CaseView): RenewalMonths | null {
  const rules = policy.eligibility?.renewalIncome.value
  if (form.kind !== 'renewal' || !rules || !permit) return null
  const last = addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  const earliest = addMonths(`${today.slice(0, 7)}-01`, -12 * rules.years).slice(0, 7)
  const from = [earliest, permit.validFrom.slice(0, 7), rules.recordsFrom ?? ''].reduce((a, b) => (a > b ? a : b))
  return { last, count: Math.max(1, monthsBetween(from, last) + 1) }
}

/** One renewal that lies with the unit: what it still lacks besides the statements that are made for all at once. */
export type BatchRow = {
  id: string
  name: string
  idNumber: string
  number: string
  validTo: PlainDate
  mustBeApprovedBy: PlainDate
  safeSubmitBy: PlainDate
  daysLeft: number
  /** Submitted now it is later than 20 working days: the liability has to be taken over (N-14). */
  late: boolean
  status: ApplicationStatus
  statusText: string
  version: number
  formVersion: number
  missing: FindingView[]
  /** The last return asks for changes that are not there yet. */
  unchanged: number
}

export type RenewalBatch = { rows: BatchRow[]; previous: string | null; next: string | null; total: string }

/** What the unit states once for everybody. */
const statements = ['checked', 'confirmed', 'lateAcknowledged']

const isStatement = ({ at }: Finding): boolean =>
  at !== null && 'section' in at && at.section === 'form' && statements.includes(at.field ?? '')

const changesAsked = ({ actions }: CaseView): number => {
  const refusal = actions.find(({ action }) => action === 'submit')?.refusal
  return refusal?.code === 'application.flagged-items-unchanged' ? Number(refusal.params?.count ?? 0) : 0
}

function rowOf(found: CaseView, validTo: PlainDate, calendar: WorkCalendar, on: PlainDate): BatchRow {
  const { loaded, current, findings, policy } = found
  const { state } = loaded
  const dates = permitDeadlines(policy, validTo, calendar)
  const general = current.person?.profile.general
  const blocking = findings.filter((finding) => finding.kind === 'blocking' && !isStatement(finding))
  return {
    id: loaded.id,
    name: general?.name ?? '',
    idNumber: maskIdNumber(general?.idNumber ?? ''),
    number: state.number,
    validTo,
    mustBeApprovedBy: dates.renewal.mustBeApprovedBy,
    safeSubmitBy: dates.renewal.safeSubmitBy,
    daysLeft: daysBetween(on, dates.renewal.mustBeApprovedBy),
    late: renewalStanding(dates, on) === 'late',
    status: state.status,
    statusText: statusRows[state.status].label,
    version: state.version,
    formVersion: loaded.formVersion,
    missing: findingViews(blocking, {
      applicationId: loaded.id,
      employmentId: state.employmentId,
      kind: state.kind,
    }),
    unchanged: changesAsked(found),
  }
}

/** Files are loaded a few at a time: a page of fifty must not take the whole pool of connections. */
const atOnce = 5

async function inGroups<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let at = 0; at < items.length; at += atOnce)
    results.push(...(await Promise.all(items.slice(at, at + atOnce).map(work))))
  return results
}

/** 批量提交: the renewals that lie with the unit, each with its own complete list, the nearest end first (U-85). */
export async function loadRenewalBatch(actor: EmployerActor, page: PageQuery, now: Date): Promise<RenewalBatch> {
  const db = database()
  const { employerId } = actor
  const on = dayOf(now.toISOString())
  const [found, count, calendar] = await Promise.all([
    findRenewalDrafts(db, { employerId, place: placeOf(page), size: pageSize }),
    countRenewalDraftsOf(db, employerId, countLimit),
    loadCalendar(db),
  ])
  const rows = await inGroups(found.rows, async ({ id, validTo }) => {
    const file = await loadCaseView(actor, id, now)
    return file ? [rowOf(file, validTo, calendar, on)] : []
  })
  return { rows: rows.flat(), ...pageEnds(found), total: boundedTotal(count) }
}

export const countRenewalDrafts = (actor: EmployerActor): Promise<number> =>
  countRenewalDraftsOf(database(), actor.employerId, countLimit)
