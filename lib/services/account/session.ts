import {
  endSession as storeEnd,
  findActor,
  type AccountOwner,
  type OperatorFacts,
  belongsTo,
  findAccountBySubject,
  upsertAccount,
  findOrMakeEmployer,
  upsertPerson,
  upsertStaff,
} from '@/lib/data/account/accounts'
import type { SignedInActor } from '@/lib/access/actor'
import type { VerifiedEmployer, VerifiedIdentity } from '@/lib/access/verified-identity'
import { database, isUniqueViolation, type Tx } from '@/lib/data/client'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'

type SignInContext = { now: Date }
export type SignedIn = { accountId: string; kind: VerifiedIdentity['kind'] }

/** What makes an identity useless here, whatever the database knows about it. */
function objection(identity: VerifiedIdentity): Refusal | null {
  // Below L3 nobody has seen the face: the portals of the city refuse such a sign-in and ask for an upgrade.
  if (identity.kind === 'person' && (identity.trustLevel === 'L1' || identity.trustLevel === 'L2'))
    return { code: 'sign-in.level-low' }
  // Only the city level works for every district; anybody else without a district would see nothing or all.
  if (identity.kind === 'staff' && identity.level !== 'city' && identity.district === null)
    return { code: 'sign-in.district-missing' }
  return null
}

async function ownerOf(tx: Tx, { now }: SignInContext, identity: VerifiedIdentity): Promise<Result<AccountOwner>> {
  if (identity.kind === 'person') return ok({ personId: await upsertPerson(tx, identity, now) })
  if (identity.kind === 'employer') return ok({ employerId: await findOrMakeEmployer(tx, identity, now) })
  const staff = await upsertStaff(tx, identity, now)
  return staff.active ? ok({ staffId: staff.id }) : refuse('sign-in.disabled')
}

const displayName = (identity: VerifiedIdentity): string =>
  identity.kind === 'employer' ? identity.operator.name : identity.name

const operatorFacts = ({ operator: { idNumber, mobile } }: VerifiedEmployer): OperatorFacts => ({ idNumber, mobile })

async function record(tx: Tx, context: SignInContext, identity: VerifiedIdentity): Promise<Result<SignedIn>> {
  const { subject, kind } = identity
  const account = await findAccountBySubject(tx, subject)
  if (account?.disabledAt) return refuse('sign-in.disabled')
  if (account && !belongsTo(account, identity)) return refuse('sign-in.conflict')
  const owner = await ownerOf(tx, context, identity)
  if (!owner.ok) return owner
  const operator = identity.kind === 'employer' ? operatorFacts(identity) : null
  const row = { subject, kind, displayName: displayName(identity), owner: owner.value, operator, at: context.now }
  return ok({ accountId: await upsertAccount(tx, row), kind })
}

/**
 * Notes a sign-in (G-05…G-09): finds or makes the account and the person, employer or staff member behind it. Names
 * and numbers are taken from the identity only; of a known unit a sign-in changes nothing (decision 0015). Refuses with `sign-in.level-low`, `sign-in.district-missing`,
 * `sign-in.disabled`, or `sign-in.conflict` when the subject used to be somebody else.
 */
export async function recordSignIn(ctx: SignInContext, identity: VerifiedIdentity): Promise<Result<SignedIn>> {
  const refusal = objection(identity)
  if (refusal) return { ok: false, refusal }
  const attempt = () => database().$transaction((tx) => record(tx, ctx, identity))
  try {
    return await attempt()
  } catch (error) {
    // Two first sign-ins at once: the second finds what the first has made.
    if (isUniqueViolation(error)) return attempt()
    throw error
  }
}

type SessionReference = { accountId: string; sessionId: string; kind: SignedInActor['kind'] }

/** Who is behind a session right now, or null: unknown, disabled, relieved, signed out, or no longer of that kind. */
export async function loadActor({ accountId, sessionId, kind }: SessionReference): Promise<SignedInActor | null> {
  const actor = await findActor(accountId, sessionId)
  return actor?.kind === kind ? actor : null
}

/**
 * Ends one session for good: its cookie is refused from the next request on, also when a copy of it exists.
 * `at` is the machine's clock, like everything about the life of a session.
 */
export const endSession = (at: Date, { sessionId }: { sessionId: string }): Promise<void> => storeEnd(sessionId, at)
