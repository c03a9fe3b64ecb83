import { database } from '@/lib/data/client'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { loadPolicies, type PolicyBook } from '@/lib/data/policy/policies'
import { findAsked, type AskedDissolve } from '@/lib/data/timers/asked-dissolves'
import { ageLimitNearQuery, findDue } from '@/lib/data/timers/due-permits'
import { findEnding, standKey, type EndingPermit } from '@/lib/data/timers/ending-permits'
import type { Due } from '@/lib/data/timers/pages'
import { stagesDone } from '@/lib/data/timers/reminders'
import { addDays, dayOf, startOfDay, type PlainDate } from '@/lib/domain/dates'
import { endStages } from '@/lib/domain/permit/end-reminders'
import { firstAnswerDays } from '@/lib/domain/employment/leaving'
import { permitDeadlines, type PermitDates } from '@/lib/domain/deadlines/permit-deadlines'
import { policiesOn } from '@/lib/domain/policy/resolve'
import { announceAgeLimit } from './announce-age-limit'
import { announceWindow, isWindowOpen, windowTopic } from './announce-window'
import { paperReminders } from './paper-tasks'
import { pages, type Task } from './perform'
import { askTopic, dueAskStage, remindDissolveAsked } from './remind-dissolve-asked'
import { quotaReminders } from './quota-tasks'
import { dueEndStage, endTopic, remindPermitEnd } from './remind-permit-end'
import { summaries } from './summary-tasks'

/** How long before the end of his statutory month a holder hears of it. */
const AGE_LIMIT_NOTICE_DAYS = 60

/** Further ahead no permit has a date yet: at least every other day is a working day. */
const farthest = (book: PolicyBook): number =>
  2 * Math.max(...endStages, ...book.all().map((policy) => policy.renewalWindow.value.count))

/** The dates of permits with the same end in the same district, counted once; null for a district that is unknown. */
async function datesReader(book: PolicyBook): Promise<(permit: EndingPermit) => PermitDates | null> {
  const calendar = await loadCalendar(database())
  const known = new Map<string, PermitDates>()
  return ({ district, on }) => {
    const key = `${district} ${on}`
    const policy = book.find(district)
    const dates = known.get(key) ?? (policy && permitDeadlines(policy, on, calendar))
    if (dates) known.set(key, dates)
    return dates
  }
}

type Done = { opened?: ReadonlySet<string>; reminded?: ReadonlySet<string> }

/** A permit without dates goes to its verb all the same: there it fails alone, and is told in the log. */
function tasksOfPermit(permit: EndingPermit, dates: PermitDates | null, day: PlainDate, done: Done): Task[] {
  const { id: permitId, on } = permit
  const task = (verb: string, act: Task['act']): Task => ({ verb, subjectId: permitId, due: `${on}/${day}`, act })
  const opens = dates !== null && isWindowOpen(permit, dates, day) && !done.opened?.has(standKey(permit))
  const reminds = dates === null || dueEndStage(permit, dates, day, done.reminded ?? new Set())
  return [
    ...(opens ? [task('announce-window', (as) => announceWindow(as, { permitId, day }))] : []),
    ...(reminds ? [task('remind-permit-end', (as) => remindPermitEnd(as, { permitId, day }))] : []),
  ]
}

async function* endTasks(day: PlainDate): AsyncGenerator<Task> {
  const db = database()
  const book = await loadPolicies(db, day)
  const range = { day, through: addDays(day, farthest(book)) }
  const datesOf = await datesReader(book)
  for await (const page of pages<EndingPermit>((after) => findEnding(db, range, after))) {
    const ids = page.map(({ id }) => id)
    const [opened, reminded] = [await stagesDone(db, windowTopic, ids), await stagesDone(db, endTopic, ids)]
    for (const permit of page) {
      const done = { opened: opened.get(permit.id), reminded: reminded.get(permit.id) }
      yield* tasksOfPermit(permit, datesOf(permit), day, done)
    }
  }
}

async function* ageLimitTasks(day: PlainDate): AsyncGenerator<Task> {
  const lapsing = policiesOn(day).filter((policy) => policy.retirement.value === 'lapse')
  const near = {
    ...{ day, through: addDays(day, AGE_LIMIT_NOTICE_DAYS) },
    districts: lapsing.map(({ district }) => district),
  }
  for await (const page of pages<Due>((after) => findDue(database(), ageLimitNearQuery(near, after))))
    for (const { id: permitId, on: due } of page)
      yield {
        verb: 'announce-age-limit',
        subjectId: permitId,
        due,
        act: (as) => announceAgeLimit(as, { permitId, day }),
      }
}

async function* askTasks(day: PlainDate, book: PolicyBook): AsyncGenerator<Task> {
  const db = database()
  const before = new Date(startOfDay(addDays(day, 1 - firstAnswerDays)))
  for await (const page of pages<AskedDissolve>((after) => findAsked(db, before, after))) {
    const done = await stagesDone(
      db,
      askTopic,
      page.map(({ id }) => id),
    )
    for (const { id: employmentId, askedAt, leftOn, district } of page) {
      const askedOn = dayOf(askedAt.toISOString())
      const within = (district === null ? null : book.find(district))?.dissolveWithinDays.value ?? null
      if (!dueAskStage({ askedOn, leftOn, within }, day, done.get(employmentId) ?? new Set())) continue
      const act: Task['act'] = (as) => remindDissolveAsked(as, { employmentId, day })
      yield { verb: 'remind-dissolve-asked', subjectId: employmentId, due: `${askedOn}/${day}`, act }
    }
  }
}

/** Reminders as they stand on a day. Asked for today only: a reminder of last week says nothing that is still true. */
export async function* reminderTasks(day: PlainDate): AsyncGenerator<Task> {
  yield* endTasks(day)
  yield* ageLimitTasks(day)
  const book = await loadPolicies(database(), day)
  yield* askTasks(day, book)
  yield* paperReminders(day)
  yield* summaries(day)
  yield* quotaReminders(day, book)
}
