import type { SystemActor } from '@/lib/access/actor'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { tell } from '@/lib/data/notice/tell'
import { loadPolicy } from '@/lib/data/policy/policies'
import { findStanding, standKey, type EndingPermit } from '@/lib/data/timers/ending-permits'
import { takeReminder } from '@/lib/data/timers/reminders'
import type { PlainDate } from '@/lib/domain/dates'
import { endStagesReached } from '@/lib/domain/permit/end-reminders'
import { permitDeadlines, renewalStanding, type PermitDates } from '@/lib/domain/deadlines/permit-deadlines'
import { windowOpened } from '@/lib/domain/permit/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

export const windowTopic = 'window-open'

/** Whether a renewal can be filed in safety and nobody has begun to. */
export const isWindowOpen = (permit: EndingPermit, dates: PermitDates, day: PlainDate): boolean =>
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
