import type { SignedInActor } from '../../access/actor'
import type { NoticeParams, Recipient } from '../../domain/notice/notice'
import { storedSubject, type Subject } from '../../domain/notice/subject'
import { overPattern } from '../../domain/typed'
import { Prisma } from '../generated/client'
import type { Db } from '../client'
import { countOne } from '../counting'

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
  about: Subject | null
  createdAt: Date
  read: boolean
}

const owned = ({ kind, id }: Recipient) => ({ recipientKind: kind, recipientId: id })

/** Messages of the reader that he has not read, as what a query selects from. */
export const unread = ({ recipient, accountId }: Reader): Prisma.Sql => Prisma.sql`
  "Message" m where m."recipientKind" = ${recipient.kind} and m."recipientId" = ${recipient.id}::uuid
    and m."readAt" is null and not exists (
      select from "MessageRead" r where r."accountId" = ${accountId}::uuid and r."messageId" = m.id
    )`

/** Which messages: those of some codes, those not read yet; all when omitted. */
export type InboxFilter = { codes?: readonly string[]; unreadOnly?: boolean }

type Row = Omit<InboxMessage, 'params' | 'about'> & { params: unknown; about: unknown }

/** One page of messages, newest first; `after` is the last message of the page before. */
export async function messagesOf(
  db: Db,
  { recipient, accountId }: Reader,
  { size, after, codes, unreadOnly = false }: { size: number; after?: string } & InboxFilter,
): Promise<{ messages: InboxMessage[]; next: string | null }> {
  // A foreign or unknown cursor would open at an unexpected place: it counts as none.
  const cursor = after ? await db.message.findFirst({ where: { id: after, ...owned(recipient) } }) : null
  const rows = await db.$queryRaw<Row[]>`
    select * from (
      select m.id, m.code, m.params, m.about, m."createdAt", (m."readAt" is not null or exists (
        select from "MessageRead" r where r."accountId" = ${accountId}::uuid and r."messageId" = m.id
      )) as read
      from "Message" m
      where m."recipientKind" = ${recipient.kind} and m."recipientId" = ${recipient.id}::uuid
        and ${cursor ? Prisma.sql`(m."createdAt", m.id) < (${cursor.createdAt}, ${cursor.id}::uuid)` : Prisma.sql`true`}
        and ${codes ? Prisma.sql`m.code = any(${codes})` : Prisma.sql`true`}
    ) found
    where ${unreadOnly ? Prisma.sql`not read` : Prisma.sql`true`}
    order by "createdAt" desc, id desc limit ${size + 1}`
  const messages = rows.slice(0, size).map((row) => ({
    ...row,
    params: overPattern<NoticeParams>({}, row.params),
    about: storedSubject(row.about),
  }))
  return { messages, next: rows.length > size ? (messages.at(-1)?.id ?? null) : null }
}

/** Unread messages as rows to be counted, no further than 100. */
export const unreadRows = (reader: Reader): Prisma.Sql => Prisma.sql`select 1 from ${unread(reader)} limit 100`

export const countUnread = (db: Db, reader: Reader): Promise<number> => countOne(db, unreadRows(reader))

/** Marks one message, or all of them, as read by the reader alone. Answers how many were unread. */
export const markRead = (db: Db, reader: Reader, id: string | null, at: Date): Promise<number> =>
  db.$executeRaw`
    insert into "MessageRead" ("accountId", "messageId", "readAt")
    select ${reader.accountId}::uuid, m.id, ${at} from ${unread(reader)}
      and ${id ? Prisma.sql`m.id = ${id}::uuid` : Prisma.sql`true`}
    on conflict do nothing`
