import { v4 } from 'uuid'
import type { EmployerActor, PersonActor, SignedInActor, StaffActor } from '@/lib/access/actor'
import type { VerifiedEmployer, VerifiedIdentity, VerifiedPerson, VerifiedStaff } from '@/lib/access/verified-identity'
import type { DistrictCode, ReviewLevelCode } from '@/lib/domain/codes'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { policyOn, findPolicy } from '@/lib/domain/policy/resolve'
import { loadActor, recordSignIn } from '@/lib/services/account/session'
import { inventedIdNumber, inventedMobile, inventedUscc } from './numbers'
import { value, type World } from './world'

/** The first 属地部门 of a district: where invented units and reviewers belong unless told otherwise. */
const firstOffice = (district: DistrictCode | null, on: PlainDate) =>
  (district === null ? null : findPolicy(district, on)?.townshipOffices?.[0]) ?? null

/** The office as a form of the district's businesses names it; nothing where there are none. */
export const officeInForm = (district: DistrictCode, on: PlainDate): { township?: string } => {
  const office = firstOffice(district, on)
  return office ? { township: office.code } : {}
}

async function signIn(world: World, identity: VerifiedIdentity): Promise<SignedInActor> {
  const { accountId, kind } = await value(recordSignIn({ now: world.now }, identity))
  const actor = await loadActor({ accountId, kind, sessionId: v4() })
  if (!actor) throw new Error(`${identity.subject} cannot sign in`)
  return actor
}

/** Signs in a person, an invented one unless told otherwise. */
export async function signInPerson(world: World, more: Partial<VerifiedPerson> = {}): Promise<PersonActor> {
  const n = world.next()
  const actor = await signIn(world, {
    kind: 'person',
    subject: `person-${n}`,
    name: '周予安',
    idNumber: inventedIdNumber(n),
    mobile: inventedMobile(n),
    trustLevel: 'L3',
    ...more,
  })
  if (actor.kind !== 'person') throw new Error('not a person')
  return actor
}

/** Signs in the operator of an employer, an invented one unless told otherwise. */
export async function signInEmployer(world: World, more: Partial<VerifiedEmployer> = {}): Promise<EmployerActor> {
  const n = world.next()
  const actor = await signIn(world, {
    kind: 'employer',
    subject: `employer-${n}`,
    unitName: `北京澄明智能科技${n}有限公司`,
    uscc: inventedUscc(n),
    facts: { credential: 'e-licence', kind: 'enterprise', legalRepresentative: '林书远' },
    operator: { name: '何静', idNumber: inventedIdNumber(n), mobile: inventedMobile(n) },
    ...more,
  })
  if (actor.kind !== 'employer') throw new Error('not an employer')
  return actor
}

/** Signs in a reviewer of a level of 海淀; the city level works for every district. */
export async function signInStaff(
  world: World,
  level: ReviewLevelCode,
  more: Partial<VerifiedStaff> = {},
): Promise<StaffActor> {
  const n = world.next()
  const { district = 'haidian' } = more
  const actor = await signIn(world, {
    kind: 'staff',
    subject: `staff-${n}`,
    name: `程以${n}`,
    idNumber: null,
    authorityName: level === 'city' ? '市人才工作局' : '海淀区人力社保局',
    district: level === 'city' ? null : 'haidian',
    level,
    township: level === 'township' ? (firstOffice(district, dayOf(world.now.toISOString()))?.code ?? null) : null,
    administrator: false,
    ...more,
  })
  if (actor.kind !== 'staff') throw new Error('not a staff member')
  return actor
}

/** One reviewer per level of a district, whatever levels it has; the three of 海淀 sit in every chain. */
export type Chain = Record<ReviewLevelCode, StaffActor> & Record<'district-first' | 'district' | 'city', StaffActor>

/** Signs in a reviewer per level of a district and the city. */
export async function signInChain(world: World, district: DistrictCode = 'haidian'): Promise<Chain> {
  const { levels, authority } = policyOn(district, dayOf(world.now.toISOString()))
  const sitting = { district, authorityName: authority }
  const chain: Chain = {
    'district-first': await signInStaff(world, 'district-first', sitting),
    district: await signInStaff(world, 'district', sitting),
    city: await signInStaff(world, 'city'),
  }
  for (const { code } of levels) chain[code] ??= await signInStaff(world, code, sitting)
  return chain
}
