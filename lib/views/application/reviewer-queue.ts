import type { StaffActor } from '@/lib/access/actor'
import { levelScope } from '@/lib/access/scope'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { countWorklist, findWorklist, findWorklistPlace } from '@/lib/data/application/worklist'
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

/**
 * The first files by due day, or the stretch from the open one on when it lies further down. A file that is no longer
 * on the desk (just decided) has no neighbours but the first of the queue.
 */
export async function loadQueue(actor: StaffActor, applicationId: string, now: Date): Promise<Queue> {
  const db = database()
  const scope = levelScope(actor)
  const place = await findWorklistPlace(db, scope, applicationId)
  const free = { claim: { by: 'me-or-nobody', staffId: actor.staffId } } as const
  const [calendar, first, total, mine] = await Promise.all([
    loadCalendar(db),
    findWorklist(db, scope, {}, {}, pageSize),
    countWorklist(db, scope, {}, worklistLimit),
    findWorklist(db, scope, free, {}, 2),
  ])
  const near = !place || first.rows.some(({ id }) => id === applicationId)
  const before = near || !place ? null : await findWorklist(db, scope, {}, { before: place }, 5)
  const start = before?.rows[0]
  const rows =
    start && before
      ? (await findWorklist(db, scope, {}, { after: { value: start.sortKey.toISOString(), id: start.id } }, pageSize))
          .rows
      : first.rows
  const all = start ? [start, ...rows] : rows
  const at = all.findIndex(({ id }) => id === applicationId)
  const today = dayOf(now.toISOString())
  return {
    items: all.map((row) => toItem(row, actor, today, calendar)),
    previousId: at > 0 ? (all[at - 1]?.id ?? null) : null,
    nextId: all[at + 1]?.id ?? null,
    mostUrgentId: mine.rows.find(({ id }) => id !== applicationId)?.id ?? null,
    total: boundedTotal(total, worklistLimit),
  }
}
