import { v7 as uuid } from 'uuid'
import type { NoticeParams, Recipient } from '../../domain/notice/notice'
import type { Subject } from '../../domain/notice/subject'
import { type Tx, database } from '../client'

/** One message that waits: whose it is, what it is about, and what its text is made of (`lib/labels/notices`). */
export type NoticePayload = {
  recipient: Recipient
  code: string
  params: NoticeParams
  about: Subject | null
}

/** A short message that waits. It holds no phone number: that is looked up when it is sent. */
export type SmsPayload = Omit<NoticePayload, 'about'>

/** What is written in one go; `summary` waits for the reviewer's daily message. */
export type Queued = { topic: 'notice' | 'summary'; payload: NoticePayload } | { topic: 'sms'; payload: SmsPayload }

/**
 * Writes messages into the outbox in the transaction of what they tell about, in one statement however many they are,
 * and wakes the worker once per channel. Nobody but `tell` calls it: who is told is decided in the domain.
 */
export async function queueNotices(tx: Tx, queued: readonly Queued[], at: Date): Promise<void> {
  if (queued.length === 0) return
  const rows = JSON.stringify(queued.map((row) => ({ id: uuid(), ...row })))
  // the keys fold many wake-ups into one job
  await tx.$executeRaw`
    with written as (
      insert into "OutboxMessage" (id, topic, payload, "createdAt")
      select id, topic, payload, ${at} from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, topic text, payload jsonb)
      returning topic
    ), woken as (
      select distinct case topic when 'notice' then 'deliver-outbox' when 'sms' then 'deliver-sms' end as task
      from written
    )
    select graphile_worker.add_job(task, job_key := task) from woken where task is not null`
}

/** Turns up to `limit` waiting notices into in-site messages. The outbox id becomes the message id: never twice. */
export async function deliverNotices(tx: Tx, now: Date, limit: number): Promise<number> {
  const waiting = await tx.$queryRaw<{ id: string; payload: NoticePayload; createdAt: Date }[]>`
    select id, payload, "createdAt" from "OutboxMessage"
    where "deliveredAt" is null and topic = 'notice'
    order by "createdAt", id limit ${limit} for update skip locked`
  if (waiting.length === 0) return 0
  await tx.message.createMany({
    data: waiting.map(({ id, createdAt, payload: { recipient, code, params, about } }) => ({
      id,
      recipientKind: recipient.kind,
      recipientId: recipient.id,
      code,
      params,
      ...(about ? { about } : {}),
      createdAt,
    })),
    skipDuplicates: true,
  })
  await tx.outboxMessage.updateMany({ where: { id: { in: waiting.map(({ id }) => id) } }, data: { deliveredAt: now } })
  return waiting.length
}

export type WaitingSms = { id: string; payload: SmsPayload; attempts: number }

/** What became of a short message that is not tried any more. */
export type SmsOutcome = 'sent' | 'refused' | 'declined' | 'no-number' | 'no-gateway'

/**
 * Takes up to `limit` short messages that are due, oldest first, until `until`: no other worker takes them before,
 * and when this one dies they are due again then. The statement is its own transaction, so nothing is held while
 * they are sent.
 */
export async function leaseSms(now: Date, until: Date, limit: number): Promise<WaitingSms[]> {
  const rows = await database().$queryRaw<WaitingSms[]>`
    update "OutboxMessage" o set "nextTryAt" = ${until}
    from (
      select id from "OutboxMessage"
      where topic = 'sms' and "deliveredAt" is null and ("nextTryAt" is null or "nextTryAt" <= ${now})
      order by "createdAt", id limit ${limit} for update skip locked
    ) due
    where o.id = due.id
    returning o.id, o.payload, o.attempts`
  // ids grow with time; what `returning` answers has no order
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Writes down that a short message is done with, and how. */
export async function closeSms(id: string, outcome: SmsOutcome, at: Date): Promise<void> {
  await database().$executeRaw`
    update "OutboxMessage" set "deliveredAt" = ${at}, payload = payload || jsonb_build_object('outcome', ${outcome}::text)
    where id = ${id}::uuid and "deliveredAt" is null`
}

/** Counts a failed try and says when the next one is due. */
export async function postponeSms(id: string, attempts: number, nextTryAt: Date): Promise<void> {
  await database().outboxMessage.updateMany({ where: { id, deliveredAt: null }, data: { attempts, nextTryAt } })
}

/** Gives back what was taken and not tried: due again at `at`. */
export async function returnSms(ids: readonly string[], at: Date): Promise<void> {
  await database().outboxMessage.updateMany({
    where: { id: { in: [...ids] }, deliveredAt: null },
    data: { nextTryAt: at },
  })
}
