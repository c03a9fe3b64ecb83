import { jsonOf } from '../json'
import type { ScoreSheet } from '../../domain/demand/score'
import type { Tx } from '../client'
import { ConflictError } from '../conflict'
import { declarationOf, type Declaration, type DemandEvent } from './declarations'
import { chain, type EventOrigin, type StreamHead } from '../event-log'

/** Everything of a year that is handed in: what a unit is compared with. */
export const declaredOf = async (tx: Tx, noticeId: string): Promise<Declaration[]> =>
  (
    await tx.demandDeclaration.findMany({
      where: { noticeId, status: { in: ['submitted', 'evaluated', 'fixed'] } },
      orderBy: { id: 'asc' },
    })
  ).map(declarationOf)

async function headsOf(tx: Tx, ids: string[]): Promise<Map<string, StreamHead>> {
  const rows = await tx.$queryRaw<({ stream: string } & StreamHead)[]>`
    select distinct on (stream) stream::text, seq as version, hash from "Event"
    where stream = any(${ids}::uuid[]) order by stream, seq desc`
  return new Map(rows.map(({ stream, ...head }) => [stream, head]))
}

/**
 * Stores the score sheets of a year at once, each with its event. `rows` are read while the notice is locked; a
 * declaration that moved in between is a conflict.
 */
export async function storeEvaluation(
  tx: Tx,
  rows: readonly Declaration[],
  sheets: ReadonlyMap<string, ScoreSheet>,
  origin: EventOrigin,
): Promise<void> {
  const scored = rows.flatMap((row) => {
    const score = sheets.get(row.id)
    return score ? [{ ...row, score }] : []
  })
  const changes = scored.map(({ id, version, score }) => ({ id, version, score }))
  const moved = await tx.$executeRaw`
    update "DemandDeclaration" d set status = 'evaluated', score = s.score, version = d.version + 1
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as s(id uuid, version int, score jsonb)
    where d.id = s.id and d.version = s.version`
  if (moved !== scored.length) throw new ConflictError('demand-declaration')
  const heads = await headsOf(
    tx,
    scored.map(({ id }) => id),
  )
  const events = scored.flatMap(({ id, score: { total, rank, of } }) => {
    const head = heads.get(id)
    if (!head) throw new Error(`declaration ${id} has no events`)
    const event: DemandEvent = { type: 'demand.evaluated', total, rank, of }
    return chain(id, 'demand-declaration', head, [{ event }], origin)
  })
  await tx.event.createMany({ data: events.map((row) => ({ ...row, data: jsonOf(row.data) })) })
}
