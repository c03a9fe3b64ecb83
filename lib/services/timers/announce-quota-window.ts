import type { SystemActor } from '@/lib/access/actor'
import { tell } from '@/lib/data/notice/tell'
import { takeReminder } from '@/lib/data/timers/reminders'
import type { QuotaWindow } from '@/lib/domain/quota/dates'
import { quotaWindowOpened } from '@/lib/domain/quota/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

export const quotaWindowTopic = 'quota-window'

/** 指标申报 is open (N-18): told once per window and employer. Refuses with `timer.not-due`. */
export const announceQuotaWindow = (
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
