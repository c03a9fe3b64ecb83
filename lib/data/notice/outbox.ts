import { v7 as uuid } from 'uuid'
import type { NoticeParams, Recipient } from '../../domain/notice/notice'
import type { Tx } from '../client'

/** One message that waits: where it goes, and what its text is made of (`lib/labels/notices`). */
export type NoticePayload = {
  recipient: Recipient
  code: string
  params: NoticeParams
  href: string | null
}

/** A short message that waits. It holds no phone number: that is looked up when it is sent. */
export type SmsPayload = Omit<NoticePayload, 'href'>

/** What is written in one go; `summary` waits for the reviewer's daily message. */
export type Queued = { topic: 'notice' | 'summary'; payload: NoticePayload } | { topic: 'sms'; payload: SmsPayload }

/**
 * Writes messages into the outbox in the transaction of what they tell about, in one statement however many they are,
 * and wakes the worker once per channel. Nobody but `tell` calls it: who is told is decided in the domain.
 */
export async function queueNotices(tx: Tx, queued: readonly Queued[], at: Date): Promise<void> {
  if (queued.length === 0) return
  const rows = JSON.stringify(queued.map((row) => ({ id: uuid(), ...row })))
  await tx.$executeRaw`
    insert into "OutboxMessage" (id, topic, payload, "createdAt")
    select id, topic, payload, ${at} from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, topic text, payload jsonb)`
  // the keys fold many wake-ups into one job
  if (queued.some(({ topic }) => topic === 'notice'))
    await tx.$executeRaw`select graphile_worker.add_job('deliver-outbox', job_key := 'deliver-outbox')`
  if (queued.some(({ topic }) => topic === 'sms'))
    await tx.$executeRaw`select graphile_worker.add_job('deliver-sms', job_key := 'deliver-sms')`
}
