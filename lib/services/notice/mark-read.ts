import type { SignedInActor } from '@/lib/access/actor'
import { markRead, readerOf } from '@/lib/data/notice/inbox'
import { ok, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'

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
