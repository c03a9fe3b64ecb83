import { evolveEmployment, type EmploymentEvent, type EmploymentState } from '../domain/employment/lifecycle'
import { evolveFilingRight, type FilingRightEvent, type FilingRightState } from '../domain/filing-right/lifecycle'
import type { PermitAges } from '../domain/permit/ages'
import { contentOf, type PermitContent } from '../domain/permit/content'
import { evolvePermit, type PermitEvent, type PermitState } from '../domain/permit/lifecycle'
import type { RetirementStatement } from '../domain/permit/retirement'
import { reportedSince } from '../domain/permit/settlement'
import type { PlainDate } from '../domain/dates'
import type { Db, Tx } from './client'
import { ConflictError } from './conflict'
import { toColumn, toColumnOrNull } from './days'
import {
  appendEvents,
  domainEvent,
  emptyHead,
  headOf,
  readStream,
  readStreams,
  type EventOrigin,
  type StoredEvent,
  type StreamHead,
} from './event-log'
import { sealJson, unsealJson } from './sealing'

/** An aggregate with the head of its stream, ready for its next event. */
export type Loaded<S> = { id: string; state: S; head: StreamHead }

function told<S, E>(
  id: string,
  events: readonly StoredEvent[],
  evolve: (state: S | null, event: E) => S,
): Loaded<S> | null {
  const state = events.map((event) => domainEvent<E>(event)).reduce<S | null>(evolve, null)
  return state === null ? null : { id, state, head: headOf(events) }
}

export const loadEmployment = async (db: Db, id: string) =>
  told<EmploymentState, EmploymentEvent>(id, await readStream(db, id), evolveEmployment)
export const loadFilingRight = async (db: Db, id: string) =>
  told<FilingRightState, FilingRightEvent>(id, await readStream(db, id), evolveFilingRight)
export const loadPermit = async (db: Db, id: string) =>
  told<PermitState, PermitEvent>(id, await readStream(db, id), evolvePermit)

/** Many permits in one query, by their ids. */
export async function loadPermits(db: Db, ids: readonly string[]): Promise<Map<string, Loaded<PermitState>>> {
  const streams = await readStreams(db, ids)
  return new Map(
    [...streams].flatMap(([id, events]) => {
      const permit = told<PermitState, PermitEvent>(id, events, evolvePermit)
      return permit ? [[id, permit]] : []
    }),
  )
}

const expectOne = ({ count }: { count: number }, what: string): void => {
  if (count !== 1) throw new ConflictError(what)
}

type Existing<S> = Loaded<S> | { id: string; state: null; head: StreamHead }
export const unborn = (id: string) => ({ id, state: null, head: emptyHead })

const employmentColumns = (next: EmploymentState) => ({
  status: next.status,
  version: next.version,
  requestedAt: new Date(next.requestedAt),
  decidedAt: next.decidedAt ? new Date(next.decidedAt) : null,
  startsOn: toColumnOrNull(next.terms?.startsOn ?? null),
  endsOn: toColumnOrNull(next.terms?.endsOn ?? null),
  position: next.terms?.position ?? null,
  dissolveAskedAt: next.dissolveAskedAt ? new Date(next.dissolveAskedAt) : null,
  dissolveLeftOn: toColumnOrNull(next.leftOn),
  escalatedOn: toColumnOrNull(next.escalated?.on ?? null),
  escalatedTo: next.escalated?.district ?? null,
  dissolvedOn: toColumnOrNull(next.dissolved?.on ?? null),
  dissolveReason: next.dissolved?.reason ?? null,
})

/** Stores a link that ended before it came here, with its whole past at once (S-20). */
export async function recordFormerEmployment(
  tx: Tx,
  id: string,
  past: readonly EmploymentEvent[],
  origin: EventOrigin,
): Promise<void> {
  const state = past.reduce<EmploymentState | null>(evolveEmployment, null)
  if (state?.status !== 'dissolved') throw new Error('a former link must have ended')
  const { personId, employerId } = state
  await tx.employment.create({ data: { id, personId, employerId, ...employmentColumns(state) } })
  const events = past.map((event) => ({ event }))
  await appendEvents(tx, id, 'employment', emptyHead, events, origin)
}

/** Applies one event to a link and stores both. `secret` is free text that may name people. */
export async function recordEmployment(
  tx: Tx,
  { id, state, head }: Existing<EmploymentState>,
  event: EmploymentEvent,
  origin: EventOrigin,
  secret?: string,
): Promise<EmploymentState> {
  const next = evolveEmployment(state, event)
  const columns = {
    ...employmentColumns(next),
    ...(event.type === 'employment.rejected' ? { rejectReason: secret ?? null } : {}),
  }
  if (state)
    expectOne(await tx.employment.updateMany({ where: { id, version: state.version }, data: columns }), 'employment')
  else await tx.employment.create({ data: { id, personId: next.personId, employerId: next.employerId, ...columns } })
  await appendEvents(tx, id, 'employment', head, [{ event, secret }], origin)
  return next
}

/** Applies one event to a filing right and stores both. */
export async function recordFilingRight(
  tx: Tx,
  { id, state, head }: Existing<FilingRightState>,
  event: FilingRightEvent,
  origin: EventOrigin,
): Promise<FilingRightState> {
  const next = evolveFilingRight(state, event)
  const columns = {
    district: next.district,
    township: next.township,
    status: next.status === 'receive-only' ? ('receive_only' as const) : next.status,
    version: next.version,
    openedOn: toColumnOrNull(next.openedOn),
  }
  if (state)
    expectOne(await tx.filingRight.updateMany({ where: { id, version: state.version }, data: columns }), 'filing-right')
  else
    await tx.filingRight.create({ data: { id, employerId: next.employerId, permitType: next.permitType, ...columns } })
  await appendEvents(tx, id, 'filing-right', head, [{ event }], origin)
  return next
}

/** A new copy of what the permit keeps of its own (G-34), with the days that follow from it. */
export type PermitCopy = { content: PermitContent; ages: PermitAges }

/** Days that are reckoned anew; what was asked before is asked again in their time. */
const ageColumns = ({ ageLimitOn, dependantAgeOn }: PermitAges) => ({
  ageLimitOn: toColumnOrNull(ageLimitOn),
  dependantAgeOn: toColumnOrNull(dependantAgeOn),
  retirementAskedOn: null,
})

/** The permit's own copy as it stands. */
export async function loadPermitContent(db: Db, id: string): Promise<PermitContent> {
  const { sealed } = await db.permit.findUniqueOrThrow({ where: { id }, select: { sealed: true } })
  return contentOf(unsealJson(sealed))
}

/** The cached columns of a permit. Exported for the bulk seed, which writes many at once, like the copy's. */
export const permitColumns = ({
  validFrom,
  validTo,
  suspendedOn,
  ended,
  retirement,
  settlement,
  ...facts
}: PermitState) => ({
  ...facts,
  validFrom: toColumn(validFrom),
  validTo: toColumn(validTo),
  suspendedOn: toColumnOrNull(suspendedOn),
  endedOn: toColumnOrNull(ended?.on ?? null),
  endReason: ended?.reason ?? null,
  settlementReportedOn: toColumnOrNull(reportedSince(settlement)),
})

export const copyColumns = ({ content, ages }: PermitCopy) => ({ sealed: sealJson(content), ...ageColumns(ages) })

/** Stores a new permit. `checkCode` is the code behind its QR. */
export async function grantPermit(
  tx: Tx,
  id: string,
  event: Extract<PermitEvent, { type: 'permit.granted' }>,
  origin: EventOrigin,
  { checkCode, ...copy }: PermitCopy & { checkCode: string },
): Promise<PermitState> {
  const state = evolvePermit(null, event)
  await tx.permit.create({ data: { id, ...permitColumns(state), ...copyColumns(copy), checkCode } })
  await appendEvents(tx, id, 'permit', emptyHead, [{ event, secret: JSON.stringify(copy.content) }], origin)
  return state
}

/**
 * Applies one event to a permit and stores both; a new copy is kept with the event, so that every version remains.
 * Days alone may be new where the copy stays (another employer, another district).
 */
export async function recordPermit(
  tx: Tx,
  { id, state, head }: Loaded<PermitState>,
  event: PermitEvent,
  origin: EventOrigin,
  copy?: PermitCopy | { content: null; ages: PermitAges },
): Promise<PermitState> {
  const next = evolvePermit(state, event)
  const copied = copy?.content ? copyColumns(copy) : copy ? ageColumns(copy.ages) : {}
  const data = { ...permitColumns(next), ...copied }
  expectOne(await tx.permit.updateMany({ where: { id, version: state.version }, data }), 'permit')
  await appendEvents(
    tx,
    id,
    'permit',
    head,
    [{ event, secret: copy?.content ? JSON.stringify(copy.content) : null }],
    origin,
  )
  return next
}

/** Stores what a side has said about the holder's retirement; `basis`, free text of an officer, is sealed. */
export async function recordRetirement(
  tx: Tx,
  { id, state, head }: Loaded<PermitState>,
  statement: RetirementStatement,
  {
    look,
    askedOn,
    basis,
    origin,
  }: { look: PlainDate | null; askedOn: PlainDate | null; basis: string | null; origin: EventOrigin },
): Promise<PermitState> {
  const event: PermitEvent = { type: 'permit.retirement-stated', at: statement.at, statement }
  const next = evolvePermit(state, event)
  const data = { version: next.version, ageLimitOn: toColumnOrNull(look), retirementAskedOn: toColumnOrNull(askedOn) }
  expectOne(await tx.permit.updateMany({ where: { id, version: state.version }, data }), 'permit')
  await appendEvents(tx, id, 'permit', head, [{ event, secret: basis }], origin)
  return next
}

/** Applies what a human of the authority has decided on a permit; `basis`, his free text, is sealed with the event. */
export async function recordWithBasis(
  tx: Tx,
  { id, state, head }: Loaded<PermitState>,
  event: PermitEvent,
  { basis, origin }: { basis: string; origin: EventOrigin },
): Promise<PermitState> {
  const next = evolvePermit(state, event)
  expectOne(await tx.permit.updateMany({ where: { id, version: state.version }, data: permitColumns(next) }), 'permit')
  await appendEvents(tx, id, 'permit', head, [{ event, secret: basis }], origin)
  return next
}
