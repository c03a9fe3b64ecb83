import { statusIn } from '../columns'
import type { ApplicationScope } from '../../access/scope'
import type { ApplicationEvent } from '../../domain/application/events'
import { currentDossier, currentForm } from '../../domain/application/stored-form'
import type { Dossier } from '../../domain/application/dossier'
import type { ApplicationForm } from '../../domain/application/forms'
import { movingStatuses } from '../../domain/application/authority-change'
import { employerStartedKinds, kindsThatNeedRight } from '../../domain/application/kinds'
import { evolve, replay } from '../../domain/application/replay'
import type { ApplicationState } from '../../domain/application/state'
import type { ApplicationStatus } from '../../domain/application/status'
import type { PlainDate } from '../../domain/dates'
import { Prisma } from '../generated/client'
import type { Db, Tx } from '../client'
import { ConflictError } from '../conflict'
import { toColumnOrNull } from '../days'
import {
  appendEvents,
  chain,
  domainEvent,
  emptyHead,
  headOf,
  type EventOrigin,
  type NewEvent,
  type StoredEvent,
} from '../event-log'
import { figuresStamp } from '../figures'
import { sealJson, unsealJson } from '../sealing'

/** A scope as a condition: what lies outside is not found. */
function inScope(scope: ApplicationScope): Prisma.Sql {
  switch (scope.kind) {
    case 'person':
      return Prisma.sql`a."personId" = ${scope.personId}::uuid`
    case 'employer': {
      const seen = Prisma.sql`a."submittedAt" is not null or a.kind = any(${employerStartedKinds})`
      return Prisma.sql`a."employerId" = ${scope.employerId}::uuid and (${seen})`
    }
    case 'level': {
      const { level, district, township } = scope
      const here = district === null ? Prisma.sql`true` : Prisma.sql`a.district = ${district}`
      const office = level === 'township' ? Prisma.sql`a.township is not distinct from ${township}` : Prisma.sql`true`
      return Prisma.sql`${level} = any(a.reached) and ${here} and ${office}`
    }
    case 'all':
      return Prisma.sql`true`
  }
}

/** A file with its history: the state is what the events tell. */
export type LoadedApplication = {
  id: string
  state: ApplicationState
  events: StoredEvent[]
  form: ApplicationForm
  formVersion: number
  /** What would be lost with it, as the last step has seen it. */
  losesOn: PlainDate | null
  /** Blind index of the applicant's ID number; null for a unit's own business. */
  personIndex: string | null
  /** The stamp of the figures when it was read: whoever judges it need not ask for it (`loadFigures`). */
  stamp: string
}

type FileRow = Pick<LoadedApplication, 'formVersion' | 'losesOn' | 'personIndex' | 'stamp'> & {
  formSealed: string
  events: (Omit<StoredEvent, 'at'> & { at: string })[]
}

/** One application within a scope, with its whole record in one statement, or null. */
export async function findApplication(db: Db, id: string, scope: ApplicationScope): Promise<LoadedApplication | null> {
  const [row] = await db.$queryRaw<FileRow[]>`
    select a."formSealed", a."formVersion", a."losesOn"::text as "losesOn", p."idNumberIndex" as "personIndex",
      ${figuresStamp} as stamp,
      (select jsonb_agg(to_jsonb(e) - 'streamKind' order by e.seq) from "Event" e where e.stream = a.id) as events
    from "Application" a left join "Person" p on p.id = a."personId"
    where a.id = ${id}::uuid and ${inScope(scope)}`
  if (!row) return null
  const { formSealed, ...facts } = row
  const events = row.events.map((event) => ({ ...event, at: new Date(event.at) }))
  const state = replay(events.map((event) => domainEvent<ApplicationEvent>(event)))
  if (!state) throw new Error(`application ${id} has no events`)
  return { ...facts, id, state, events, form: currentForm(unsealJson(formSealed)) }
}

/**
 * Worklists run by due day, a booked file by its appointment until it is accepted; a file that no authority
 * holds sorts by its submission. Where a permit would be lost before that, by the last day that saves it.
 */
function sortKeyOf(state: ApplicationState, at: Date, losesOn: PlainDate | null): Date {
  const booked = state.status === 'awaiting-acceptance' ? state.appointment : null
  const due = booked ? new Date(booked.startsAt) : toColumnOrNull(state.due?.day ?? null)
  const own = due ?? (state.submittedAt ? new Date(state.submittedAt) : at)
  const loss = toColumnOrNull(losesOn)
  return loss && loss < own ? loss : own
}

/**
 * The cached columns of a state and of what would be lost with it (`losesOn` of the core). Exported for the bulk seed,
 * which writes many states at once.
 */
export function columnsOf(state: ApplicationState, at: Date, losesOn: PlainDate | null = null) {
  return {
    status: state.status,
    round: state.round,
    step: state.step,
    level: state.level,
    stop: state.stop,
    reached: state.reached,
    township: state.township,
    policyVersion: state.policyVersion,
    submittedAt: state.submittedAt ? new Date(state.submittedAt) : null,
    appointmentAt: state.appointment ? new Date(state.appointment.startsAt) : null,
    acceptedOn: toColumnOrNull(state.acceptedOn),
    judgedOn: toColumnOrNull(state.judgedOn),
    dueOn: toColumnOrNull(state.due?.day ?? null),
    dueProvisional: state.due?.provisional ?? false,
    overdueOn: toColumnOrNull(state.overdueOn),
    claimedById: state.claim?.staffId ?? null,
    claimedByName: state.claim?.name ?? null,
    closedAt: state.closedAt ? new Date(state.closedAt) : null,
    losesOn: toColumnOrNull(losesOn),
    sortKey: sortKeyOf(state, at, losesOn),
    version: state.version,
  }
}

/** Stores a new application with its first event. A second open one of the person breaks a unique rule. */
export async function insertApplication(
  tx: Tx,
  id: string,
  created: Extract<ApplicationEvent, { type: 'application.created' }>,
  form: unknown,
  origin: EventOrigin,
): Promise<void> {
  const state = evolve(null, created)
  const { number, kind, district, permitType, personId, employerId, employmentId, filingRightId, permitId } = state
  await tx.application.create({
    data: {
      id,
      ...{ number, kind, district, permitType, personId, employerId, employmentId, filingRightId, permitId },
      formSealed: sealJson(form),
      createdAt: origin.at,
      ...columnsOf(state, origin.at),
    },
  })
  await appendEvents(tx, id, 'application', emptyHead, [{ event: created }], origin)
}

/** What a step writes beside the state; `frozen` is what is judged in the round that it begins (house law 5). */
export type Written = {
  events: readonly NewEvent<ApplicationEvent>[]
  losesOn: PlainDate | null
  frozen: Dossier | null
}

/**
 * Moves an application: state, events and the snapshot of a new round in one statement that only acts while the version
 * is the expected one. Throws ConflictError when somebody else was first.
 */
export async function moveApplication(
  tx: Tx,
  loaded: LoadedApplication,
  next: ApplicationState,
  { events, losesOn, frozen }: Written,
  origin: EventOrigin,
): Promise<void> {
  const c = columnsOf(next, origin.at, losesOn)
  const rows = chain(loaded.id, 'application', headOf(loaded.events), events, origin)
  const snapshot = frozen
    ? Prisma.sql`, frozen as (
      insert into "Snapshot" ("applicationId", round, sealed, "takenAt")
      select id, ${next.round}, ${sealJson(frozen)}, ${origin.at} from moved
    )`
    : Prisma.empty
  const [{ moved } = { moved: 0 }] = await tx.$queryRaw<{ moved: number }[]>`
    with moved as (
      update "Application" set
        status = ${c.status}, round = ${c.round}, step = ${c.step}, level = ${c.level}, stop = ${c.stop}, reached = ${c.reached},
        township = ${c.township}, district = ${next.district}, "appointmentAt" = ${c.appointmentAt},
        "policyVersion" = ${c.policyVersion}, "submittedAt" = ${c.submittedAt}, "acceptedOn" = ${c.acceptedOn}::date,
        "judgedOn" = ${c.judgedOn}::date,
        "dueOn" = ${c.dueOn}::date, "dueProvisional" = ${c.dueProvisional}, "overdueOn" = ${c.overdueOn}::date, "claimedById" = ${c.claimedById}::uuid,
        "claimedByName" = ${c.claimedByName}, "closedAt" = ${c.closedAt}, "losesOn" = ${c.losesOn}::date,
        "sortKey" = ${c.sortKey},
        version = ${c.version}
      where id = ${loaded.id}::uuid and version = ${loaded.state.version}
      returning id
    ), logged as (
      insert into "Event" (stream, seq, "streamKind", type, data, sealed, "actorKind", "actorId", "actorLabel", at,
        "commandId", "prevHash", hash)
      select e.stream, e.seq, e."streamKind", e.type, e.data, e.sealed, e."actorKind", e."actorId", e."actorLabel",
        e.at, e."commandId", e."prevHash", e.hash
      from jsonb_populate_recordset(null::"Event", ${JSON.stringify(rows)}::jsonb) e where exists (select from moved)
    )${snapshot}
    select count(*)::int as moved from moved`
  if (moved !== 1) throw new ConflictError('application')
}

/** Whether the file still stands as it was loaded. */
export const isCurrent = async (db: Db, { id, state }: LoadedApplication): Promise<boolean> =>
  (await db.application.count({ where: { id, version: state.version } })) === 1

/** Saves what the starter fills in, if nobody saved since `version`. Answers the new version or null. */
export async function saveForm(tx: Tx, id: string, form: unknown, version: number): Promise<number | null> {
  const saved = await tx.application.updateMany({
    where: { id, formVersion: version },
    data: { formSealed: sealJson(form), formVersion: version + 1 },
  })
  return saved.count === 1 ? version + 1 : null
}

/** What was frozen in a round, or null when that round does not exist. */
export async function findSnapshot(db: Db, id: string, round: number): Promise<Dossier | null> {
  const row = await db.snapshot.findUnique({ where: { applicationId_round: { applicationId: id, round } } })
  return row ? currentDossier(unsealJson(row.sealed)) : null
}

/** The last submitted round of an application, or null before the first. */
export async function latestRound(db: Db, id: string): Promise<number | null> {
  const row = await db.snapshot.findFirst({
    where: { applicationId: id },
    orderBy: { round: 'desc' },
    select: { round: true },
  })
  return row?.round ?? null
}

/** Businesses of a link that are not over. */
export const openOfLink = async (
  db: Db,
  employmentId: string,
): Promise<{ id: string; status: ApplicationStatus }[]> => {
  const rows = await db.application.findMany({
    where: { employmentId, closedAt: null },
    select: { id: true, status: true },
  })
  return rows.map(({ id, status }) => ({ id, status: statusIn(status) }))
}

/** The business about a permit that is not over, or null; a person has one at a time (U-95). */
export const findOpenOfPermit = (db: Db, permitId: string) =>
  db.application.findFirst({ where: { permitId, closedAt: null }, select: { id: true } })

/** Ids of the files of an employer's people that go on elsewhere when its right for a type of permit moves (S-77). */
export const filesToMove = async (
  db: Db,
  { employerId, permitType }: { employerId: string; permitType: string },
  district: string,
): Promise<string[]> => {
  const rows = await db.application.findMany({
    where: {
      ...{ employerId, permitType, kind: { in: kindsThatNeedRight }, status: { in: movingStatuses } },
      district: { not: district },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
