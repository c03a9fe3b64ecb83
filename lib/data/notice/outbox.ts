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
