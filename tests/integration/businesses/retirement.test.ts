import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor, SystemActor } from '@/lib/access/actor'
import { loadPermit } from '@/lib/data/aggregates'
import { database } from '@/lib/data/client'
import { readStream, secretOf } from '@/lib/data/event-log'
import { countAskedRetirements, findAskedRetirements } from '@/lib/data/permit/retirements'
import { addDays } from '@/lib/domain/dates'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { recordRetirementDecision, stateRetirement } from '@/lib/services/permit/retirement'
import { reportSettlement } from '@/lib/services/permit/settlement'
import { retireHolder } from '@/lib/services/timers/retire-holder'
import { freshDatabase } from '../../support/database'
import { givenPermit, type GivenPermit } from '../../support/permits'
import {
  dissolved,
  employerWithRight,
  fillProfile,
  grantFile,
  link,
  neededSlots,
  openWorld,
  refusalOf,
  signInChain,
  signInEmployer,
  submittedEmployerChange,
  uploadAll,
  value,
  type Chain,
  type World,
} from '../../support/scenario'
import { forgetTold, told, toldLines } from '../../support/told'

let world: World
let chain: Chain
let employer: Awaited<ReturnType<typeof signInEmployer>>
let number = 10

const born = (day: string, order: string) => {
  const first17 = `130105${day}${order}`
  return first17 + idNumberCheckDigit(first17)
}
/** Each a person of her own; the classes of March 1975: May 2025 and July 2031. */
const woman = () => born('19750310', `${String((number += 1)).padStart(2, '0')}2`)
/** May 2027. */
const man = () => born('19661102', `${String((number += 1)).padStart(2, '0')}1`)

const clockwork: SystemActor = { kind: 'system', job: 'test' }
const forEver = '2040-01-01'
const today = '2026-11-30'

const columnsOf = (id: string) => database().permit.findUniqueOrThrow({ where: { id } })
const lookOf = async (id: string) => (await columnsOf(id)).ageLimitOn?.toISOString().slice(0, 10) ?? null
const stateOf = async (id: string) => (await loadPermit(database(), id))?.state
const given = (idNumber: string, district = 'chaoyang'): Promise<GivenPermit> =>
  givenPermit(world, { employer, validTo: forEver, district, idNumber })

const nothing = { postClass: '', plan: 'statutory', month: '' } as const
const sayHolder = (permit: GivenPermit, input: object) =>
  stateRetirement(world.as(permit.person), { permitId: permit.permitId, ...nothing, ...input })
const sayUnit = (permit: GivenPermit, input: object) =>
  stateRetirement(world.as(employer), { permitId: permit.permitId, ...nothing, ...input })
const retire = (permitId: string, day: string) => retireHolder(world.as(clockwork), { permitId, day })
const decide = (permitId: string, input: object, staff: StaffActor = chain.district) =>
  recordRetirementDecision(world.as(staff), {
    ...{ permitId, conclusion: 'retired', month: '', basis: '退休审批表，朝人社退字〔2026〕118号' },
    ...input,
  } as Parameters<typeof recordRetirementDecision>[1])

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld(`${today}T01:30:00.000Z`)
  chain = await signInChain(world, 'chaoyang')
  employer = await signInEmployer(world)
})

beforeEach(async () => {
  world.travelTo(`${today}T01:30:00.000Z`)
  await forgetTold()
})

describe('what holder and unit state (E-54, decision 0021)', () => {
  it('both say 50: her permit ends by itself, and not before the day on which that was known', async () => {
    const permit = await given(woman())
    await value(sayUnit(permit, { postClass: '50' }))
    expect(await retire(permit.permitId, addDays(today, 1))).toMatchObject({ refusal: { code: 'timer.not-due' } })
    world.travelTo('2026-12-05T01:30:00.000Z')
    await value(sayHolder(permit, { postClass: '50' }))
    await value(retire(permit.permitId, '2026-12-06'))
    expect(await stateOf(permit.permitId)).toMatchObject({
      status: 'lapsed',
      ended: { on: '2026-12-05', reason: 'retired' },
    })
  })

  it('both say 55: it holds to the end of that month', async () => {
    const permit = await given(woman())
    await value(sayUnit(permit, { postClass: '55' }))
    await value(sayHolder(permit, { postClass: '55' }))
    expect(await lookOf(permit.permitId)).toBe('2031-07-31')
  })

  it('the two differ: nothing ends by itself, and the other side reads what was said', async () => {
    const permit = await given(woman())
    await value(sayUnit(permit, { postClass: '50' }))
    expect(await toldLines()).toEqual(['person inbox retirement-stated', 'person sms retirement-stated'])
    await value(sayHolder(permit, { postClass: '55' }))
    for (let look = await lookOf(permit.permitId); look; look = await lookOf(permit.permitId))
      await value(retire(permit.permitId, addDays(look, 1)))
    expect(await stateOf(permit.permitId)).toMatchObject({ status: 'valid' })
  })

  it('弹性 of one side: no timer ends it, and a human of the district is asked from that day', async () => {
    const permit = await given(man())
    await value(sayHolder(permit, { plan: 'late', month: '2028-03' }))
    expect(await lookOf(permit.permitId)).toBe('2028-03-31')
    await value(retire(permit.permitId, '2028-04-01'))
    expect(await stateOf(permit.permitId)).toMatchObject({ status: 'valid' })
    const asked = await findAskedRetirements(database(), 'chaoyang', 50)
    expect(asked).toContainEqual(expect.objectContaining({ id: permit.permitId, askedOn: today }))
  })

  it('nobody states it for the permit of somebody else', async () => {
    const [permit, other] = [await given(man()), await given(man())]
    const stranger = await signInEmployer(world)
    const input = { permitId: permit.permitId, ...nothing }
    expect(await refusalOf(stateRetirement(world.as(other.person), input))).toBe('not-found')
    expect(await refusalOf(stateRetirement(world.as(stranger), input))).toBe('not-found')
    expect(await refusalOf(sayHolder(permit, { postClass: '50' }))).toBe('retirement.post-of-a-man')
  })
})

describe('聘用单位变更 into another district (decision 0021)', () => {
  it('reckons the day anew: what was said about the former post counts no more, and a doubt is put to a human there', async () => {
    const moving = await given(woman(), 'haidian')
    await value(sayUnit(moving, { postClass: '55' }))
    await value(sayHolder(moving, { postClass: '55' }))
    expect(await lookOf(moving.permitId)).toBe('2031-07-31')
    const next = await employerWithRight(world, chain, {}, { district: 'chaoyang' })
    // what is reported of 落户 and not decided comes along (S-26)
    await value(reportSettlement(world.as(moving.person), { permitId: moving.permitId, on: '2026-11-02' }))
    await dissolved(world, { employer, employmentId: moving.employmentId })
    await fillProfile(world, moving.person)
    await uploadAll(world, moving.person, neededSlots)
    const employmentId = await link(world, moving.person, next)
    const file = await submittedEmployerChange(world, { ...moving, employer: next, employmentId })
    await forgetTold()
    await grantFile(world, chain, file)
    expect(await toldLines()).toContain('staff inbox settlement-to-decide')
    expect(await stateOf(moving.permitId)).toMatchObject({ status: 'valid', district: 'chaoyang' })
    expect(await lookOf(moving.permitId)).toBe(today)
    await value(retire(moving.permitId, addDays(today, 1)))
    expect(await stateOf(moving.permitId)).toMatchObject({ status: 'valid' })
    expect((await columnsOf(moving.permitId)).retirementAskedOn?.toISOString().slice(0, 10)).toBe(addDays(today, 1))
  })
})

describe('what the district decides with a paper', () => {
  it('弹性延迟 to a month: nobody is asked before, then all are again', async () => {
    const permit = await given(man())
    await value(sayUnit(permit, { plan: 'late' }))
    await value(decide(permit.permitId, { conclusion: 'late', month: '2029-02' }))
    expect([await lookOf(permit.permitId), (await columnsOf(permit.permitId)).retirementAskedOn]).toEqual([
      '2029-02-28',
      null,
    ])
    await value(retire(permit.permitId, '2029-03-01'))
    expect((await columnsOf(permit.permitId)).retirementAskedOn).not.toBeNull()
    expect(await stateOf(permit.permitId)).toMatchObject({ status: 'valid' })
  })

  it('her post is recorded: the schedule goes on from the day of the record', async () => {
    const permit = await given(woman())
    await value(decide(permit.permitId, { conclusion: 'post-50' }))
    await value(retire(permit.permitId, addDays(today, 1)))
    expect(await stateOf(permit.permitId)).toMatchObject({ status: 'lapsed', ended: { on: today } })
  })

  it('retired: the permit holds through this day; holder and unit are told; the paper is sealed in the log', async () => {
    const permit = await given(man())
    expect(await value(decide(permit.permitId, {}))).toEqual({ permitId: permit.permitId, ended: true })
    expect(await stateOf(permit.permitId)).toMatchObject({ status: 'lapsed', ended: { on: today, reason: 'retired' } })
    const codes = (await told()).map(({ to, code }) => `${to} ${code}`)
    expect(codes).toEqual(expect.arrayContaining(['person permit-retired', 'employer employer-permit-retired']))
    const stated = (await readStream(database(), permit.permitId)).find(
      ({ type }) => type === 'permit.retirement-stated',
    )
    expect(stated && secretOf(stated)).toContain('118号')
    expect(JSON.stringify(stated?.data)).not.toContain('118号')
  })

  it.each<[string, object, string]>([
    ['no paper', { basis: ' 无 ' }, 'retirement.basis-missing'],
    ['弹性延迟 without a month', { conclusion: 'late' }, 'retirement.month-missing'],
    ['the post of a man', { conclusion: 'post-50' }, 'retirement.post-of-a-man'],
  ])('refuses: %s', async (_, input, code) => {
    const { permitId } = await given(man())
    expect(await refusalOf(decide(permitId, input))).toBe(code)
  })

  it('refuses another level, another district, and the officer whose own permit it is', async () => {
    const { permitId, person } = await given(man())
    expect(await refusalOf(decide(permitId, {}, chain['district-first']))).toBe('not-permitted')
    expect(await refusalOf(decide(permitId, {}, { ...chain.district, district: 'haidian' }))).toBe('not-found')
    const { idNumberIndex } = await database().person.findUniqueOrThrow({ where: { id: person.personId } })
    const himself = { ...chain.district, personIndex: idNumberIndex }
    expect(await refusalOf(decide(permitId, {}, himself))).toBe('application.reviewer-is-party')
  })

  it('is asked in its own district only', async () => {
    expect(await countAskedRetirements(database(), 'haidian')).toBe(0)
    expect(await countAskedRetirements(database(), 'chaoyang')).toBeGreaterThan(0)
  })
})
