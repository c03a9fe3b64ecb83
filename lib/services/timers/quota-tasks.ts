import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import type { PolicyBook } from '@/lib/data/policy/policies'
import { findQuotaCandidates, findQuotaEnding } from '@/lib/data/timers/quota'
import type { Due } from '@/lib/data/timers/pages'
import { stagesDone } from '@/lib/data/timers/reminders'
import { addDays, type PlainDate } from '@/lib/domain/dates'
import { dueExpiryNotice, expiryNotices, isOpenOn, windowOfMonth } from '@/lib/domain/quota/dates'
import { announceQuotaWindow, quotaWindowTopic } from './announce-quota-window'
import { pages, type Task } from './perform'
import { quotaEndTopic, remindQuotaEnd } from './remind-quota-end'

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
