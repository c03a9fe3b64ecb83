import type { SystemActor } from '@/lib/access/actor'
import { queueNotices } from '@/lib/data/outbox'
import { takeReminder } from '@/lib/data/timers/reminders'
import type { QuotaWindow } from '@/lib/domain/quota/dates'
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
    const recipient = { kind: 'employer', id: employerId } as const
    const notice = { recipient, code: 'quota-window-open', params: { date: window.closesOn }, href: '/employer/quota' }
    await queueNotices(tx, [notice], context.now)
    return ok({ employerId })
  })
