import type { SystemActor } from '@/lib/access/actor'
import { loadEmployment } from '@/lib/data/aggregates'
import { tell } from '@/lib/data/tell'
import { skipReminders, stagesDone, takeReminder } from '@/lib/data/timers/reminders'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { askAgainReached, mostUrgent, type AskAgain } from '@/lib/domain/deadlines/end-reminders'
import { dissolveAskedAgain } from '@/lib/domain/employment/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

export const askTopic = 'dissolve-asked'

/** A link is asked about once; the day keeps a later wish of the same link apart. */
export const askStageKey = (askedOn: PlainDate, days: AskAgain): string => `${askedOn}/${days}`

/** The stage that is due of a wish that still stands, if any. */
export const dueAskStage = (askedOn: PlainDate, day: PlainDate, done: ReadonlySet<string>) =>
  mostUrgent(askAgainReached(askedOn, day), (days) => done.has(askStageKey(askedOn, days)))

/**
 * 请求解除关联 that the employer has not answered is brought back to it after 7 and 30 days (U-72, C-33): only it can
 * end the link. Refuses with `timer.not-due`.
 */
export const remindDissolveAsked = (
  context: CommandContext<SystemActor>,
  { employmentId, day }: { employmentId: string; day: PlainDate },
): Promise<Result<{ employmentId: string; after: AskAgain }>> =>
  runCommand(context, 'timers/remind-dissolve-asked', async (tx) => {
    const link = await loadEmployment(tx, employmentId)
    const askedAt = link?.state.dissolveAskedAt
    if (!askedAt || link.state.status !== 'active') return refuse(notDue)
    const askedOn = dayOf(askedAt)
    const done = (await stagesDone(tx, askTopic, [employmentId])).get(employmentId)
    const due = dueAskStage(askedOn, day, done ?? new Set())
    if (!due) return refuse(notDue)
    const key = (days: AskAgain) => ({ subjectId: employmentId, topic: askTopic, stage: askStageKey(askedOn, days) })
    if (!(await takeReminder(tx, key(due.send), context.now))) return refuse(notDue)
    await skipReminders(tx, due.skip.map(key), context.now)
    await tell(tx, dissolveAskedAgain({ ...link.state, id: employmentId }, due.send), context.now)
    return ok({ employmentId, after: due.send })
  })
