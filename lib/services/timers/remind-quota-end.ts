import type { SystemActor } from '@/lib/access/actor'
import { fromColumn } from '@/lib/data/days'
import { tell } from '@/lib/data/notice/tell'
import { stagesDone, takeReminder } from '@/lib/data/timers/reminders'
import { findUnusedGrant } from '@/lib/data/timers/quota'
import type { PlainDate } from '@/lib/domain/dates'
import { dueExpiryNotice } from '@/lib/domain/quota/dates'
import { quotaEnding } from '@/lib/domain/quota/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

export const quotaEndTopic = 'quota-end'

/** Unused units end soon (N-18): told once 30 days and once 7 days before. Refuses with `timer.not-due`. */
export const remindQuotaEnd = (
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
