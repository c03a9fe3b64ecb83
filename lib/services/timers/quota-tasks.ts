import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import type { PolicyBook } from '@/lib/data/policy/policies'
import { findQuotaCandidates, findQuotaEnding, findUnusedGrant } from '@/lib/data/timers/quota'
import type { Due } from '@/lib/data/timers/sweeps'
import { stagesDone, takeReminder } from '@/lib/data/timers/reminders'
import { addDays, type PlainDate } from '@/lib/domain/dates'
import { dueExpiryNotice, expiryNotices, isOpenOn, windowOfMonth, type QuotaWindow } from '@/lib/domain/quota/dates'
import { pages, type Task } from './perform'
import type { SystemActor } from '@/lib/access/actor'
import { tell } from '@/lib/data/notice/tell'
import { quotaWindowOpened, quotaEnding } from '@/lib/domain/quota/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'
import { fromColumn } from '@/lib/data/days'

const quotaEndTopic = 'quota-end'

/** Unused units end soon (N-18): told once 30 days and once 7 days before. Refuses with `timer.not-due`. */
const remindQuotaEnd = (
  context: CommandContext<SystemActor>,
  { grantId, day }: { grantId: string; day: PlainDate },
): Promise<Result<{ grantId: string }>> =>
  runCommand(context, 'timers/remind-quota-end', async (tx) => {
    const grant = await findUnusedGrant(tx, grantId)
    if (!grant || grant.unused === 0) return refuse(notDue)
    const expiresOn = fromColumn(grant.expiresOn)
    const told = (await stagesDone(tx, quotaEndTopic, [grantId])).get(grantId) ?? new Set<string>()
    const stage = dueExpiryNotice(expiresOn, day, told)
    if (stage === null) return refuse(notDue)
    if (!(await takeReminder(tx, { subjectId: grantId, topic: quotaEndTopic, stage: String(stage) }, context.now)))
      return refuse(notDue)
    await tell(tx, quotaEnding(grant.employerId, grant.unused, expiresOn), context.now)
    return ok({ grantId })
  })

const quotaWindowTopic = 'quota-window'

/** 指标申报 is open (N-18): told once per window and employer. Refuses with `timer.not-due`. */
const announceQuotaWindow = (
  context: CommandContext<SystemActor>,
  { employerId, district, window }: { employerId: string; district: string; window: QuotaWindow },
): Promise<Result<{ employerId: string }>> =>
  runCommand(context, 'timers/announce-quota-window', async (tx) => {
    const stage = `${district}/${window.opensOn}`
    if (!(await takeReminder(tx, { subjectId: employerId, topic: quotaWindowTopic, stage }, context.now)))
      return refuse(notDue)
    await tell(tx, quotaWindowOpened(employerId, window.closesOn), context.now)
    return ok({ employerId })
  })

async function* endTasks(day: PlainDate): AsyncGenerator<Task> {
  const db = database()
  const range = { day, through: addDays(day, Math.max(...expiryNotices)) }
  for await (const page of pages<Due>((after) => findQuotaEnding(db, range, after))) {
    const ids = page.map(({ id }) => id)
    const told = await stagesDone(db, quotaEndTopic, ids)
    for (const { id: grantId, on } of page)
      if (dueExpiryNotice(on, day, told.get(grantId) ?? new Set()) !== null)
        yield {
          ...{ verb: 'remind-quota-end', subjectId: grantId, due: `${on}/${day}` },
          act: (as) => remindQuotaEnd(as, { grantId, day }),
        }
  }
}

async function* windowTasks(day: PlainDate, book: PolicyBook): AsyncGenerator<Task> {
  const db = database()
  const calendar = await loadCalendar(db)
  for (const { district, quota } of book.all()) {
    if (quota.model !== 'monthly') continue
    const window = windowOfMonth(quota, day, calendar)
    if (!isOpenOn(window, day)) continue
    const stage = `${district}/${window.opensOn}`
    for await (const page of pages<Due>((after) => findQuotaCandidates(db, { district, day }, after))) {
      const ids = page.map(({ id }) => id)
      const told = await stagesDone(db, quotaWindowTopic, ids)
      for (const employerId of ids)
        if (!told.get(employerId)?.has(stage))
          yield {
            ...{ verb: 'announce-quota-window', subjectId: employerId, due: stage },
            act: (as) => announceQuotaWindow(as, { employerId, district, window }),
          }
    }
  }
}

/** Reminders about quota as they stand on a day: units that end soon, and the window that has opened (N-18). */
export async function* quotaReminders(day: PlainDate, book: PolicyBook): AsyncGenerator<Task> {
  yield* endTasks(day)
  yield* windowTasks(day, book)
}
