import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import {
  approvedElsewhere,
  findDeclaration,
  findDemandNotice,
  noticesOf,
  type DemandNotice,
} from '@/lib/data/demand/declarations'
import {
  demandTotals,
  findDeclared,
  findRanking,
  type DemandRow,
  type DemandTotals,
  type RankPlace,
} from '@/lib/data/demand/lists'
import { hasRightIn } from '@/lib/data/filing-right/filing-rights'
import { dayOf, yearOf, type PlainDate } from '@/lib/domain/dates'
import {
  keepsDemand,
  type DemandDistrict,
  availableDemandActions,
  demandStatuses,
  type DemandAction,
  type DemandStatus,
} from '@/lib/domain/demand/moves'
import { declaredNumber } from '@/lib/domain/demand/form'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { maskMobile } from '@/lib/domain/person/mask'
import { loadEmployerProfile } from '@/lib/data/application/dossiers'
import {
  criteriaViews,
  declarationLines,
  phaseOf,
  scoreView,
  statusView,
  type CriterionView,
  type DemandStatusView,
  type NoticePhase,
  type ScoreView,
} from './parts'
import type { Line } from '../application/dossier-view'
import { loadProposalsOf, type ProposalsPage, type ProposalView } from '../proposal/reviewer'
import { pageEnds, pageSize, placeOf, type PageQuery } from '../paging'

export const listedStatuses = demandStatuses.filter((status) => status !== 'draft')

export type DemandItem = {
  id: string
  number: string
  employerName: string
  uscc: string
  status: DemandStatusView
  declared: number
  total: string | null
  rank: number | null
  shares: { label: string; points: string }[]
  approved: number | null
  version: number
  submittedOn: PlainDate
}

const itemOf = (row: DemandRow): DemandItem => ({
  ...{ id: row.id, number: row.number, employerName: row.employerName, uscc: row.uscc, version: row.version },
  status: statusView(row.status),
  declared: declaredNumber(row.form),
  total: row.score?.total ?? null,
  rank: row.score?.rank ?? null,
  shares: (scoreView(row.score)?.lines ?? []).map(({ label, points }) => ({ label, points })),
  approved: row.approved,
  submittedOn: dayOf(row.submittedAt.toISOString()),
})

/** The district whose yearly demand this reviewer keeps; null hides the pages from everybody else. */
export function deskDistrict(actor: StaffActor, on: PlainDate): DemandDistrict | null {
  const policy = actor.district === null ? null : findPolicy(actor.district, on)
  return keepsDemand(policy, actor) ? policy : null
}

export type DemandPageQuery = PageQuery & { year?: number; tab?: 'list' | 'ranking'; status?: DemandStatus }

export type DemandPageView = {
  authority: string
  today: PlainDate
  notices: Pick<DemandNotice, 'id' | 'year' | 'title'>[]
  /** Years for which a notice may still be published. */
  openYears: number[]
  notice: (DemandNotice & { phase: NoticePhase }) | null
  totals: DemandTotals | null
  criteria: CriterionView[]
  weightsProvisional: boolean
  declareMonths: number[] | null
  fixMonths: number[] | null
  agreedBy: string | null
  /** Notices and 总量 that wait for a second person, and what became of the year's 总量. */
  proposals: ProposalView[]
  decided: ProposalView[]
  tab: 'list' | 'ranking'
  status: DemandStatus | null
  items: DemandItem[]
  previous: string | null
  next: string | null
}

const rankText = (place: RankPlace | null): string | null => place && `${place.rank}_${place.id}`

/** A place in the ranking out of the address; what is none starts from the best. */
export function readRankPlace(text: string | undefined): RankPlace | null {
  const match = /^(\d{1,6})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '')
  return match?.[2] ? { rank: Number(match[1]), id: match[2] } : null
}

async function pageOfYear(noticeId: string, query: DemandPageQuery) {
  if (query.tab === 'ranking') {
    const { rows, next } = await findRanking(database(), noticeId, readRankPlace(query.after), pageSize)
    return { items: rows.map(itemOf), previous: null, next: rankText(next) }
  }
  const asked = { noticeId, status: query.status ?? null }
  const page = await findDeclared(database(), asked, placeOf(query), pageSize)
  return { items: page.rows.map(itemOf), ...pageEnds(page) }
}

/** 年度需求 of a district: notices, the bar of the year, the list or the ranking. Null for whoever does not keep it. */
export async function loadDemandPage(
  actor: StaffActor,
  query: DemandPageQuery,
  now: Date,
): Promise<DemandPageView | null> {
  const today = dayOf(now.toISOString())
  const policy = deskDistrict(actor, today)
  if (!policy) return null
  const db = database()
  const notices = await noticesOf(db, policy.district)
  const notice = notices.find(({ year }) => year === query.year) ?? notices[0] ?? null
  const years = [yearOf(today), yearOf(today) + 1]
  const area = policy.district
  const [announced, totals] = await Promise.all([
    loadProposalsOf(actor, { kind: 'demand-notice', area }, now),
    notice ? loadProposalsOf(actor, { kind: 'demand-total', area, subject: notice.id }, now) : null,
  ])
  const { demand } = policy
  return {
    authority: policy.authority,
    today,
    notices: notices.map(({ id, year, title }) => ({ id, year, title })),
    openYears: years.filter((year) => !notices.some((known) => known.year === year)),
    notice: notice && { ...notice, phase: phaseOf(notice, today) },
    totals: notice && (await demandTotals(db, notice.id)),
    criteria: criteriaViews(demand),
    weightsProvisional: demand.criteria.provisional ?? false,
    ...{ declareMonths: demand.declareMonths.value, fixMonths: demand.fixMonths.value },
    agreedBy: demand.agreedBy.value,
    proposals: [...announced.waiting, ...(totals?.waiting ?? [])],
    decided: totals?.decided ?? [],
    tab: query.tab ?? 'list',
    status: query.status ?? null,
    ...(notice ? await pageOfYear(notice.id, query) : { items: [], previous: null, next: null }),
  }
}

export type DemandDeskView = {
  id: string
  number: string
  year: number
  employerName: string
  uscc: string
  operator: string
  status: DemandStatusView
  version: number
  declared: number
  approved: number | null
  answer: string | null
  lines: Line[]
  score: ScoreView | null
  weightsProvisional: boolean
  agreedBy: string | null
  /** 总量 and what of it is fixed for others. */
  total: number | null
  others: number
  proposals: ProposalsPage
  actions: { action: DemandAction; code: string | null; params: Record<string, string | number> }[]
}

/** One declaration for the desk of its district, or null. */
export async function loadDemandDesk(actor: StaffActor, id: string, now: Date): Promise<DemandDeskView | null> {
  const on = dayOf(now.toISOString())
  const policy = deskDistrict(actor, on)
  if (!policy) return null
  const db = database()
  const found = await findDeclaration(db, id, { district: policy.district })
  const notice = found && (await findDemandNotice(db, found.noticeId, found.district))
  if (!found || !notice) return null
  const { opensOn, closesOn, total } = notice
  const { profile } = await loadEmployerProfile(db, found.employerId, false)
  const hasRight = await hasRightIn(db, found.employerId, found.district)
  const { number, year, version, approved, answer, noticeId } = found
  return {
    ...{ id, number, year, version, approved, answer, total },
    employerName: profile.general.name,
    uscc: profile.general.uscc,
    operator: `${profile.operator.name} ${profile.operator.mobile ? maskMobile(profile.operator.mobile) : ''}`.trim(),
    status: statusView(found.status),
    declared: declaredNumber(found.form),
    lines: declarationLines(found, policy.demand),
    score: scoreView(found.score),
    weightsProvisional: policy.demand.criteria.provisional ?? false,
    agreedBy: policy.demand.agreedBy.value,
    others: await approvedElsewhere(db, noticeId, id),
    proposals: await loadProposalsOf(actor, { kind: 'demand-number', area: policy.district, subject: id }, now),
    actions: availableDemandActions(found.status, { party: 'desk', hasRight, on, opensOn, closesOn }).map(
      ({ action, refusal }) => ({ action, code: refusal?.code ?? null, params: refusal?.params ?? {} }),
    ),
  }
}
