import type { StaffActor } from '@/lib/access/actor'
import { levelScope } from '@/lib/access/scope'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { fromColumnOrNull, toColumn } from '@/lib/data/days'
import { openSearch, sealSearch } from '@/lib/data/person/search-token'
import { deskRows, findDesk, type WorklistFilter, type WorklistRow } from '@/lib/data/application/worklist'
import type { ApplicationKind } from '@/lib/domain/codes'
import { statusRows, type ApplicationStatus } from '@/lib/domain/application/status'
import { addDays, dayOf, type PlainDate } from '@/lib/domain/dates'
import type { WorkCalendar } from '@/lib/domain/deadlines/calendar'
import { findAuthority } from '@/lib/domain/policy/resolve'
import { normalizeSearch } from '@/lib/domain/text/free-text'
import { kindLabels } from '@/lib/labels/applications'
import { boundedTotal, pageEnds, pageSize, placeOf, type PageQuery } from '../paging'
import { bookedView, dueView, endOfWeek, withLoss, type DueView } from './reviewer-due'

/** Totals of the desk are counted no further than this (house law 13). */
export const worklistLimit = 1000

export type WorklistQuery = PageQuery & { kind?: ApplicationKind; claim?: 'mine' | 'open'; search?: string }

export type WorklistItem = {
  id: string
  number: string
  /** The applicant, or the unit that applies for itself. */
  title: string
  employerName: string
  kind: ApplicationKind
  kindLabel: string
  status: ApplicationStatus
  /** 待受理 · 审核中. */
  statusText: string
  districtName: string
  /** 第 2 轮; null in the first round. */
  roundText: string | null
  due: DueView | null
  claim: { mine: boolean; name: string } | null
}

export type WorklistCount = { text: string; any: boolean }

export type Worklist = {
  items: WorklistItem[]
  previous: string | null
  next: string | null
  total: string
  counts: Record<'all' | 'overdue' | 'today' | 'week' | 'mine' | 'open', WorklistCount>
  /** What was searched for. */
  text: string
}

/** The words of a search as they may stand in an address: sealed, because they name people. */
export const searchToken = (text: string): string => sealSearch({ name: normalizeSearch(text), idNumber: '' })

/** A booked file goes by its time, every other by its due day; either by the permit that would be lost before. */
function dueOf({ appointmentAt, ...row }: WorklistRow, today: PlainDate, calendar: WorkCalendar): DueView | null {
  const losesOn = fromColumnOrNull(row.losesOn)
  if (appointmentAt) return withLoss(bookedView(appointmentAt.toISOString(), today), losesOn, today)
  const dueOn = fromColumnOrNull(row.dueOn)
  return dueOn ? withLoss(dueView(dueOn, row.dueProvisional, today, calendar), losesOn, today) : null
}

export function toItem(row: WorklistRow, actor: StaffActor, today: PlainDate, calendar: WorkCalendar): WorklistItem {
  return {
    id: row.id,
    number: row.number,
    title: row.personName ?? row.employerName,
    employerName: row.employerName,
    kind: row.kind,
    kindLabel: kindLabels[row.kind],
    status: row.status,
    statusText: statusRows[row.status].label,
    districtName: findAuthority(row.district)?.name ?? row.district,
    roundText: row.round > 1 ? `第 ${row.round} 轮` : null,
    due: dueOf(row, today, calendar),
    claim: row.claimedById ? { mine: row.claimedById === actor.staffId, name: row.claimedByName ?? '' } : null,
  }
}

const filterOf = ({ kind, claim, search }: WorklistQuery, actor: StaffActor): WorklistFilter => {
  const { name: text } = openSearch(search)
  return {
    ...(kind ? { kind } : {}),
    ...(claim === 'mine' ? { claim: { by: 'me', staffId: actor.staffId } as const } : {}),
    ...(claim === 'open' ? { claim: { by: 'nobody' } as const } : {}),
    ...(text ? { text } : {}),
  }
}

/** What the figures above the list count. Each stops at the limit, so none costs more on a larger desk. */
function countedFor(actor: StaffActor, today: PlainDate) {
  const scope = levelScope(actor)
  const [start, tomorrow, nextWeek] = [today, addDays(today, 1), addDays(endOfWeek(today), 1)].map(toColumn)
  const rows = (filter: Parameters<typeof deskRows>[1]) => deskRows(scope, filter, worklistLimit)
  return {
    all: rows({}),
    overdue: rows({ before: start }),
    today: rows({ from: start, before: tomorrow }),
    week: rows({ from: tomorrow, before: nextWeek }),
    mine: rows({ claim: { by: 'me', staffId: actor.staffId } }),
    open: rows({ claim: { by: 'nobody' } }),
  }
}

const bounded = (found: number): WorklistCount => ({ text: boundedTotal(found, worklistLimit), any: found > 0 })

/**
 * 工作台: what lies on the desk of the reviewer's level, the most urgent first. Level and district come from the
 * identity alone; filters and place from the address.
 */
export async function loadWorklist(actor: StaffActor, query: WorklistQuery, now: Date): Promise<Worklist> {
  const db = database()
  const scope = levelScope(actor)
  const today = dayOf(now.toISOString())
  const filter = filterOf(query, actor)
  const [calendar, { page, counts }] = await Promise.all([
    loadCalendar(db),
    findDesk(db, scope, {
      ...{ filter, place: placeOf(query), size: pageSize },
      counts: { ...countedFor(actor, today), total: deskRows(scope, filter, worklistLimit) },
    }),
  ])
  return {
    items: page.rows.map((row) => toItem(row, actor, today, calendar)),
    ...pageEnds(page),
    total: boundedTotal(counts.total, worklistLimit),
    counts: {
      ...{ all: bounded(counts.all), overdue: bounded(counts.overdue), today: bounded(counts.today) },
      ...{ week: bounded(counts.week), mine: bounded(counts.mine), open: bounded(counts.open) },
    },
    text: filter.text ?? '',
  }
}
