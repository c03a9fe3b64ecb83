import type { SystemActor } from '@/lib/access/actor'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { tell } from '@/lib/data/notice/tell'
import { loadPolicy } from '@/lib/data/policy/policies'
import { findStanding, standKey, type EndingPermit } from '@/lib/data/timers/ending-permits'
import { skipReminders, stagesDone, takeReminder } from '@/lib/data/timers/reminders'
import type { PlainDate } from '@/lib/domain/dates'
import { endStagesReached, mostUrgent, type EndStage } from '@/lib/domain/permit/end-reminders'
import { permitDeadlines, type PermitDates } from '@/lib/domain/deadlines/permit-deadlines'
import { endReminder } from '@/lib/domain/permit/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

export const endTopic = 'permit-end'

/** The reminders start anew for another end, and where somebody else has to do something else about it. */
export const endStageKey = (permit: EndingPermit, stage: EndStage): string => `${standKey(permit)}/${stage}`

/** What is due of a permit's reminders on a day, if anything: the most urgent stage, and what it overtakes. */
export const dueEndStage = (permit: EndingPermit, dates: PermitDates, day: PlainDate, done: ReadonlySet<string>) =>
  permit.inReview
    ? null
    : mostUrgent(endStagesReached(dates, permit.status, day), (stage) => done.has(endStageKey(permit, stage)))

/**
 * Reminds before the last day on which an approval counts (N-02, N-03, S-91, S-100): of the renewal of a valid permit,
 * of the employer change of a suspended one; the holder at every stage, the employer from 30 days on. A business that
 * lies with the authority silences them. Each stage goes out once, to a new unit once more; of several that were missed
 * only the most urgent.
 * Refuses with `timer.not-due`.
 */
export const remindPermitEnd = (
  context: CommandContext<SystemActor>,
  { permitId, day }: { permitId: string; day: PlainDate },
): Promise<Result<{ permitId: string; stage: EndStage; skipped: EndStage[] }>> =>
  runCommand(context, 'timers/remind-permit-end', async (tx) => {
    const permit = await findStanding(tx, permitId)
    if (!permit) return refuse(notDue)
    const dates = permitDeadlines(await loadPolicy(tx, permit.district, day), permit.on, await loadCalendar(tx))
    const done = (await stagesDone(tx, endTopic, [permitId])).get(permitId)
    const due = dueEndStage(permit, dates, day, done ?? new Set())
    if (!due) return refuse(notDue)
    const key = (stage: EndStage) => ({ subjectId: permitId, topic: endTopic, stage: endStageKey(permit, stage) })
    if (!(await takeReminder(tx, key(due.send), context.now))) return refuse(notDue)
    await skipReminders(tx, due.skip.map(key), context.now)
    await tell(tx, endReminder(permit, dates, due.send), context.now)
    return ok({ permitId, stage: due.send, skipped: due.skip })
  })
