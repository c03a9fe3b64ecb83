import type { PersonActor, StaffActor } from '@/lib/access/actor'
import { addDays, addYears, dayOf } from '@/lib/domain/dates'
import { emptyMigratedHolder } from '@/lib/domain/permit/content'
import { districtsOn } from '@/lib/domain/policy/resolve'
import type { DistrictCode } from '@/lib/domain/codes'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { handInSituationReport } from '@/lib/services/situation-report/steps'
import { workingDaysAgo } from './days'
import { demoFileSituations } from './demo-files/situations'
import { plantsOf, traitsOf } from './demo-files/table'
import { districtPersonas, type DistrictPersonas } from './district-personas'
import { castOf, monthsAsked, unitCast } from './cast/cast'
import type { UnitPersona } from './cast/facts'
import { type OpenEmployer, passRight, prepareEmployer } from './scenario/employers'
import { unitProfile } from './unit-profile'
import { signInEmployer, signInPerson, signInStaff, type Chain } from './scenario/actors'
import { askedSlots, uploadAll } from './scenario/files'
import { fixYearly, grantMonthly, proposeMore, topUp } from './scenario/quota-requests'
import { migrateHolder, takeUpLink } from './scenario/migration'
import { approvedNew, fillProfile, link, neededSlots } from './scenario/people'
import { value, type World } from './scenario/world'

type Stage = { world: World; city: StaffActor; now: Date }

async function enterUnit(world: World, persona: DistrictPersonas['unit'], district: DistrictCode) {
  const { id: subject, unitName, uscc, credential, operator, registered, unitType } = persona
  const facts = {
    credential,
    kind: unitType,
    registeredAddress: registered.address,
    registeredDistrict: registered.district,
    registeredCapital: registered.capital,
    legalRepresentative: registered.legalRepresentative,
    businessScope: registered.scope,
    establishedOn: registered.establishedOn,
  }
  const actor = await signInEmployer(world, { subject, unitName, uscc, facts, operator })
  world.cast = unitCast(persona, dayOf(world.now.toISOString()))
  await prepareEmployer(world, actor, district, unitProfile(persona))
  return actor
}

async function enterApplicant(
  world: World,
  persona: DistrictPersonas['people'][number],
  { policy, unit }: { policy: PolicyFile; unit: UnitPersona },
): Promise<PersonActor> {
  const { id: subject, name, idNumber, mobile, level: trustLevel } = persona
  const actor = await signInPerson(world, { subject, name, idNumber, mobile, trustLevel })
  const on = dayOf(world.now.toISOString())
  const count = monthsAsked(policy)
  const cast = castOf({ person: persona, unit, on, traits: traitsOf(subject), plants: plantsOf(subject), count })
  world.cast = cast
  await fillProfile(world, actor, () => cast.profile)
  const asked = askedSlots(policy.district, on, { kind: 'new', subject: 'person', facts: ['category-A'] })
  await uploadAll(world, actor, [...new Set([...neededSlots, ...asked])])
  return actor
}

/** Signs the district's staff in and answers one reviewer per level, and all of them. */
async function enterSeats(world: World, city: StaffActor, { staff }: DistrictPersonas) {
  const seats: StaffActor[] = []
  for (const { id: subject, name, idNumber, authorityName, district, level, township, administrator } of staff) {
    const more = { subject, name, idNumber, authorityName, district, township, administrator }
    seats.push(await signInStaff(world, level, more))
  }
  const [first] = seats
  if (!first) throw new Error('a district without a level of its own')
  // of two who sit at one level the first
  const own: Record<string, StaffActor> = Object.fromEntries([...seats].reverse().map((seat) => [seat.level, seat]))
  const district = own.district ?? first
  const chain: Chain = { ...own, 'district-first': own['district-first'] ?? district, district, city }
  return { chain, seats }
}

/** Units for 新办 that the demo's employer gets, where its district counts them. */
const units = 10

/** The employer at work: its quota where the district asks for one first, its right, its number of the year. */
async function openUnit({ world, city, now }: Stage, policy: PolicyFile, personas: DistrictPersonas) {
  world.travelTo(workingDaysAgo(now, 60))
  const { chain, seats } = await enterSeats(world, city, personas)
  const employer = await enterUnit(world, personas.unit, policy.district)
  const desk =
    policy.quota.model === 'monthly' && policy.quota.desk.value === 'district-first' ? 'district-first' : 'district'
  const second = seats.find(({ level, staffId }) => level === desk && staffId !== chain[desk].staffId) ?? chain[desk]
  const granting = { employer, desk: chain[desk], second, policy, count: units }
  await grantMonthly(world, granting)
  const { district, permitType } = policy
  const open = await passRight(world, chain, employer, { district, permitType })
  await fixYearly(world, granting)
  await proposeMore(world, granting)
  return { open, granting, chain }
}

/** Days that the permit of a holder past sixty still runs: its renewal can be started. */
const elderEndsIn = 55

/** A holder past sixty, come over from the former system to the unit at work (A-34, E-54). */
async function retiring(
  { world, now }: Stage,
  persona: NonNullable<DistrictPersonas['elder']>,
  { chain, employer, ...place }: { chain: Chain; employer: OpenEmployer; policy: PolicyFile; unit: UnitPersona },
): Promise<void> {
  const { name, idNumber } = persona
  const { permitType, district } = place.policy
  const validTo = addDays(dayOf(now.toISOString()), elderEndsIn)
  const person = await enterApplicant(world, persona, place)
  const { general } = castOf({ person: persona, unit: place.unit, on: dayOf(world.now.toISOString()) }).profile
  const { hukouAddress, residenceDistrict, residenceAddress } = general
  await migrateHolder(
    world,
    { chain, employer, place: { permitType, district } },
    {
      ...emptyMigratedHolder(),
      ...{ name, idNumber, hukouAddress, residenceDistrict, residenceAddress, validTo },
      ...{ permitNumber: `Y${validTo.replaceAll('-', '')}0017`, validFrom: addYears(validTo, -3) },
    },
  )
  await takeUpLink(world, person, employer)
}

/** An employer at work with two people ready for 新办, one employer before its right, one person without employer. */
async function populate(stage: Stage, policy: PolicyFile, personas: DistrictPersonas): Promise<void> {
  const { world, now } = stage
  const { open, granting, chain } = await openUnit(stage, policy, personas)
  const place = { policy, unit: personas.unit }
  world.travelTo(workingDaysAgo(now, 8))
  await topUp(world, granting)
  await demoFileSituations({ world, now, policy, chain, employer: open, unit: personas.unit })
  world.travelTo(workingDaysAgo(now, 3))
  await topUp(world, granting)
  await enterUnit(world, personas.newcomer, policy.district)
  const [first, second, free] = personas.people
  for (const persona of [first, second])
    if (persona) await link(world, await enterApplicant(world, persona, place), open)
  if (personas.waiting) {
    const person = await enterApplicant(world, personas.waiting, place)
    await link(world, person, open)
    const applicationId = await approvedNew(world, person, open)
    if (policy.situationReport.value)
      await value(handInSituationReport(world.as(open), { applicationIds: [applicationId], sealedCopy: false }))
  }
  if (free) await enterApplicant(world, free, place)
  if (personas.elder) await retiring(stage, personas.elder, { ...place, chain, employer: open })
  world.travelTo(workingDaysAgo(now, 0))
  await topUp(world, granting)
}

/** Every district that the portal knows, each with the same small cast. */
export async function districtSituations(stage: Stage): Promise<void> {
  const own = districtsOn(dayOf(stage.now.toISOString()))
  for (const [place, policy] of own.entries()) await populate(stage, policy, districtPersonas(policy, place))
}
