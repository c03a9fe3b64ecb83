import type { Tx } from '../client'
import type { NoticePayload } from './outbox'

/** Turns up to `limit` waiting notices into in-site messages. The outbox id becomes the message id: never twice. */
export async function deliverNotices(tx: Tx, now: Date, limit: number): Promise<number> {
  const waiting = await tx.$queryRaw<{ id: string; payload: NoticePayload; createdAt: Date }[]>`
    select id, payload, "createdAt" from "OutboxMessage"
    where "deliveredAt" is null and topic = 'notice'
    order by "createdAt", id limit ${limit} for update skip locked`
  if (waiting.length === 0) return 0
  await tx.message.createMany({
    data: waiting.map(({ id, createdAt, payload: { recipient, code, params, href } }) => ({
      id,
      recipientKind: recipient.kind,
      recipientId: recipient.id,
      code,
      params: params,
      href,
      createdAt,
    })),
    skipDuplicates: true,
  })
  await tx.outboxMessage.updateMany({ where: { id: { in: waiting.map(({ id }) => id) } }, data: { deliveredAt: now } })
  return waiting.length
}
