import { v7 as uuid } from 'uuid'
import type { Prisma } from './generated/client'
import type { Tx } from './client'

/** 站内消息 to one party. `code` names the text (lib/labels/notices). */
export type NoticePayload = {
  recipient: { kind: 'person' | 'employer'; id: string }
  code: string
  params: Record<string, string | number>
  href: string | null
}

/** Queues notices in the same transaction as what they tell about, and wakes the worker once. */
export async function queueNotices(tx: Tx, notices: readonly NoticePayload[], at: Date): Promise<void> {
  if (notices.length === 0) return
  await tx.outboxMessage.createMany({
    data: notices.map((notice) => ({
      id: uuid(),
      topic: 'notice',
      payload: notice as unknown as Prisma.InputJsonObject,
      createdAt: at,
    })),
  })
  // The key folds many wake-ups into one job.
  await tx.$executeRaw`select graphile_worker.add_job('deliver-outbox', job_key := 'deliver-outbox')`
}
