import { jsonOf } from './json'
import { fieldsOf } from '../domain/typed'
import { createHash } from 'node:crypto'
import type { Actor } from '../access/actor'
import { type Db, type Tx, isUniqueViolation } from './client'
import { ConflictError } from './conflict'
import { seal, unseal } from './sealing'

export type StreamKind =
  | 'application'
  | 'permit'
  | 'employment'
  | 'filing-right'
  | 'quota-application'
  | 'demand-notice'
  | 'demand-declaration'
  | 'situation-report'
  /** Proposals of parameters, until every figure was proposed (decision 0023). */
  | 'parameter-release'
  | 'proposal'
  | 'appointment-slot'
  | 'employer'
  | 'person'
  | 'staff'

/** Who caused events, when, by which command. */
export type EventOrigin = { actor: Actor; at: Date; commandId: string }

/** An event to be written: its plain part, and texts that may name people. */
export type NewEvent<E extends { type: string }> = { event: E; secret?: string | null }

export type StoredEvent = {
  stream: string
  seq: number
  type: string
  data: Record<string, unknown>
  sealed: string | null
  actorKind: string
  actorId: string | null
  actorLabel: string
  at: Date
  commandId: string
  prevHash: string
  hash: string
}

/** JSON with sorted keys: the database may reorder the keys of a stored object. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
      .join(',')}}`
  return JSON.stringify(value) ?? 'null'
}

/** The hash of an event covers everything it says and the hash of its predecessor. */
export const hashOf = (event: Omit<StoredEvent, 'hash'>): string =>
  createHash('sha256')
    .update(canonical({ ...event, at: event.at.toISOString() }))
    .digest('base64url')

/**
 * The actor as the log keeps him: private persons by id only, offices with their name and a unit with its operator as
 * then. Who reads which of them is decided where it is shown (`recordActor`).
 */
function signature(actor: Actor): Pick<StoredEvent, 'actorKind' | 'actorId' | 'actorLabel'> {
  switch (actor.kind) {
    case 'person':
      return { actorKind: 'person', actorId: actor.personId, actorLabel: '申请人' }
    case 'employer':
      return {
        actorKind: 'employer',
        actorId: actor.employerId,
        actorLabel: `${actor.employerName}（经办人 ${actor.operatorName}）`,
      }
    case 'staff':
      return { actorKind: 'staff', actorId: actor.staffId, actorLabel: `${actor.authorityName} ${actor.name}` }
    case 'system':
      return { actorKind: 'system', actorId: null, actorLabel: actor.job }
  }
}

/** The actor in words, as the log and the ledger keep him. */
export const actorLabelOf = (actor: Actor): string => signature(actor).actorLabel

/** Sequence number and hash of the last event of a stream; of an empty one when there is none. */
export type StreamHead = { version: number; hash: string }
export const emptyHead: StreamHead = { version: 0, hash: '' }

/** Rows ready for insertion, chained to the head of their stream. */
export function chain<E extends { type: string }>(
  stream: string,
  streamKind: StreamKind,
  head: StreamHead,
  events: readonly NewEvent<E>[],
  origin: EventOrigin,
): (StoredEvent & { streamKind: StreamKind })[] {
  let { version, hash } = head
  return events.map(({ event, secret }) => {
    const { type, ...data } = event
    const row = {
      stream,
      seq: (version += 1),
      type,
      data,
      sealed: secret ? seal(secret) : null,
      ...signature(origin.actor),
      at: origin.at,
      commandId: origin.commandId,
      prevHash: hash,
    }
    hash = hashOf(row)
    return { ...row, hash, streamKind }
  })
}

/** Appends events. The key (stream, seq) is the guard: whoever comes second gets a conflict. */
export async function appendEvents<E extends { type: string }>(
  tx: Tx,
  ...[stream, streamKind, head, events, origin]: Parameters<typeof chain<E>>
): Promise<void> {
  const rows = chain(stream, streamKind, head, events, origin)
  try {
    await tx.event.createMany({ data: rows.map((row) => ({ ...row, data: jsonOf(row.data) })) })
  } catch (error) {
    throw isUniqueViolation(error) ? new ConflictError(streamKind) : error
  }
}

/** A whole stream, oldest first. */
export const readStream = async (db: Db, stream: string): Promise<StoredEvent[]> =>
  (await readStreams(db, [stream])).get(stream) ?? []

/** Many whole streams in one query, each oldest first; one without events is absent. */
export async function readStreams(db: Db, streams: readonly string[]): Promise<Map<string, StoredEvent[]>> {
  if (streams.length === 0) return new Map()
  const rows = await db.event.findMany({
    where: { stream: { in: [...streams] } },
    orderBy: [{ stream: 'asc' }, { seq: 'asc' }],
  })
  const found = new Map<string, StoredEvent[]>()
  for (const { streamKind: _kind, data, ...row } of rows) {
    const event = { ...row, data: fieldsOf(data) }
    const events = found.get(row.stream)
    if (events) events.push(event)
    else found.set(row.stream, [event])
  }
  return found
}

export const headOf = (events: readonly StoredEvent[]): StreamHead => {
  const last = events.at(-1)
  return last ? { version: last.seq, hash: last.hash } : emptyHead
}

/** The event as the domain knows it. The log is written by this house only, so its shape is trusted. */
export const domainEvent = <E>(row: StoredEvent): E => ({ type: row.type, ...row.data }) as E

export const secretOf = (row: StoredEvent): string | null => (row.sealed ? unseal(row.sealed) : null)

/** The first event of a stream whose chain is broken, or null when the chain holds. */
export function findBrokenLink(events: readonly StoredEvent[]): StoredEvent | null {
  let hash = ''
  for (const event of events) {
    const { hash: stated, ...rest } = event
    if (event.prevHash !== hash || hashOf(rest) !== stated) return event
    hash = stated
  }
  return null
}
