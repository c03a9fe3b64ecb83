import type { StaffActor } from '@/lib/access/actor'
import { recipientOf } from '@/lib/data/notice/inbox'
import { setPreferences } from '@/lib/data/notice/preferences'
import { ok, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'

/**
 * 每日汇总: whether a reviewer has what lies on his desk in one message a working day instead of one each. What is his
 * alone (a file he had taken has left) comes at once in any case.
 */
export const chooseDailySummary = (
  context: CommandContext<StaffActor>,
  { dailySummary }: { dailySummary: boolean },
): Promise<Result<{ dailySummary: boolean }>> =>
  runCommand(context, 'messages/choose-summary', async (tx) => {
    await setPreferences(tx, recipientOf(context.actor), { dailySummary }, context.now)
    return ok({ dailySummary })
  })
