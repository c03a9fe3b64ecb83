import type { EmployerActor } from '../../access/actor'
import { openStatuses } from '../../domain/application/status'
import type { Db } from '../client'
import { readerOf, unread } from '../notice/inbox'

export type EmployerCounts = {
  pendingLinks: number
  employees: number
  reviews: number
  /** Of those: 证件基础信息变更 and 证件业务信息变更 (U-81). */
  reviewChanges: number
  running: number
  /** Files that wait for an appointment (P-01). */
  toBook: number
  oldestRequest: Date | null
  oldestReview: Date | null
  /** Messages that this operator has not read. */
  unread: number
  /** Quota was asked for once, whatever became of it: it may be before there is a right (U-55). */
  askedQuota: boolean
}

/** Lists show more than this as 10,000+ (lib/views/paging.ts), so one more is counted. */
const limit = 10_000 + 1

/** The figures of navigation and home in one statement; every count of a large list stops there. */
export async function countForEmployer(db: Db, actor: EmployerActor): Promise<EmployerCounts> {
  const { employerId } = actor
  const running = openStatuses.filter((status) => status !== 'draft')
  const [row] = await db.$queryRaw<EmployerCounts[]>`
    with pending as (
      select count(*)::int as n, min("requestedAt") as oldest from "Employment"
      where "employerId" = ${employerId}::uuid and status = 'pending'
    ), reviews as (
      select count(*)::int as n, min("sortKey") as oldest,
        (count(*) filter (where kind in ('basic-info-change', 'dependant-change')))::int as changes from "Application"
      where "employerId" = ${employerId}::uuid and status = 'employer-review'
    )
    select pending.n as "pendingLinks", pending.oldest as "oldestRequest", reviews.n as reviews,
      reviews.oldest as "oldestReview", reviews.changes as "reviewChanges",
      (select count(*)::int from (select 1 from "Employment"
        where "employerId" = ${employerId}::uuid and status = 'active' limit ${limit}) e) as employees,
      (select count(*)::int from (select 1 from "Application"
        where "employerId" = ${employerId}::uuid and status = any(${running}::text[]) limit ${limit}) a) as running,
      (select count(*)::int from (select 1 from "Application"
        where "employerId" = ${employerId}::uuid and status = 'awaiting-appointment' limit ${limit}) w) as "toBook",
      (select count(*)::int from (select 1 from ${unread(readerOf(actor))} limit 100) u) as unread,
      exists (select from "QuotaApplication" where "employerId" = ${employerId}::uuid) as "askedQuota"
    from pending, reviews`
  if (!row) throw new Error('counts without a row')
  return row
}
