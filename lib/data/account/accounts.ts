import { fieldsOf, overPattern } from '../../domain/typed'
import { jsonOf } from '../json'
import { v7 as newId } from 'uuid'
import type { SignedInActor } from '../../access/actor'
import type { VerifiedEmployer, VerifiedIdentity, VerifiedPerson, VerifiedStaff } from '../../access/verified-identity'
import { reviewLevels } from '../../domain/policy/resolve'
import { personRenamed } from '../../domain/person/notices'
import { database, type Db, type Prisma, type Tx } from '../client'
import { figuresStamp, noteFiguresStamp } from '../figures'
import type { Employer, Person, Staff } from '../generated/client'
import { keepClaim } from '../employer/claims'
import { appendEvents, headOf, readStream, type EventOrigin } from '../event-log'
import { blindIndex, seal, sealJson, unsealJson } from '../sealing'
import { tell } from '../notice/tell'

/** Who writes down what a sign-in brings: nobody is signed in yet. */
const signInOrigin = (at: Date): EventOrigin => ({ actor: { kind: 'system', job: 'sign-in' }, at, commandId: newId() })

const seatOf = ['name', 'authorityName', 'district', 'level', 'township', 'administrator'] as const

const withIdentity = { person: true, employer: true, staff: true } as const
type FullAccount = Prisma.AccountGetPayload<{ include: typeof withIdentity }>

/** Of an account and whoever stands behind it: what an actor is made of. */
type AccountFacts = Pick<FullAccount, 'id' | 'kind' | 'displayName' | 'disabledAt'> & {
  person: Pick<Person, 'id' | 'name'> | null
  employer: Pick<Employer, 'id' | 'name'> | null
  staff: Pick<Staff, (typeof seatOf)[number] | 'id' | 'active' | 'personIndex'> | null
}

function actorOf(account: AccountFacts): SignedInActor | null {
  const { id: accountId, kind, person, employer, staff } = account
  if (kind === 'person') return person && { kind, accountId, personId: person.id, name: person.name }
  if (kind === 'employer')
    return (
      employer && {
        kind,
        accountId,
        employerId: employer.id,
        employerName: employer.name,
        operatorName: account.displayName,
      }
    )
  const level = reviewLevels.find((known) => known === staff?.level)
  if (!staff?.active || !level) return null
  const { id: staffId, name, authorityName, district, township, administrator, personIndex } = staff
  return { kind, accountId, staffId, name, authorityName, district, level, township, administrator, personIndex }
}

/**
 * The actor of an account as it stands now; null when it is unknown, disabled or relieved, or the session was ended.
 * One statement for every request: it also brings the stamp of the figures with which the request reckons.
 */
export async function findActor(accountId: string, sessionId: string): Promise<SignedInActor | null> {
  const [row] = await database().$queryRaw<(AccountFacts & { ended: boolean; stamp: string })[]>`
    select a.id, a.kind::text, a."displayName", a."disabledAt",
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person,
      case when e.id is not null then jsonb_build_object('id', e.id, 'name', e.name) end as employer,
      to_jsonb(s) as staff, exists (select from "EndedSession" x where x.id = ${sessionId}::uuid) as ended,
      ${figuresStamp} as stamp
    from "Account" a
    left join "Person" p on p.id = a."personId"
    left join "Employer" e on e.id = a."employerId"
    left join "Staff" s on s.id = a."staffId"
    where a.id = ${accountId}::uuid`
  if (!row) return null
  noteFiguresStamp(row.stamp)
  return row.disabledAt || row.ended ? null : actorOf(row)
}

/** Whom an account stands for when nobody is signed in: work that its holder has left to the worker. Null as above. */
export async function findActorOfAccount(db: Db, accountId: string): Promise<SignedInActor | null> {
  const account = await db.account.findUnique({ where: { id: accountId }, include: withIdentity })
  return account && !account.disabledAt ? actorOf(account) : null
}

const dayMs = 24 * 60 * 60 * 1000

/** Remembers that a session was ended at `at`; forgets what ended more than a day before (no session lives so long). */
export async function endSession(sessionId: string, at: Date): Promise<void> {
  await database().endedSession.deleteMany({ where: { endedAt: { lt: new Date(at.getTime() - dayMs) } } })
  await database().endedSession.createMany({ data: { id: sessionId, endedAt: at }, skipDuplicates: true })
}

/** The account of a subject with the number or code that it belonged to when it last signed in. */
export async function findAccountBySubject(tx: Tx, subject: string) {
  return tx.account.findUnique({ where: { subject }, include: withIdentity })
}

/** True when the account belongs to the same person, employer or staff member as the identity. */
export function belongsTo(account: FullAccount, identity: VerifiedIdentity): boolean {
  if (account.kind !== identity.kind) return false
  if (identity.kind === 'person') return account.person?.idNumberIndex === blindIndex(identity.idNumber)
  if (identity.kind === 'employer') return account.employer?.uscc === identity.uscc
  return account.staff?.subject === identity.subject
}

/**
 * Finds the person by the blind index of the ID number, or makes one. Name and phone follow the identity platform, which
 * is the register of both; another name is written down and told (`signInMay` in tests/integration/sign-in.test.ts).
 */
export async function upsertPerson(tx: Tx, identity: VerifiedPerson, at: Date): Promise<string> {
  const idNumberIndex = blindIndex(identity.idNumber)
  const mobile = identity.mobile === null ? {} : { mobileSealed: seal(identity.mobile) }
  const known = await tx.person.findUnique({ where: { idNumberIndex }, select: { id: true, name: true } })
  if (known && known.name !== identity.name) {
    const renamed = { event: { type: 'person.renamed' }, secret: JSON.stringify([known.name, identity.name]) }
    await appendEvents(tx, known.id, 'person', headOf(await readStream(tx, known.id)), [renamed], signInOrigin(at))
    await tell(tx, personRenamed(known.id), at)
  }
  const { id } = await tx.person.upsert({
    where: { idNumberIndex },
    create: { id: newId(), name: identity.name, idNumberSealed: seal(identity.idNumber), idNumberIndex, ...mobile },
    update: { name: identity.name, ...mobile },
    select: { id: true },
  })
  return id
}

/**
 * Finds the employer by its 统一社会信用代码, or makes one with the name and facts of its first sign-in. A known unit is not
 * changed: whoever holds a credential of it would otherwise rename it for everybody. What differs is kept and asked of
 * the unit (U-04, U-12, A-33). Facts of which nothing is on file yet, as of a unit that was migrated, are filled in.
 */
export async function findOrMakeEmployer(tx: Tx, identity: VerifiedEmployer, at: Date): Promise<string> {
  const { unitName: name, uscc } = identity
  // JSON knows no undefined: what the platform did not say is left out.
  const facts: Prisma.InputJsonObject = JSON.parse(JSON.stringify(identity.facts))
  const unit = await tx.employer.findUnique({ where: { uscc }, select: { id: true, name: true, facts: true } })
  if (!unit) {
    const { id } = await tx.employer.create({ data: { id: newId(), name, uscc, facts }, select: { id: true } })
    return id
  }
  const known = fieldsOf(unit.facts)
  if (Object.keys(facts).some((fact) => known[fact] === undefined))
    await tx.employer.update({ where: { id: unit.id }, data: { facts: jsonOf({ ...facts, ...known }) } })
  await keepClaim(tx, unit, { name, facts }, signInOrigin(at))
  return unit.id
}

/**
 * Finds the staff member by subject, or makes one. Authority, seat and powers follow the platform, which alone knows who
 * sits where; another seat is written down. Whether somebody is relieved here is never changed by a sign-in.
 */
export async function upsertStaff(tx: Tx, identity: VerifiedStaff, at: Date): Promise<{ id: string; active: boolean }> {
  const { subject, name, authorityName, district, level, township, administrator } = identity
  const office = { name, authorityName, district, level, township, administrator }
  const personIndex = identity.idNumber === null ? null : blindIndex(identity.idNumber)
  const known = await tx.staff.findUnique({ where: { subject } })
  const moved = known && seatOf.filter((name) => known[name] !== office[name])
  if (known && moved && moved.length > 0) {
    const [from, to] = [known, office].map((seat) => Object.fromEntries(moved.map((name) => [name, seat[name]])))
    const event = { type: 'staff.seat-changed', from, to }
    await appendEvents(tx, known.id, 'staff', headOf(await readStream(tx, known.id)), [{ event }], signInOrigin(at))
  }
  return tx.staff.upsert({
    where: { subject },
    create: { id: newId(), subject, ...office, personIndex },
    update: { ...office, personIndex },
    select: { id: true, active: true },
  })
}

export type AccountOwner = { personId: string } | { employerId: string } | { staffId: string }

/** ID number and mobile of whoever signs in for a unit; null where the platform knows no phone. */
export type OperatorFacts = { idNumber: string; mobile: string | null }

type AccountRow = {
  subject: string
  kind: VerifiedIdentity['kind']
  displayName: string
  owner: AccountOwner
  /** Of an operator alone: what the platform knows of him besides the name. */
  operator: OperatorFacts | null
  at: Date
}

/** Finds or makes the account of a subject and notes the sign-in. */
export async function upsertAccount(tx: Tx, row: AccountRow): Promise<string> {
  const { subject, kind, displayName, owner, operator, at } = row
  const facts = operator ? { operatorSealed: sealJson(operator) } : {}
  const { id } = await tx.account.upsert({
    where: { subject },
    create: { id: newId(), subject, kind, displayName, ...owner, ...facts, lastSignInAt: at },
    update: { displayName, ...facts, lastSignInAt: at },
    select: { id: true },
  })
  return id
}

/** What the platform said of the operator at his last sign-in; null for accounts that have not signed in since it is kept. */
export async function operatorFactsOf(db: Db, accountId: string): Promise<OperatorFacts | null> {
  const account = await db.account.findUnique({ where: { id: accountId }, select: { operatorSealed: true } })
  const unknown: OperatorFacts = { idNumber: '', mobile: null }
  return account?.operatorSealed ? overPattern(unknown, unsealJson(account.operatorSealed)) : null
}
