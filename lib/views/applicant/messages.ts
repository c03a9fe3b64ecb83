import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { countUnread, messagesOf, type InboxMessage } from '@/lib/data/inbox'
import type { InstantText } from '@/lib/domain/dates'
import { noticeText } from '@/lib/labels/notices'

export type MessageView = { id: string; text: string; at: InstantText; read: boolean; href: string | null }
export type MessagesPage = { messages: MessageView[]; unread: number; next: string | null }

/** Links of messages stay inside the reader's own portal. */
const ownHref = (href: string | null): string | null => (href?.startsWith('/applicant') ? href : null)

export const messageView = ({ id, code, params, createdAt, readAt, href }: InboxMessage): MessageView => ({
  id,
  text: noticeText(code, params),
  at: createdAt.toISOString(),
  read: readAt !== null,
  href: ownHref(href),
})

/** One page of 消息, newest first. */
export async function loadMessages(
  { personId }: PersonActor,
  { size = 20, after }: { size?: number; after?: string } = {},
): Promise<MessagesPage> {
  const recipient = { kind: 'person' as const, id: personId }
  const db = database()
  const [{ messages, next }, unread] = await Promise.all([
    messagesOf(db, recipient, { size, after }),
    countUnread(db, recipient),
  ])
  return { messages: messages.map(messageView), unread, next }
}
