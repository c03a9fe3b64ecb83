import type { EmployerActor } from '@/lib/access/actor'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database, type Db } from '@/lib/data/client'
import { openRights } from '@/lib/data/filing-right/filing-rights'
import { loadPolicies } from '@/lib/data/policy/policies'
import { findOpenQuotaApplication, countGranted } from '@/lib/data/quota/applications'
import { grantsOf } from '@/lib/data/quota/grants'
import { quotaApplicationsOf, type QuotaLine } from '@/lib/data/quota/lists'
import { loadEmployerProfile } from '@/lib/data/application/dossiers'
import { dayOf, daysBetween, yearOf, type PlainDate } from '@/lib/domain/dates'
import type { Policy } from '@/lib/domain/policy/schema'
import type { MonthlyQuota } from '@/lib/domain/policy/sections/quota'
import type { QuotaApplicationStatus } from '@/lib/domain/quota/application'
import { quotaStatusLabels, quotaTones, quotaTurnLabel } from '@/lib/labels/quota'
import { pageEnds, pageSize, placeOf, type PageQuery } from '../paging'
import { balanceParts, grantView, sumOfBalances, type BalancePart, type GrantView } from './ledger'
import { windowView, type WindowView } from './window'

export type QuotaLineView = {
  id: string
  number: string
  turn: string
  year: number
  status: string
  tone: (typeof quotaTones)[keyof typeof quotaTones]
  requested: string
  allocated: number | null
  at: string
}

const lineView = (line: QuotaLine): QuotaLineView => ({
  id: line.id,
  number: line.number,
  turn: quotaTurnLabel(line.turn),
  year: line.year,
  status: line.returnAsked && line.status === 'submitted' ? '已上报（申请退回）' : quotaStatusLabels[line.status],
  tone: quotaTones[line.status],
  requested: line.requested,
  allocated: line.allocated,
  at: (line.submittedAt ?? line.createdAt).toISOString(),
})

/** What can be begun now: the next application with its name, or the sentence why not. */
export type QuotaStart = {
  label: string
  obstacle: string | null
  /** The application that is not over, and what can be done with it now. */
  open: { id: string; action: string } | null
}

/** What is handed in is only looked at; what came back is put right. */
const openActions: Partial<Record<QuotaApplicationStatus, string>> = {
  draft: '继续办理申报',
  returned: '修改退回的申报',
  submitted: '查看已上报的申报',
}

export type QuotaDashboard = {
  district: string
  name: string
  word: string
  authority: string
  year: number
  available: number
  expiresOn: PlainDate | null
  daysLeft: number | null
  granted: number
  grantedThisYear: boolean
  parts: BalancePart[]
  grants: GrantView[]
  /** Null where numbers are fixed by the yearly demand. */
  monthly: {
    window: WindowView
    validDays: number
    /** 聘用单位变更 asks for a grant of the year. */
    provesChange: boolean
    start: QuotaStart
  } | null
}

export type QuotaPlace = { district: string; name: string }

export type EmployerQuotaView = {
  places: QuotaPlace[]
  dashboard: QuotaDashboard
  applications: { rows: QuotaLineView[]; previous: string | null; next: string | null } | null
}

/**
 * Districts whose quota concerns the employer, the likeliest first: where it has a right, quota or an application,
 * where it pays its taxes, and every other one with a monthly window, for whoever wants to move there.
 */
async function placesOf(db: Db, employerId: string, policies: readonly Policy[]): Promise<QuotaPlace[]> {
  const [rights, grants, applications, unit] = await Promise.all([
    openRights(db, employerId),
    db.quotaGrant.findMany({ where: { employerId }, distinct: ['district'], select: { district: true } }),
    db.quotaApplication.findMany({ where: { employerId }, distinct: ['district'], select: { district: true } }),
    loadEmployerProfile(db, employerId, true),
  ])
  const rank = ({ district, divisionCode }: Policy): number => {
    if (rights.some((right) => right.district === district)) return 0
    if ([...grants, ...applications].some((row) => row.district === district)) return 1
    return unit.profile.general.taxDistrict === divisionCode ? 2 : 3
  }
  return policies
    .filter((policy) => policy.quota.model === 'monthly' || (policy.quota.model === 'annual' && rank(policy) < 2))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ district, name }) => ({ district, name }))
}

type Facts = { employerId: string; available: number; today: PlainDate }

async function startOf(db: Db, district: string, { employerId, available, today }: Facts): Promise<QuotaStart> {
  const open = await findOpenQuotaApplication(db, employerId, district)
  const turn = (await countGranted(db, employerId, district, yearOf(today))) + 1
  const obstacle =
    available > 0 ? `还有 ${available} 个可用指标，用完、退回或到期后才能${turn > 1 ? '二次' : '再次'}申报。` : null
  return {
    label: turn > 1 ? '新增二次申报' : '新增指标申报',
    obstacle,
    open: open ? { id: open.id, action: openActions[open.status] ?? '查看申报' } : null,
  }
}

const monthlyView = async (db: Db, district: string, quota: MonthlyQuota, facts: Facts) => ({
  window: windowView(quota, facts.today, await loadCalendar(db)),
  validDays: quota.validDays.value,
  provesChange: quota.proofs.some(({ kind }) => kind === 'employer-change'),
  start: await startOf(db, district, facts),
})

async function dashboardOf(db: Db, policy: Policy, employerId: string, today: PlainDate): Promise<QuotaDashboard> {
  const { district, quota } = policy
  const year = yearOf(today)
  const all = await grantsOf(db, { employerId, district, on: today })
  const current = all.filter((grant) => grant.year === year)
  const sum = sumOfBalances(current.map(({ balance }) => balance))
  const usable = current.filter(({ balance }) => balance.available > 0)
  const expiresOn = usable.map(({ expiresOn: on }) => on).toSorted()[0] ?? null
  return {
    ...{ district, name: policy.name, authority: policy.authority, year, expiresOn },
    word: quota.model === 'none' ? '' : quota.name,
    available: sum.available,
    daysLeft: expiresOn ? daysBetween(today, expiresOn) : null,
    granted: current.reduce((total, { granted }) => total + granted, 0),
    grantedThisYear: current.length > 0,
    parts: balanceParts(sum),
    grants: all.map((grant) => grantView(grant, today)),
    monthly:
      quota.model === 'monthly'
        ? await monthlyView(db, district, quota, { employerId, available: sum.available, today })
        : null,
  }
}

/** 居住证指标 of the unit in one district: what is left, until when, and its applications. Null where there is none. */
export async function loadEmployerQuota(
  { employerId }: EmployerActor,
  query: PageQuery & { district?: string },
  now: Date,
): Promise<EmployerQuotaView | null> {
  const db = database()
  const today = dayOf(now.toISOString())
  const book = await loadPolicies(db, today)
  const places = await placesOf(db, employerId, book.all())
  const place = query.district ? places.find(({ district }) => district === query.district) : places[0]
  if (!place) return null
  const policy = book.of(place.district)
  const page =
    policy.quota.model === 'monthly'
      ? await quotaApplicationsOf(db, { employerId, district: place.district }, placeOf(query), pageSize)
      : null
  return {
    places,
    dashboard: await dashboardOf(db, policy, employerId, today),
    applications: page ? { rows: page.rows.map(lineView), ...pageEnds(page) } : null,
  }
}
