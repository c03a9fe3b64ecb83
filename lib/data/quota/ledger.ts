import { v7 as uuid } from 'uuid'
import { yearOf, type PlainDate } from '../../domain/dates'
import { unitAfter, type UnitMovement } from '../../domain/quota/units'
import type { Tx } from '../client'
import { toColumn } from '../days'
import { actorLabelOf, type EventOrigin } from '../event-log'

/**
 * The ledger of quota (S-81). Every change takes a lock on the employer's grants first, always in the order of their
 * ids, so that changes of one employer happen one after another: a reservation never misses a unit that is there and
 * never takes one twice. What happened is written as a movement in the same transaction.
 */
type Place = { employerId: string; district: string }
type Row = { id: string; grantId: string; changedAt: Date; expiresOn: PlainDate }

/** A movement of one unit; `applicationId` says which 新办 takes, frees or uses it. */
type Step = { movement: UnitMovement; applicationId?: string | null }

const lockGrants = (tx: Tx, { employerId, district }: Place) =>
  tx.$queryRaw`
    select id from "QuotaGrant" where "employerId" = ${employerId}::uuid and district = ${district}
    order by id for update`

const lockGrant = (tx: Tx, grantId: string) =>
  tx.$queryRaw`select id from "QuotaGrant" where id = ${grantId}::uuid for update`

/** Never before the unit's last change: whoever waited for the lock brings an older time with him. */
const timeOf = (unit: Row, { at }: EventOrigin): Date => (unit.changedAt > at ? unit.changedAt : at)

/** Moves units that are locked, and writes it down. */
async function moveUnits(
  tx: Tx,
  units: readonly Row[],
  from: 'available' | 'reserved',
  step: Step,
  origin: EventOrigin,
): Promise<void> {
  const state = unitAfter(from, step.movement)
  if (!state) throw new Error(`the ledger knows no ${step.movement} of a unit that is ${from}`)
  const holder = state === 'reserved' || state === 'used' ? (step.applicationId ?? null) : null
  for (const unit of units) {
    const at = timeOf(unit, origin)
    const { count } = await tx.quotaUnit.updateMany({
      where: { id: unit.id, state: from },
      data: { state, applicationId: holder, changedAt: at },
    })
    if (count !== 1) throw new Error(`unit ${unit.id} is not ${from} any more although it is locked`)
    unit.changedAt = at
  }
  await tx.quotaMovement.createMany({
    data: units.map(({ id: unitId, grantId, changedAt }) => ({
      ...{ id: uuid(), unitId, grantId, kind: step.movement, applicationId: step.applicationId ?? null },
      ...{ at: changedAt, commandId: origin.commandId, actorLabel: actorLabelOf(origin.actor) },
    })),
  })
}

export type NewGrant = Place & {
  source: 'application' | 'demand'
  sourceId: string
  /** Calendar year of use; before it begins no unit can be taken. */
  year: number
  /** How many; 0 is a grant as well. */
  count: number
  grantedOn: PlainDate
  /** Last day of use, inclusive. */
  expiresOn: PlainDate
}

/** Gives an employer its units. One grant per source: a second one breaks a unique rule. */
export async function grantUnits(tx: Tx, grant: NewGrant, origin: EventOrigin): Promise<{ grantId: string }> {
  const { employerId, district, source, sourceId, year, count, grantedOn, expiresOn } = grant
  const grantId = uuid()
  const days = { grantedOn: toColumn(grantedOn), expiresOn: toColumn(expiresOn) }
  await tx.quotaGrant.create({
    data: { id: grantId, employerId, district, source, sourceId, year, granted: count, ...days },
  })
  const units = Array.from({ length: count }, (_, index) => ({ id: uuid(), ordinal: index + 1 }))
  await tx.quotaUnit.createMany({
    data: units.map((unit) => ({
      ...unit,
      ...{ grantId, employerId, district, state: 'available', expiresOn: days.expiresOn, changedAt: origin.at },
    })),
  })
  await tx.quotaMovement.createMany({
    data: units.map(({ id: unitId }) => ({
      ...{ id: uuid(), unitId, grantId, kind: 'granted', at: origin.at },
      ...{ commandId: origin.commandId, actorLabel: actorLabelOf(origin.actor) },
    })),
  })
  return { grantId }
}

/**
 * Reserves the unit that ends first for a 新办. Answers its id, or null when none is left on that day. A file that
 * holds a unit already keeps it.
 */
export async function reserveUnit(
  tx: Tx,
  { applicationId, on, ...place }: Place & { applicationId: string; on: PlainDate },
  origin: EventOrigin,
): Promise<string | null> {
  await lockGrants(tx, place)
  const held = await heldUnit(tx, applicationId)
  if (held) return held.id
  const [unit] = await tx.$queryRaw<Row[]>`
    select u.id, u."grantId", u."changedAt", u."expiresOn"::text as "expiresOn"
    from "QuotaUnit" u join "QuotaGrant" g on g.id = u."grantId"
    where u."employerId" = ${place.employerId}::uuid and u.district = ${place.district} and u.state = 'available'
      and u."expiresOn" >= ${on}::date and g.year <= ${yearOf(on)}
    order by u."expiresOn", u.id limit 1`
  if (!unit) return null
  await moveUnits(tx, [unit], 'available', { movement: 'reserved', applicationId }, origin)
  return unit.id
}

async function heldUnit(tx: Tx, applicationId: string): Promise<Row | null> {
  const [unit] = await tx.$queryRaw<Row[]>`
    select id, "grantId", "changedAt", "expiresOn"::text as "expiresOn" from "QuotaUnit"
    where "applicationId" = ${applicationId}::uuid and state = 'reserved'`
  return unit ?? null
}

/** The unit that a file holds, locked; null when it holds none. */
async function lockHeldUnit(tx: Tx, applicationId: string): Promise<Row | null> {
  const unit = await heldUnit(tx, applicationId)
  if (!unit) return null
  await lockGrant(tx, unit.grantId)
  return heldUnit(tx, applicationId)
}

/**
 * Frees the unit of a file that goes back or ends. Past its last day the unit ends with it: true then.
 */
export async function releaseUnit(
  tx: Tx,
  { applicationId, on }: { applicationId: string; on: PlainDate },
  origin: EventOrigin,
): Promise<boolean> {
  const unit = await lockHeldUnit(tx, applicationId)
  if (!unit) return false
  await moveUnits(tx, [unit], 'reserved', { movement: 'released', applicationId }, origin)
  if (unit.expiresOn >= on) return false
  await moveUnits(tx, [unit], 'available', { movement: 'expired' }, origin)
  return true
}

/**
 * 办结 uses the unit for good, also past its last day: it was taken in time. A file that was approved before
 * its district kept a ledger holds none, and takes effect all the same.
 */
export async function consumeUnit(tx: Tx, applicationId: string, origin: EventOrigin): Promise<void> {
  const unit = await lockHeldUnit(tx, applicationId)
  if (unit) await moveUnits(tx, [unit], 'reserved', { movement: 'used', applicationId }, origin)
}

const availableOf = (tx: Tx, grantId: string) => tx.$queryRaw<Row[]>`
  select id, "grantId", "changedAt", "expiresOn"::text as "expiresOn" from "QuotaUnit"
  where "grantId" = ${grantId}::uuid and state = 'available' order by ordinal`

/** 指标退回 of so many unused units of a grant within their time. False, and nothing done, when fewer are there. */
export async function returnUnits(
  tx: Tx,
  { grantId, count, on }: { grantId: string; count: number; on: PlainDate },
  origin: EventOrigin,
): Promise<boolean> {
  await lockGrant(tx, grantId)
  const units = (await availableOf(tx, grantId)).filter(({ expiresOn }) => expiresOn >= on).slice(-count)
  if (units.length < count) return false
  await moveUnits(tx, units, 'available', { movement: 'returned' }, origin)
  return true
}

/** Ends the unused units of a grant whose last day lies before `on`. Answers how many. */
export async function expireUnits(
  tx: Tx,
  { grantId, on }: { grantId: string; on: PlainDate },
  origin: EventOrigin,
): Promise<number> {
  await lockGrant(tx, grantId)
  const units = (await availableOf(tx, grantId)).filter(({ expiresOn }) => expiresOn < on)
  if (units.length > 0) await moveUnits(tx, units, 'available', { movement: 'expired' }, origin)
  return units.length
}

/** An employer that stands with `district` now loses its unused units everywhere else. Answers how many. */
export async function voidUnitsElsewhere(
  tx: Tx,
  { employerId, district }: Place,
  origin: EventOrigin,
): Promise<number> {
  await tx.$queryRaw`
    select id from "QuotaGrant" where "employerId" = ${employerId}::uuid and district <> ${district}
    order by id for update`
  const units = await tx.$queryRaw<Row[]>`
    select id, "grantId", "changedAt", "expiresOn"::text as "expiresOn" from "QuotaUnit"
    where "employerId" = ${employerId}::uuid and district <> ${district} and state = 'available' order by id`
  if (units.length > 0) await moveUnits(tx, units, 'available', { movement: 'voided' }, origin)
  return units.length
}
