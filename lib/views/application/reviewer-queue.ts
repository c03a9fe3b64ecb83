import type { StaffActor } from '@/lib/access/actor'
import { levelScope } from '@/lib/access/scope'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { deskRows, findDesk, findStretch, findWorklist, type WorklistRow } from '@/lib/data/application/worklist'
import type { KeysetPage } from '@/lib/data/keyset'
import { dayOf } from '@/lib/domain/dates'
import { boundedTotal, pageSize } from '../paging'
import { toItem, worklistLimit, type WorklistItem } from './worklist'

/** The queue beside the desk: a stretch of the level's worklist around the open file. */
export type Queue = {
  items: WorklistItem[]
  /** Neighbours of the open file by due day. */
  previousId: string | null
  nextId: string | null
  /** Where the reader goes on after a decision: the most urgent other file that is his own or nobody's. */
  mostUrgentId: string | null
  total: string
}

/** The most urgent other file that is the reader's own or nobody's: of the first page, else of the whole desk. */
async function nextFor(
  actor: StaffActor,
  applicationId: string,
  first: KeysetPage<WorklistRow>,
): Promise<string | null> {
  const { staffId } = actor
  const isFree = ({ id, claimedById }: WorklistRow) =>
    id !== applicationId && (claimedById === null || claimedById === staffId)
  const near = first.rows.find(isFree)
  if (near || !first.next) return near?.id ?? null
  const free = { claim: { by: 'me-or-nobody', staffId } } as const
  return (await findWorklist(database(), levelScope(actor), free, {}, 2)).rows.find(isFree)?.id ?? null
}

/**
 * The first files by due day, or the stretch around the open one when it lies further down. A file that is no longer
 * on the desk (just decided) has no neighbours but the first of the queue.
 */
export async function loadQueue(actor: StaffActor, applicationId: string, now: Date): Promise<Queue> {
  const db = database()
  const scope = levelScope(actor)
  const [calendar, { page: first, counts }] = await Promise.all([
    loadCalendar(db),
    findDesk(db, scope, {
      ...{ filter: {}, place: {}, size: pageSize },
      counts: { total: deskRows(scope, {}, worklistLimit) },
    }),
  ])
  const isNear = first.rows.some(({ id }) => id === applicationId)
  const stretch = isNear ? [] : await findStretch(db, scope, applicationId, { ahead: 5, size: pageSize + 1 })
  const all = stretch.length > 0 ? stretch : first.rows
  const at = all.findIndex(({ id }) => id === applicationId)
  const today = dayOf(now.toISOString())
  return {
    items: all.map((row) => toItem(row, actor, today, calendar)),
    previousId: at > 0 ? (all[at - 1]?.id ?? null) : null,
    nextId: all[at + 1]?.id ?? null,
    mostUrgentId: await nextFor(actor, applicationId, first),
    total: boundedTotal(counts.total, worklistLimit),
  }
}
