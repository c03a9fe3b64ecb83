import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import {
  countEmployerApplications,
  findEmployerApplications,
  type EmployerApplicationQuery,
  type EmployerApplicationRow,
} from '@/lib/data/application/of-employer'
import {
  applicationStatuses,
  openStatuses,
  type ApplicationStatus,
  type Standing,
} from '@/lib/domain/application/status'
import { standingOf, stopsOf } from '@/lib/domain/application/stops'
import type { ApplicationKind } from '@/lib/domain/codes'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { levelLabel, pinned } from '@/lib/domain/policy/resolve'
import { kindLabels, statusText } from '@/lib/labels/applications'
import { boundedTotal, countLimit, pageEnds, pageSize, placeOf, type PageQuery } from '../paging'

/** One line of a list of businesses. */
export type BusinessRow = {
  id: string
  number: string
  kind: ApplicationKind
  kindLabel: string
  personName: string | null
  status: ApplicationStatus
  statusText: string
  stages: Standing[]
  appliedOn: PlainDate
}

/** 业务状态 as the filter offers them: who has to act. */
export const stateFilters = {
  all: '全部',
  open: '办理中',
  employer: '待单位审核',
  booking: '待预约',
  authority: '主管部门审核中',
  returned: '已退回',
  granted: '已办结',
  ended: '已撤回或终止',
} as const
export type StateFilter = keyof typeof stateFilters

const filterStatuses: Record<StateFilter, readonly ApplicationStatus[]> = {
  all: applicationStatuses,
  open: openStatuses,
  employer: ['employer-review'],
  booking: ['awaiting-appointment'],
  authority: ['awaiting-acceptance', 'under-review'],
  returned: ['employer-returned', 'returned'],
  granted: ['granted'],
  ended: ['withdrawn', 'terminated'],
}

export const isStateFilter = (text: string | undefined): text is StateFilter =>
  text !== undefined && Object.hasOwn(stateFilters, text)

/** A line with the same stops and standing as the page of the file. */
export function toRow(row: EmployerApplicationRow): BusinessRow {
  const policy = pinned(row.policyVersion)
  const { kind, status } = row
  return {
    id: row.id,
    number: row.number,
    kind,
    kindLabel: kindLabels[kind],
    personName: row.personName,
    status,
    statusText: statusText(status, row.level ? levelLabel(policy, row.level) : null),
    stages: stopsOf(kind, policy).map((stop) => standingOf(stop, { kind, status, stop: row.stop }, policy)),
    appliedOn: dayOf(row.appliedAt.toISOString()),
  }
}

export type BusinessList = { rows: BusinessRow[]; previous: string | null; next: string | null; total: string }

type ListQuery = Pick<EmployerApplicationQuery, 'statuses' | 'of' | 'oldestFirst' | 'kinds'>

async function load(actor: EmployerActor, query: ListQuery, page: PageQuery, size: number): Promise<BusinessList> {
  const db = database()
  const key = { employerId: actor.employerId, ...query }
  const [found, count] = await Promise.all([
    findEmployerApplications(db, { ...key, place: placeOf(page), size }),
    countEmployerApplications(db, key, countLimit),
  ])
  return { rows: found.rows.map(toRow), ...pageEnds(found), total: boundedTotal(count) }
}

/** 新办 in one list, 变更 in the other (U-80, U-81). */
export const reviewKinds = {
  new: ['new'],
  changes: ['basic-info-change', 'dependant-change'],
} as const satisfies Record<string, readonly ApplicationKind[]>
export type ReviewList = keyof typeof reviewKinds

/** 审核员工证件申请 and 审核员工证件变更: what waits for the unit, the oldest first. */
export const loadReviews = (actor: EmployerActor, of: ReviewList, page: PageQuery): Promise<BusinessList> =>
  load(
    actor,
    { statuses: ['employer-review'], of: 'employees', kinds: reviewKinds[of], oldestFirst: true },
    page,
    pageSize,
  )

/** 查询员工业务申请 (U-92). */
export const loadEmployeeBusinesses = (
  actor: EmployerActor,
  state: StateFilter,
  page: PageQuery,
): Promise<BusinessList> =>
  load(actor, { statuses: filterStatuses[state], of: 'employees', oldestFirst: false }, page, pageSize)

/** 查询单位业务申请 (U-53). */
export const loadUnitBusinesses = (actor: EmployerActor, page: PageQuery): Promise<BusinessList> =>
  load(actor, { statuses: applicationStatuses, of: 'unit', oldestFirst: false }, page, pageSize)

/** 在办业务进度 of the home page: the latest businesses of both kinds that are not over, the unit's own first (U-22). */
export async function loadRunning({ employerId }: EmployerActor, size: number): Promise<BusinessRow[]> {
  const open = { statuses: openStatuses, of: 'both', oldestFirst: false } as const
  const { rows } = await findEmployerApplications(database(), { employerId, ...open, place: {}, size })
  const day = (row: BusinessRow) => row.appliedOn
  return rows
    .map(toRow)
    .sort((a, b) => day(b).localeCompare(day(a)) || Number(a.personName !== null) - Number(b.personName !== null))
}
