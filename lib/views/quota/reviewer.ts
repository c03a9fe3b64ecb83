import type { StaffActor } from '@/lib/access/actor'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { loadPolicy } from '@/lib/data/policy/policies'
import { checkLedger, countQuotaWaiting, idleEmployers, quotaWorklist, type QuotaLine } from '@/lib/data/quota/lists'
import { addMonths, dayOf, startOfDay, yearOf, type PlainDate, type PlainMonth } from '@/lib/domain/dates'
import type { Policy } from '@/lib/domain/policy/schema'
import type { MonthlyQuota } from '@/lib/domain/policy/sections/quota'
import { quotaTurnLabel } from '@/lib/labels/quota'
import { pageEnds, pageSize, placeOf, type PageQuery } from '../paging'
import { balanceParts, type BalancePart } from './ledger'
import { windowView, type WindowView } from './window'

export type QuotaDesk = { policy: Policy; quota: MonthlyQuota; today: PlainDate }

/** The monthly quota that this reviewer answers, or null: another level, another district, the city. */
export async function quotaDeskOf(actor: StaffActor, now: Date): Promise<QuotaDesk | null> {
  if (actor.district === null) return null
  const today = dayOf(now.toISOString())
  const policy = await loadPolicy(database(), actor.district, today)
  const { quota } = policy
  return quota.model === 'monthly' && quota.desk.value === actor.level ? { policy, quota, today } : null
}

export const quotaListStates = ['submitted', 'granted', 'returned'] as const
export type QuotaListState = (typeof quotaListStates)[number]

export type QuotaWorkLine = {
  id: string
  number: string
  employer: string
  turn: string
  requested: string
  allocated: number | null
  submittedOn: string
  returnAsked: boolean
}

const lineView = (line: QuotaLine): QuotaWorkLine => ({
  ...{ id: line.id, number: line.number, employer: line.employerName, turn: quotaTurnLabel(line.turn) },
  ...{ requested: line.requested, allocated: line.allocated, returnAsked: line.returnAsked },
  submittedOn: (line.submittedAt ?? line.createdAt).toISOString(),
})

export type QuotaDeskView = {
  district: string
  authority: string
  window: WindowView
  waiting: number
  /** The last twelve months, the latest first, for the filter. */
  months: PlainMonth[]
  rows: QuotaWorkLine[]
  previous: string | null
  next: string | null
}

const monthRange = (month: PlainMonth) => ({
  from: new Date(startOfDay(`${month}-01`)),
  to: new Date(startOfDay(addMonths(`${month}-01`, 1))),
})

type DeskQuery = PageQuery & { state: QuotaListState; month: PlainMonth | null }

/** 指标审核: what was handed in, by month and by what became of it. */
export async function loadQuotaDesk({ policy, quota, today }: QuotaDesk, query: DeskQuery): Promise<QuotaDeskView> {
  const db = database()
  const { district, authority } = policy
  const filter = { district, status: query.state, months: query.month ? monthRange(query.month) : null }
  const [page, waiting, calendar] = await Promise.all([
    quotaWorklist(db, filter, placeOf(query), pageSize),
    countQuotaWaiting(db, district),
    loadCalendar(db),
  ])
  const first = `${today.slice(0, 7)}-01`
  return {
    ...{ district: policy.name, authority, waiting },
    window: windowView(quota, today, calendar),
    months: Array.from({ length: 12 }, (_, back) => addMonths(first, -back).slice(0, 7)),
    rows: page.rows.map(lineView),
    ...pageEnds(page),
  }
}

export type QuotaBooksView = {
  year: number
  granted: number
  parts: BalancePart[]
  /** The sum of all units is what was granted, and every unit stands where its last movement left it. */
  holds: boolean
  difference: number
  broken: number
  idleYears: number[]
  idle: { employerId: string; employer: string; years: { year: number; granted: number; idle: number }[] }[]
  next: string | null
}

/** 指标台账: the sum of the year, and who left quota idle for years. */
export async function loadQuotaBooks(
  { policy, quota, today }: QuotaDesk,
  after: string | null,
): Promise<QuotaBooksView> {
  const db = database()
  const year = yearOf(today)
  const idleYears = Array.from({ length: quota.idleYears.value }, (_, back) => year - quota.idleYears.value + back)
  const [check, idle] = await Promise.all([
    checkLedger(db, { district: policy.district, year }),
    idleEmployers(db, { district: policy.district, years: idleYears }, after, pageSize),
  ])
  const difference = check.units - check.granted
  return {
    ...{ year, granted: check.granted, parts: balanceParts(check.balance), difference, broken: check.broken },
    holds: difference === 0 && check.broken === 0,
    idleYears,
    idle: idle.rows.map(({ employerId, employerName, years }) => ({ employerId, employer: employerName, years })),
    next: idle.next,
  }
}
