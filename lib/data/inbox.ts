import type { SignedInActor } from '../access/actor'
import type { NoticeParams, Recipient } from '../domain/notice/notice'
import { Prisma } from './generated/client'
import type { Db } from './client'

/** Whose messages somebody reads: his own, his employer's, his own as a reviewer. */
export function recipientOf(actor: SignedInActor): Recipient {
  if (actor.kind === 'person') return { kind: 'person', id: actor.personId }
  if (actor.kind === 'employer') return { kind: 'employer', id: actor.employerId }
  return { kind: 'staff', id: actor.staffId }
}

/** Who reads: what he has read is his account's, also where several read the messages of one unit. */
export type Reader = { recipient: Recipient; accountId: string }

export const readerOf = (actor: SignedInActor): Reader => ({
  recipient: recipientOf(actor),
  accountId: actor.accountId,
})

export type InboxMessage = {
  id: string
  code: string
  params: NoticeParams
  href: string | null
  createdAt: Date
  read: boolean
}

const owned = ({ kind, id }: Recipient) => ({ recipientKind: kind, recipientId: id })

/** Messages of the reader that he has not read. */
const unread = ({ recipient, accountId }: Reader): Prisma.Sql => Prisma.sql`
  "Message" m where m."recipientKind" = ${recipient.kind} and m."recipientId" = ${recipient.id}::uuid
    and m."readAt" is null and not exists (
      select from "MessageRead" r where r."accountId" = ${accountId}::uuid and r."messageId" = m.id
    )`

/** One page of messages, newest first; `after` is the last message of the page before. */
export async function messagesOf(
  db: Db,
  { recipient, accountId }: Reader,
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
  const page = rows.slice(0, size)
  const marks = await db.messageRead.findMany({
    where: { accountId, messageId: { in: page.map(({ id }) => id) } },
    select: { messageId: true },
  })
  const marked = new Set(marks.map(({ messageId }) => messageId))
  const messages = page.map(({ id, code, params, href, createdAt, readAt }) => ({
    ...{ id, code, href, createdAt, read: readAt !== null || marked.has(id) },
    params: params as NoticeParams,
  }))
  return { messages, next: rows.length > size ? (messages.at(-1)?.id ?? null) : null }
}

/** Unread messages, counted no further than 100. */
export async function countUnread(db: Db, reader: Reader): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select 1 from ${unread(reader)} limit 100) counted`
  return row?.count ?? 0
}

/** Marks one message, or all of them, as read by the reader alone. Answers how many were unread. */
export const markRead = (db: Db, reader: Reader, id: string | null, at: Date): Promise<number> =>
  db.$executeRaw`
    insert into "MessageRead" ("accountId", "messageId", "readAt")
    select ${reader.accountId}::uuid, m.id, ${at} from ${unread(reader)}
      and ${id ? Prisma.sql`m.id = ${id}::uuid` : Prisma.sql`true`}
    on conflict do nothing`
