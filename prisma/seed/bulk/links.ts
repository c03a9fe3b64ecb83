import { v7 as uuid } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import { toColumn, toColumnOrNull } from '@/lib/data/days'
import { chain, emptyHead, type EventOrigin, type NewEvent, type StreamKind } from '@/lib/data/event-log'
import type { Prisma } from '@/lib/data/client'
import {
  evolveEmployment,
  type ContractTerms,
  type EmploymentEvent,
  type EmploymentState,
} from '@/lib/domain/employment/lifecycle'
import type { Batch } from './batch'
import type { SharedFile } from './shared-files'

/** Chains events of one stream to nothing, each under a command of its own. */
export function logEvents<E extends { type: string }>(
  batch: Batch,
  stream: string,
  kind: StreamKind,
  events: readonly { event: E; secret?: string; actor: Actor; at: Date }[],
): void {
  let head = emptyHead
  for (const { event, secret, actor, at } of events) {
    const origin: EventOrigin = { actor, at, commandId: uuid() }
    const [row] = chain(stream, kind, head, [{ event, secret } satisfies NewEvent<E>], origin)
    if (!row) continue
    head = { version: row.seq, hash: row.hash }
    batch.event.push({ ...row, data: row.data as Prisma.InputJsonObject })
  }
}

export type LinkFacts = {
  person: Actor & { kind: 'person' }
  employer: Actor & { kind: 'employer' }
  at: Date
  terms: ContractTerms
}

/** A person linked to an employer with a contract: asked for and accepted, as the domain folds it. */
export function addLink(
  batch: Batch,
  { person, employer, at, terms }: LinkFacts,
  contract: SharedFile,
): { id: string; state: EmploymentState; contractId: string } {
  const id = uuid()
  const contractId = uuid()
  const time = at.toISOString()
  const requested: EmploymentEvent = {
    type: 'employment.requested',
    personId: person.personId,
    employerId: employer.employerId,
    at: time,
  }
  const accepted: EmploymentEvent = { type: 'employment.accepted', at: time, terms, contractId }
  const state = evolveEmployment(evolveEmployment(null, requested), accepted)
  batch.employment.push({
    id,
    personId: state.personId,
    employerId: state.employerId,
    status: state.status,
    version: state.version,
    requestedAt: at,
    decidedAt: at,
    startsOn: toColumn(terms.startsOn),
    endsOn: toColumnOrNull(terms.endsOn),
    position: terms.position,
  })
  batch.attachment.push({
    ...contract,
    id: contractId,
    ownerKind: 'employment',
    ownerId: id,
    version: 1,
    uploadedAt: at,
    uploadedBy: employer.accountId,
    warnings: [],
  })
  logEvents<EmploymentEvent>(batch, id, 'employment', [
    { event: requested, actor: person, at },
    { event: accepted, actor: employer, at },
  ])
  return { id, state, contractId }
}
