import { v7 as uuid } from 'uuid'
import type { NoticeCategory, NoticeChannel } from '../domain/notices'
import type { Prisma } from './generated/client'
import type { Tx } from './client'

export type Recipient = { kind: 'person' | 'employer' | 'staff'; id: string }

/** What one party is told. `code` names the texts (lib/labels/notices). */
export type NoticePayload = {
  recipient: Recipient
  code: string
  params: Record<string, string | number>
  href: string | null
  /** In-site message only when left out. Reviewers get no short messages. */
  channels?: readonly NoticeChannel[]
  /** That of the code when left out. */
  category?: NoticeCategory
}

/** A short message that waits. It holds no phone number: that is looked up when it is sent. */
export type SmsPayload = Pick<NoticePayload, 'recipient' | 'code' | 'params' | 'category'>

type Row = { id: string; topic: 'notice' | 'sms'; payload: Prisma.InputJsonObject; createdAt: Date }

function rowsOf({ channels = ['inbox'], category, ...notice }: NoticePayload, createdAt: Date): Row[] {
  const { recipient, code, params } = notice
  const sms: SmsPayload = { recipient, code, params, ...(category ? { category } : {}) }
  const row = (topic: Row['topic'], payload: object): Row => ({
    ...{ id: uuid(), topic, createdAt },
    payload: payload as Prisma.InputJsonObject,
  })
  return [
    ...(channels.includes('inbox') ? [row('notice', notice)] : []),
    ...(channels.includes('sms') && recipient.kind !== 'staff' ? [row('sms', sms)] : []),
  ]
}

/**
 * Queues notices in the same transaction as what they tell about, and wakes the worker once per channel. The one way
 * to tell anybody anything.
 */
export async function queueNotices(tx: Tx, notices: readonly NoticePayload[], at: Date): Promise<void> {
  const rows = notices.flatMap((notice) => rowsOf(notice, at))
  if (rows.length === 0) return
  await tx.outboxMessage.createMany({ data: rows })
  // the keys fold many wake-ups into one job
  if (rows.some(({ topic }) => topic === 'notice'))
    await tx.$executeRaw`select graphile_worker.add_job('deliver-outbox', job_key := 'deliver-outbox')`
  if (rows.some(({ topic }) => topic === 'sms'))
    await tx.$executeRaw`select graphile_worker.add_job('deliver-sms', job_key := 'deliver-sms')`
}
