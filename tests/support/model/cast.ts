import { v4 as uuid } from 'uuid'
import type { EmployerActor, PersonActor } from '@/lib/access/actor'
import {
  grantPermit,
  loadEmployment,
  loadFilingRight,
  recordEmployment,
  recordFilingRight,
  unborn,
} from '@/lib/data/aggregates'
import { database } from '@/lib/data/client'
import { ensureLinkCode } from '@/lib/data/employer/employers'
import { saveSection } from '@/lib/data/person/profiles'
import { blindIndex, seal } from '@/lib/data/sealing'
import { toColumn, toColumnOrNull } from '@/lib/data/days'
import { addDays, addYears, dayOf, type PlainDate } from '@/lib/domain/dates'
import { slotCodes, slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import type { FilingRightMode } from '@/lib/domain/filing-right/lifecycle'
import { permitAges } from '@/lib/domain/permit/ages'
import { policyOf } from '../policies'
import { statedDates } from '@/prisma/seed/scenario/files'
import { inventedIdNumber, inventedMobile, inventedUscc } from '@/prisma/seed/scenario/numbers'
import { datedAnew } from '@/prisma/seed/scenario/employers'
import { officeInForm } from '@/prisma/seed/scenario/actors'
import { giveQuota } from '@/prisma/seed/scenario/quota-requests'
import type { World } from '@/prisma/seed/scenario/world'
import { completeEmployerProfile, completeProfile } from '../profiles'

/**
 * The people of a model run, written straight into the tables: a run needs thousands, and what is tested is what they
 * do afterwards. Files are rows without bytes, because nobody opens them.
 */
type Owner = { kind: 'person' | 'employer' | 'employment' | 'child'; id: string }

/** Every slot of a party, so that its papers do for any district. */
const slotsOf = (subject: 'person' | 'employer'): SlotCode[] =>
  slotCodes.filter((slot) => slotOf(slot).subject === subject)

/** A file in each slot, as if it had been uploaded now. */
export async function putFiles(world: World, owner: Owner, slots: readonly SlotCode[]): Promise<void> {
  const day = dayOf(world.now.toISOString())
  await database().attachment.createMany({
    data: slots.map((slot) => ({
      ...datesOf(slot, day),
      id: uuid(),
      ...{ ownerKind: owner.kind, ownerId: owner.id, slot, version: 1, current: true },
      ...{ fileKey: 'none', fileName: `${slot}.pdf`, contentType: 'application/pdf', bytes: 1000, pages: 1 },
      ...{ sha256: '', warnings: [], uploadedAt: world.now, uploadedBy: uuid() },
    })),
    skipDuplicates: true,
  })
}

const datesOf = (slot: SlotCode, day: PlainDate) => {
  const { signedOn, validUntil, ...rest } = statedDates(slot, day)
  return { signedOn: toColumnOrNull(signedOn), validUntil: toColumnOrNull(validUntil), ...rest }
}

/** All declarations of the cast signed anew, all papers with an end prolonged, all scanned anew: time passes in weeks here. */
export async function freshenPapers(world: World, owners: readonly string[]): Promise<void> {
  const day = new Date(`${world.now.toISOString().slice(0, 10)}T00:00:00Z`)
  await database().attachment.updateMany({
    where: { ownerId: { in: [...owners] }, signedOn: { not: null } },
    data: { signedOn: day },
  })
  await database().attachment.updateMany({
    where: { ownerId: { in: [...owners] }, validUntil: { not: null } },
    data: { validUntil: toColumn(addYears(dayOf(world.now.toISOString()), 5)) },
  })
  await database().attachment.updateMany({
    where: { ownerId: { in: [...owners] } },
    data: { uploadedAt: world.now },
  })
}

export async function castPerson(world: World): Promise<PersonActor> {
  const n = world.next()
  const id = uuid()
  const idNumber = inventedIdNumber(n)
  await database().person.create({
    data: {
      ...{ id, name: '周予安', idNumberSealed: seal(idNumber), idNumberIndex: blindIndex(idNumber) },
      mobileSealed: seal(inventedMobile(n)),
    },
  })
  const profile = completeProfile()
  for (const section of ['general', 'education', 'studies', 'works'] as const)
    await saveSection(database(), { ownerKind: 'person', ownerId: id, section }, profile[section], 0, world.now)
  await putFiles(world, { kind: 'person', id }, slotsOf('person'))
  return { kind: 'person', accountId: uuid(), personId: id, name: '周予安' }
}

export type CastEmployer = EmployerActor & { linkCode: string }

/** An employer with an open right and, where its district asks for it, so many units of quota; null for no grant at all. */
export async function castEmployer(
  world: World,
  district: string,
  mode: FilingRightMode,
  quota: number | null = 20,
): Promise<CastEmployer> {
  const id = uuid()
  const employerName = `北京澄明智能科技${world.next()}有限公司`
  const facts = { credential: 'e-licence', kind: 'enterprise', legalRepresentative: '林书远' }
  await database().employer.create({ data: { id, uscc: inventedUscc(world.next()), name: employerName, facts } })
  const profile = completeEmployerProfile()
  const qualification = datedAnew(profile.qualification, { issuedOn: '2020-01-02', validUntil: '2070-01-01' })
  for (const [section, data] of Object.entries({ ...profile, qualification }))
    await saveSection(database(), { ownerKind: 'employer', ownerId: id, section }, data, 0, world.now)
  await putFiles(world, { kind: 'employer', id }, slotsOf('employer'))
  const actor = { kind: 'employer', accountId: uuid(), employerId: id, employerName, operatorName: '何静' } as const
  const origin = { actor, at: world.now, commandId: uuid() }
  const rightId = uuid()
  const at = world.now.toISOString()
  const requested = { type: 'filing-right.requested', employerId: id, permitType: 'beijing', district, at } as const
  await recordFilingRight(database(), unborn(rightId), requested, origin)
  const right = await loadFilingRight(database(), rightId)
  if (!right) throw new Error('no right')
  await recordFilingRight(
    database(),
    right,
    { type: 'filing-right.opened', mode, on: at.slice(0, 10), ...officeInForm(district, at.slice(0, 10)) },
    origin,
  )
  await ensureLinkCode(database(), id)
  if (quota !== null) await giveQuota(world, { employerId: id, district }, quota)
  const { linkCode } = await database().employer.findUniqueOrThrow({ where: { id } })
  return { ...actor, linkCode: linkCode ?? '' }
}

/** 在职 with a contract without end. */
export async function castLink(world: World, person: PersonActor, employer: CastEmployer): Promise<void> {
  const id = uuid()
  // a second of its own, so that links have one order whatever their ids
  const { now } = world.as(employer)
  const origin = { actor: employer, at: now, commandId: uuid() }
  const at = now.toISOString()
  const { personId } = person
  const requested = { type: 'employment.requested', personId, employerId: employer.employerId, at } as const
  await recordEmployment(database(), unborn(id), requested, origin)
  const link = await loadEmployment(database(), id)
  if (!link) throw new Error('no link')
  const terms = { startsOn: '2024-01-02', endsOn: null, position: '工程师' }
  await recordEmployment(database(), link, { type: 'employment.accepted', at, terms, contractId: uuid() }, origin)
  await putFiles(world, { kind: 'employment', id }, ['labour-contract'])
}

/** A valid permit that ends in so many days. */
export async function castPermit(
  world: World,
  { personId }: PersonActor,
  { employerId }: CastEmployer,
  { district, daysLeft }: { district: string; daysLeft: number },
): Promise<void> {
  const at = world.now.toISOString()
  const validTo = addDays(dayOf(at), daysLeft)
  const { general, education } = completeProfile()
  const content = { general, education, children: [] }
  await grantPermit(
    database(),
    uuid(),
    {
      type: 'permit.granted',
      ...{ number: `YS-${world.next()}`, permitType: 'beijing', personId, employerId, district, applicationId: uuid() },
      ...{ validFrom: addYears(validTo, -3), validTo, at },
    },
    { actor: { kind: 'system', job: 'cast' }, at: world.now, commandId: uuid() },
    { content, ages: permitAges(content, policyOf(district), dayOf(at)), checkCode: uuid() },
  )
}
