import type { HeldWork } from '../../domain/notice/notices'
import { fromColumnOrNull } from '../days'
import type { Db, Tx } from '../client'
import type { NoticePayload } from '../notice/outbox'

/** Reviewers for whom work waits to be told in one message. */
export async function summariesWaiting(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select distinct payload->'recipient'->>'id' as id from "OutboxMessage"
    where "deliveredAt" is null and topic = 'summary' order by id`
  return rows.map(({ id }) => id)
}

type Held = { id: string; payload: NoticePayload }

/**
 * Takes what waits for a reviewer; it waits no longer. Of files only those that still lie on his desk are told, by the
 * due day they have now: what a colleague has passed up waits for others.
 */
export async function takeHeldWork(tx: Tx, staffId: string, at: Date): Promise<HeldWork[]> {
  const held = await tx.$queryRaw<Held[]>`
    select id, payload from "OutboxMessage"
    where "deliveredAt" is null and topic = 'summary' and payload->'recipient'->>'id' = ${staffId}
    order by "createdAt", id for update`
  await tx.outboxMessage.updateMany({ where: { id: { in: held.map(({ id }) => id) } }, data: { deliveredAt: at } })
  const numbers = held.flatMap(({ payload: { params } }) => (params.kind === undefined ? [] : [String(params.number)]))
  const { district, level, township } = await tx.staff.findUniqueOrThrow({ where: { id: staffId } })
  const desk = { level, ...(district === null ? {} : { district }), ...(level === 'township' ? { township } : {}) }
  const files = await tx.application.findMany({
    where: { number: { in: numbers }, ...desk },
    select: { number: true, dueOn: true },
  })
  const dueOf = new Map(files.map(({ number, dueOn }) => [number, fromColumnOrNull(dueOn)]))
  return held.flatMap(({ payload: { code, params } }): HeldWork[] => {
    const number = params.kind === undefined ? null : String(params.number)
    if (number !== null && !dueOf.has(number)) return []
    return [{ code, number, due: number === null ? null : (dueOf.get(number) ?? null) }]
  })
}
