import type { SignedInActor, EmployerActor, PersonActor, StaffActor } from '@/lib/access/actor'
import { markRead, readerOf, recipientOf } from '@/lib/data/notice/inbox'
import { ok, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { setPreferences } from '@/lib/data/notice/preferences'

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

/**
 * 标为已读, by this account alone: one message, or all of them when `messageId` is null. A message of somebody else, or
 * one that is read already, changes nothing.
 */
export const markMessagesRead = (
  context: CommandContext<SignedInActor>,
  { messageId }: { messageId: string | null },
): Promise<Result<{ count: number }>> => {
  const { actor, now } = context
  return runCommand(context, 'messages/mark-read', async (tx) =>
    ok({ count: await markRead(tx, readerOf(actor), messageId, now) }),
  )
}
