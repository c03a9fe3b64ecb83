import { database } from '@/lib/data/client'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { loadPolicies, type PolicyBook, loadPolicy } from '@/lib/data/policy/policies'
import { findAsked, type AskedDissolve } from '@/lib/data/timers/asked-dissolves'
import { ageLimitNearQuery, findDue } from '@/lib/data/timers/due-permits'
import { findEnding, standKey, type EndingPermit, findStanding } from '@/lib/data/timers/ending-permits'
import type { Due } from '@/lib/data/timers/sweeps'
import { stagesDone, takeReminder } from '@/lib/data/timers/reminders'
import { addDays, dayOf, startOfDay, type PlainDate } from '@/lib/domain/dates'
import { endStages, endStagesReached } from '@/lib/domain/permit/end-reminders'
import { firstAnswerDays } from '@/lib/domain/employment/leaving'
import { permitDeadlines, type PermitDates, renewalStanding } from '@/lib/domain/deadlines/permit-deadlines'
import { policiesOn } from '@/lib/domain/policy/resolve'
import { paperReminders } from './paper-tasks'
import { pages, type Task } from './perform'
import { askTopic, dueAskStage, remindDissolveAsked } from './remind-dissolve-asked'
import { quotaReminders } from './quota-tasks'
import { dueEndStage, endTopic, remindPermitEnd } from './remind-permit-end'
import { summaries } from './summary-tasks'
import type { SystemActor } from '@/lib/access/actor'
import { fromColumnOrNull } from '@/lib/data/days'
import { tell } from '@/lib/data/notice/tell'
import { findAges } from '@/lib/data/timers/dependant-age'
import { loadRetiring } from '@/lib/data/timers/retirement'
import { ageLimitNear, retirementAsked, windowOpened } from '@/lib/domain/permit/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

const windowTopic = 'window-open'

/** Whether a renewal can be filed in safety and nobody has begun to. */
const isWindowOpen = (permit: EndingPermit, dates: PermitDates, day: PlainDate): boolean =>
  permit.status === 'valid' && !permit.inReview && renewalStanding(dates, day) === 'open'

/**
 * The renewal window has opened (S-90, C-01): the employer hears that it can file, and the holder too unless the first
 * reminder of the same day tells him. Once per printed end and unit. Refuses with `timer.not-due`.
 */
export const announceWindow = (
  context: CommandContext<SystemActor>,
  { permitId, day }: { permitId: string; day: PlainDate },
): Promise<Result<{ permitId: string }>> =>
  runCommand(context, 'timers/announce-window', async (tx) => {
    const permit = await findStanding(tx, permitId)
    if (!permit) return refuse(notDue)
    const dates = permitDeadlines(await loadPolicy(tx, permit.district, day), permit.on, await loadCalendar(tx))
    if (!isWindowOpen(permit, dates, day)) return refuse(notDue)
    if (!(await takeReminder(tx, { subjectId: permitId, topic: windowTopic, stage: standKey(permit) }, context.now)))
      return refuse(notDue)
    const isReminded = endStagesReached(dates, permit.status, day).length > 0
    await tell(tx, windowOpened(permit, dates, isReminded), context.now)
    return ok({ permitId })
  })

/**
 * Where a permit lapses with the retirement, holder and employer hear of it before (S-07, C-13): once per date, as long
 * as the date is not past on `day`. In doubt they are asked instead. Refuses with `timer.not-due`.
 */
export const announceAgeLimit = (
  context: CommandContext<SystemActor>,
  { permitId, day }: { permitId: string; day: PlainDate },
): Promise<Result<{ permitId: string; date: PlainDate }>> =>
  runCommand(context, 'timers/announce-age-limit', async (tx) => {
    const standing = await findStanding(tx, permitId)
    const date = fromColumnOrNull((await findAges(tx, permitId))?.ageLimitOn ?? null)
    if (!standing || date === null || date < day) return refuse(notDue)
    const retiring = await loadRetiring(tx, permitId, day)
    if (!retiring?.standing || date < retiring.standing.looks[0]) return refuse(notDue)
    const key = { subjectId: permitId, topic: 'age-limit-near', stage: date }
    if (!(await takeReminder(tx, key, context.now))) return refuse(notDue)
    const { doubt } = retiring.standing
    await tell(tx, doubt ? retirementAsked(standing, date) : ageLimitNear(standing, date), context.now)
    return ok({ permitId, date })
  })

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
