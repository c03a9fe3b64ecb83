import { jsonOf } from '../json'
import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { dayOf } from '../../domain/dates'
import {
  claimDifferences,
  type ClaimDifference,
  type UnitClaim,
  type EmployerEvent,
} from '../../domain/employer/claims'
import { emptyEmployerProfile } from '../../domain/employer/employer-profile'
import { employerNotices, type UnitAuthority } from '../../domain/employer/notices'
import { registeredGeneral } from '../../domain/employer/registered-facts'
import { findPolicy } from '../../domain/policy/resolve'
import type { Db, Tx } from '../client'
import { appendEvents, headOf, readStream, type EventOrigin } from '../event-log'
import { openRights } from '../filing-right/filing-rights'
import { tell } from '../notice/tell'

type Unit = { id: string; name: string; facts: unknown }

/** A claim that the unit has not answered yet, with what it would change today. */
export type OpenClaim = { id: string; firstAt: Date; differences: ClaimDifference[] }

/** What is on file from the register: only that can differ from what the platform says. */
const onFile = ({ name, facts }: Unit) => ({ ...emptyEmployerProfile().general, ...registeredGeneral(facts), name })

/** Of a unit of which nothing is on file, a fact is no other fact. */
const differing = (claim: UnitClaim, unit: Unit): ClaimDifference[] =>
  claimDifferences(claim, onFile(unit)).filter(({ onFile: known }) => known !== '')

const digestOf = (differences: readonly ClaimDifference[]): string =>
  createHash('sha256')
    .update(JSON.stringify(differences.map(({ fact, claimed }) => [fact, claimed])))
    .digest('base64url')

async function authoritiesOf(tx: Tx, employerId: string, at: Date): Promise<UnitAuthority[]> {
  const on = dayOf(at.toISOString())
  const rights = await openRights(tx, employerId)
  return rights.flatMap(({ district, township }) => {
    const policy = findPolicy(district, on)
    return policy ? [{ district: policy.district, township, policy }] : []
  })
}

/** Writes down what happened to the facts of a unit and tells whom it concerns. */
export async function recordEmployerEvent(
  tx: Tx,
  employerId: string,
  event: EmployerEvent,
  origin: EventOrigin,
): Promise<void> {
  await appendEvents(tx, employerId, 'employer', headOf(await readStream(tx, employerId)), [{ event }], origin)
  await tell(tx, employerNotices(employerId, event, await authoritiesOf(tx, employerId, origin.at)), origin.at)
}

/**
 * Keeps what a sign-in says of a known unit where it differs from what is on file. Nothing is changed; the same claim
 * again is the same row and tells nobody anew.
 */
export async function keepClaim(tx: Tx, unit: Unit, claim: UnitClaim, origin: EventOrigin): Promise<void> {
  const differences = differing(claim, unit)
  if (differences.length === 0) return
  const digest = digestOf(differences)
  const row = { employerId: unit.id, digest, name: claim.name, facts: jsonOf(claim.facts) }
  const id = newId()
  const { count } = await tx.employerClaim.createMany({
    data: { id, ...row, firstAt: origin.at, lastAt: origin.at },
    skipDuplicates: true,
  })
  if (count === 0) {
    const key = { employerId_digest: { employerId: unit.id, digest } }
    await tx.employerClaim.update({ where: key, data: { lastAt: origin.at } })
    return
  }
  const facts = differences.map(({ fact }) => fact)
  await recordEmployerEvent(tx, unit.id, { type: 'employer.claimed', claimId: id, facts }, origin)
}

/** A claim that is not answered, as it is stored. */
export type StoredClaim = { id: string; firstAt: Date | string; name: string; facts: unknown }

/** What the unit is still asked about, in the order of the claims; one that agrees with the file by now is none. */
export const openAmong = (claims: readonly StoredClaim[], unit: Unit): OpenClaim[] =>
  claims
    .map(({ id, firstAt, name, facts }) => ({
      ...{ id, firstAt: new Date(firstAt) },
      differences: differing({ name, facts }, unit),
    }))
    .filter(({ differences }) => differences.length > 0)

/** The same, read from the database, the oldest first. */
export const openClaims = async (db: Db, unit: Unit): Promise<OpenClaim[]> =>
  openAmong(
    await db.employerClaim.findMany({
      where: { employerId: unit.id, settledAt: null },
      orderBy: { firstAt: 'asc' },
    }),
    unit,
  )

/** Answers a claim once; false when it is not an open claim of the unit. */
export async function settleClaim(
  tx: Tx,
  { employerId, claimId }: { employerId: string; claimId: string },
  settlement: 'taken-over' | 'kept',
  at: Date,
): Promise<boolean> {
  const { count } = await tx.employerClaim.updateMany({
    where: { id: claimId, employerId, settledAt: null },
    data: { settledAt: at, settlement },
  })
  return count === 1
}

/** Puts claimed facts on file beside those that are there. */
export async function takeOverFacts(tx: Tx, unit: Unit, differences: readonly ClaimDifference[]): Promise<void> {
  const known = typeof unit.facts === 'object' && unit.facts !== null ? unit.facts : {}
  const facts = { ...known, ...Object.fromEntries(differences.map(({ fact, claimed }) => [fact, claimed])) }
  await tx.employer.update({ where: { id: unit.id }, data: { facts } })
}
