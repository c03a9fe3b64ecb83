import type { SignedInActor } from '../access/actor'
import type { Recipient } from '../domain/notice/notice'
import type { Db } from './client'

/** Whose messages somebody reads: his own, his employer's, his own as a reviewer. */
export function recipientOf(actor: SignedInActor): Recipient {
  if (actor.kind === 'person') return { kind: 'person', id: actor.personId }
  if (actor.kind === 'employer') return { kind: 'employer', id: actor.employerId }
  return { kind: 'staff', id: actor.staffId }
}

export type InboxMessage = {
  id: string
  code: string
  params: Record<string, string | number>
  href: string | null
  createdAt: Date
  readAt: Date | null
}

const owned = ({ kind, id }: Recipient) => ({ recipientKind: kind, recipientId: id })

/** One page of messages, newest first; `after` is the last message of the page before. */
export async function messagesOf(
  db: Db,
  recipient: Recipient,
  { size, after }: { size: number; after?: string },
): Promise<{ messages: InboxMessage[]; next: string | null }> {
  // A foreign or unknown cursor would open at an unexpected place: it counts as none.
  const cursor = after ? await db.message.findFirst({ where: { id: after, ...owned(recipient) } }) : null
  const rows = await db.message.findMany({
    where: owned(recipient),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
    ...(cursor ? { cursor: { id: cursor.id }, skip: 1 } : {}),
  })
  const messages = rows.slice(0, size).map(({ id, code, params, href, createdAt, readAt }) => ({
    ...{ id, code, href, createdAt, readAt },
    params: params as Record<string, string | number>,
  }))
  return { messages, next: rows.length > size ? (messages.at(-1)?.id ?? null) : null }
}

/** Unread messages, counted no further than 100. */
export async function countUnread(db: Db, recipient: Recipient): Promise<number> {
  const rows = await db.message.findMany({
    where: { ...owned(recipient), readAt: null },
    take: 100,
    select: { id: true },
  })
  return rows.length
}

/** Marks one message, or all of the recipient, as read. Answers how many were unread. */
export async function markRead(db: Db, recipient: Recipient, id: string | null, at: Date): Promise<number> {
  const { count } = await db.message.updateMany({
    where: { ...owned(recipient), readAt: null, ...(id ? { id } : {}) },
    data: { readAt: at },
  })
  return count
}
