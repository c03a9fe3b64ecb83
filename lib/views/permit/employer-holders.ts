import type { Route } from 'next'
import { to } from '@/lib/addresses'
import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { fromColumn } from '@/lib/data/days'
import {
  countHolders,
  findHolders,
  firstHolders,
  type HolderGroup,
  type HolderRow,
} from '@/lib/data/permit/of-employer'
import { kindTraits } from '@/lib/domain/application/kinds'
import { holderOf, statusRows, type ApplicationStatus } from '@/lib/domain/application/status'
import { addDays, dayOf, daysBetween, type PlainDate } from '@/lib/domain/dates'
import {
  employerChangeStanding,
  permitDeadlines,
  renewalStanding,
  type RenewalStanding,
} from '@/lib/domain/deadlines/permit-deadlines'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { statusOn, type PermitStatus } from '@/lib/domain/permit/lifecycle'
import { kindLabels, permitTypeLabels } from '@/lib/labels/applications'
import { endReasonLabel } from '@/lib/labels/businesses'
import { boundedTotal, countLimit, pageEnds, pageSize, placeOf, type PageQuery } from '../paging'
import { unitPolicies, type UnitPolicies } from '@/lib/data/employer/policies'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { loadEmployerStanding } from '../filing-right/employer-standing'

/** A business that is open for a holder; `href` is null while it is a draft of the person's own. */
export type HolderBusiness = { label: string; status: ApplicationStatus; statusText: string; href: Route | null }

/** One holder among the unit's people with the dates that matter for the business of the list. */
export type HolderView = {
  employmentId: string
  name: string
  idNumber: string
  permitId: string
  number: string
  permitType: string
  status: PermitStatus
  validTo: PlainDate
  opensOn: PlainDate
  safeSubmitBy: PlainDate
  mustBeApprovedBy: PlainDate
  provisional: boolean
  standing: RenewalStanding
  /** Until the last day on which an approval counts. */
  daysLeft: number
  business: HolderBusiness | null
  /** Why nothing can be started for him now; null when it can. */
  obstacle: string | null
  /** Of somebody to be cleaned up: why. */
  why: string
}

export type HolderList = {
  rows: HolderView[]
  previous: string | null
  next: string | null
  total: string
  on: PlainDate
}

export const holderLists = ['renewable', 'arrived', 'stale'] as const
export type HolderListKind = (typeof holderLists)[number]

/** `savable`: only what is not handed in yet and can still be approved in time. */
type Narrowed = { savable?: boolean }

/** 长期挂起: linked again and still without 聘用单位变更 after so many days (U-79). */
const longSuspended = 60

function groupOf(
  kind: HolderListKind,
  on: PlainDate,
  policies: UnitPolicies,
  { savable = false }: Narrowed = {},
): HolderGroup {
  // whose last day has passed is still listed, with the reason, but is nothing that can be done
  const from = savable ? policies.approvableFrom(on) : on
  switch (kind) {
    case 'renewable':
      return { kind, from, to: policies.renewableThrough(on) }
    case 'arrived':
      return { kind, on: from }
    case 'stale':
      return { kind, on, suspendedBefore: addDays(on, -longSuspended) }
  }
}

/** The unit's own files are gone on with, those under review are looked at. */
function businessOf({ openId, openKind: kind, openStatus: status, openVisible }: HolderRow): HolderBusiness | null {
  if (!openId || !kind || !status) return null
  const edits = kindTraits[kind].starter === 'employer' && holderOf(status) === 'starter'
  return {
    label: openVisible ? kindLabels[kind] : '员工本人的业务',
    status,
    statusText: statusRows[status].label,
    href: openVisible ? (edits ? to.employer.edit : to.employer.application)(openId) : null,
  }
}

function obstacleOf(kind: HolderListKind, row: HolderRow, policies: UnitPolicies, standing: RenewalStanding) {
  if (row.openId) return null
  if (!policies.openFor(row.permitType)) return `单位没有${permitTypeLabels[row.permitType]}的业务办理权限`
  if (standing === 'over') return '已过最后办结日，证件到期后失效'
  if (kind === 'renewable' && standing === 'early') return '还没有到续签时间'
  return null
}

const whyOf = ({ endReason, suspendedOn }: HolderRow, status: PermitStatus, on: PlainDate): string => {
  if (status === 'suspended' && suspendedOn)
    return `证件已挂起 ${daysBetween(fromColumn(suspendedOn), on)} 天，没有办理聘用单位变更`
  return endReason ? endReasonLabel(endReason) : '有效期届满'
}

function viewOf(kind: HolderListKind, row: HolderRow, policies: UnitPolicies, on: PlainDate): HolderView {
  const validTo = fromColumn(row.validTo)
  const status = statusOn({ status: row.permitStatus, validTo }, on)
  const policy = policies.openFor(row.permitType) ?? policies.of(row.district)
  const dates = permitDeadlines(policy, validTo, policies.calendar)
  const standing = kind === 'arrived' ? employerChangeStanding(dates, on) : renewalStanding(dates, on)
  return {
    employmentId: row.employmentId,
    name: row.name,
    idNumber: maskIdNumber(row.idNumber),
    permitId: row.permitId,
    number: row.number,
    permitType: permitTypeLabels[row.permitType],
    status,
    validTo,
    ...dates.renewal,
    provisional: dates.provisional,
    standing,
    daysLeft: daysBetween(on, dates.renewal.mustBeApprovedBy),
    business: businessOf(row),
    obstacle: obstacleOf(kind, row, policies, standing),
    why: whyOf(row, status, on),
  }
}

/** By the rules of the authorities with which the unit stands, which every page of it knows already. */
async function policiesOf(actor: EmployerActor, now: Date): Promise<UnitPolicies> {
  const { rights, today } = await loadEmployerStanding(actor, now)
  const open = rights.filter(({ status }) => isOpenRight(status))
  return unitPolicies(database(), open, today)
}

/** One page of 办理员工证件续签, 待办理证件聘用单位变更员工 or 证件清理, the nearest end first (U-85, U-88, U-79). */
export async function loadHolders(
  actor: EmployerActor,
  kind: HolderListKind,
  page: PageQuery,
  now: Date,
  size = pageSize,
): Promise<HolderList> {
  const db = database()
  const { employerId } = actor
  const on = dayOf(now.toISOString())
  const policies = await policiesOf(actor, now)
  const group = groupOf(kind, on, policies)
  const [found, { counted }] = await Promise.all([
    findHolders(db, { employerId, group, place: placeOf(page), size }),
    countHolders(db, employerId, { counted: group }, countLimit),
  ])
  const rows = found.rows.map((row) => viewOf(kind, row, policies, on))
  return { rows, ...pageEnds(found), total: boundedTotal(counted.count), on }
}

/**
 * Of each list what is still to be done: nothing is handed in yet. Opening a draft hides nobody; `started` says for how
 * many renewals there is one, or one that came back.
 */
export type HolderCounts = Record<HolderListKind, number> & { started: number }

/** The figures of the entries and of the notices, each counted no further than 10,000 (N-03). */
export async function countHolderLists(actor: EmployerActor, now: Date): Promise<HolderCounts> {
  const on = dayOf(now.toISOString())
  const policies = await policiesOf(actor, now)
  const group = (kind: HolderListKind) => groupOf(kind, on, policies, { savable: true })
  const groups = { renewable: group('renewable'), arrived: group('arrived'), stale: group('stale') }
  const { renewable, arrived, stale } = await countHolders(database(), actor.employerId, groups, countLimit)
  return {
    renewable: renewable.idle + renewable.started,
    arrived: arrived.idle + arrived.started,
    stale: stale.idle,
    started: renewable.started,
  }
}

/** Whose renewal and whose change has to be handed in first, of the lists that the counts say are not empty. */
export async function loadFirstHolders(
  actor: EmployerActor,
  counts: HolderCounts,
  now: Date,
): Promise<{ renewable?: HolderView; arrived?: HolderView }> {
  const on = dayOf(now.toISOString())
  const policies = await policiesOf(actor, now)
  const kinds = (['renewable', 'arrived'] as const).filter((kind) => counts[kind] > 0)
  const groups = kinds.map((kind) => groupOf(kind, on, policies, { savable: true }))
  const { renewable, arrived } = await firstHolders(database(), actor.employerId, groups)
  return {
    ...(renewable ? { renewable: viewOf('renewable', renewable, policies, on) } : {}),
    ...(arrived ? { arrived: viewOf('arrived', arrived, policies, on) } : {}),
  }
}
