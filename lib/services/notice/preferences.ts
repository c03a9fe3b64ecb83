import type { EmployerActor, PersonActor, StaffActor } from '@/lib/access/actor'
import { recipientOf } from '@/lib/data/notice/inbox'
import { setPreferences } from '@/lib/data/notice/preferences'
import { ok, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'

/**
 * Whether reminders come as short messages too. Everything else is owed to the recipient and cannot be declined
 * (N-01, N-29); in-site messages come in any case.
 */
export const setNoticePreference = (
  context: CommandContext<PersonActor | EmployerActor>,
  { smsReminders }: { smsReminders: boolean },
): Promise<Result<{ smsReminders: boolean }>> =>
  runCommand(context, 'messages/set-preference', async (tx) => {
    await setPreferences(tx, recipientOf(context.actor), { smsReminders }, context.now)
    return ok({ smsReminders })
  })

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
