import { v4 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EmployerActor, PersonActor, StaffActor } from '@/lib/access/actor'
import { loadPermit } from '@/lib/data/aggregates'
import { database } from '@/lib/data/client'
import { readStream, secretOf } from '@/lib/data/event-log'
import { emptyCancellationForm } from '@/lib/domain/application/forms'
import { addDays } from '@/lib/domain/dates'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { startCancellation } from '@/lib/services/application/start'
import { submitApplication } from '@/lib/services/application/steps'
import { openAttachment } from '@/lib/services/attachment/open'
import { decideSettlement, reportSettlement, takeBackSettlement } from '@/lib/services/permit/settlement'
import { lapsePermit } from '@/lib/services/timers/end-permit'
import { checkPermit } from '@/lib/services/permit/check-permit'
import { loadDesk } from '@/lib/views/application/desk'
import { loadHolderMatters, loadSettlements } from '@/lib/views/permit/reviewer-matters'
import { permitHistory } from '@/lib/views/permit/history'
import { freshDatabase } from '../../support/database'
import { givenPermit, type GivenPermit } from '../../support/permits'
import {
  acceptFirst,
  dissolved,
  employee,
  employerWithRight,
  grantedHolder,
  openWorld,
  refreshPapers,
  refusalOf,
  signInChain,
  signInEmployer,
  submittedRenewal,
  value,
  type Chain,
  type World,
} from '../../support/scenario'
import { forgetTold, toldLines } from '../../support/told'

let world: World
let chain: Chain
let employer: EmployerActor

const today = '2026-11-30'
const settledOn = '2026-11-10'
const far = '2028-01-01'

const stateOf = async (id: string) => (await loadPermit(database(), id))?.state
const given = (validTo = far): Promise<GivenPermit> => givenPermit(world, { employer, validTo })
const report = (actor: PersonActor | EmployerActor, permitId: string, on = settledOn) =>
  reportSettlement(world.as(actor), { permitId, on })
const takeBack = (actor: PersonActor | EmployerActor, permitId: string) =>
  takeBackSettlement(world.as(actor), { permitId })
const decide = (permitId: string, conclusion: 'settled' | 'mistaken', staff: StaffActor = chain.district, basis = '') =>
  decideSettlement(world.as(staff), { permitId, conclusion, basis: basis || '户口本变更页，2026年11月10日迁入' })
const caseOf = async (permitId: string) =>
  (await loadSettlements(chain.district, world.now))?.cases.find(({ id }) => id === permitId)
const publicly = async ({ permitId }: GivenPermit) => {
  const { checkCode: code } = await database().permit.findUniqueOrThrow({ where: { id: permitId } })
  return value(checkPermit({ now: world.now, address: '203.0.113.7' }, { by: 'code', code }))
}

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld(`${today}T01:30:00.000Z`)
  chain = await signInChain(world)
  employer = await signInEmployer(world)
})

beforeEach(async () => {
  world.travelTo(`${today}T01:30:00.000Z`)
  await forgetTold()
})

describe('落户 is reported (S-26, decision 0033)', () => {
  it('by the holder: unit and district are told, the permit is what it was, also for the public and for the timers', async () => {
    const permit = await given('2026-12-01')
    await value(report(permit.person, permit.permitId))
    expect(await toldLines()).toEqual(['employer inbox settlement-reported', 'staff inbox settlement-to-decide'])
    expect(await stateOf(permit.permitId)).toMatchObject({ status: 'valid', validTo: '2026-12-01', ended: null })
    const shown = await publicly(permit)
    expect(shown.result).toBe('valid')
    expect(JSON.stringify(shown)).not.toContain(settledOn)
    expect(await caseOf(permit.permitId)).toMatchObject({ since: today, said: [{ side: '持证人', on: settledOn }] })
    // nothing but its own end ends it, and then nobody has to decide any more
    const clockwork = world.as({ kind: 'system', job: 'test' } as const)
    expect(await refusalOf(lapsePermit(clockwork, { permitId: permit.permitId, day: '2026-12-01' }))).toBe(
      'timer.not-due',
    )
    world.travelTo('2026-12-02T01:30:00.000Z')
    await value(
      lapsePermit(world.as({ kind: 'system', job: 'test' }), { permitId: permit.permitId, day: '2026-12-02' }),
    )
    expect(await stateOf(permit.permitId)).toMatchObject({ status: 'lapsed', settlement: [] })
    expect(await caseOf(permit.permitId)).toBeUndefined()
  })

  it('by both: one case with two words, and the desk is told once', async () => {
    const { permitId, person } = await given()
    await value(report(employer, permitId))
    expect(await toldLines()).toEqual([
      'person inbox settlement-reported',
      'person sms settlement-reported',
      'staff inbox settlement-to-decide',
    ])
    await forgetTold()
    await value(report(person, permitId, '2026-11-12'))
    expect(await toldLines()).toEqual(['employer inbox settlement-reported'])
    expect((await caseOf(permitId))?.said.map(({ side, on }) => [side, on])).toEqual([
      ['单位', settledOn],
      ['持证人', '2026-11-12'],
    ])
  })

  it('twice, by a second press or in a second tab: it counts once', async () => {
    const { permitId, person } = await given()
    const context = { ...world.as(person), commandId: v4() }
    const input = { permitId, on: settledOn }
    expect(await reportSettlement(context, input)).toEqual(await reportSettlement(context, input))
    expect(await report(person, permitId, '2026-11-11')).toMatchObject({
      refusal: { code: 'settlement.already-reported', params: { date: settledOn } },
    })
    expect((await stateOf(permitId))?.settlement).toHaveLength(1)
  })

  it('taken back by whoever said so: the other word stands, and the desk loses the case with the last', async () => {
    const { permitId, person } = await given()
    await value(report(person, permitId))
    await value(report(employer, permitId))
    await forgetTold()
    await value(takeBack(employer, permitId))
    expect(await toldLines()).toEqual(['person inbox settlement-taken-back', 'person sms settlement-taken-back'])
    expect(await refusalOf(takeBack(employer, permitId))).toBe('settlement.not-reported')
    await forgetTold()
    await value(takeBack(person, permitId))
    expect(await toldLines()).toEqual(['employer inbox settlement-taken-back', 'staff inbox settlement-gone'])
    expect(await caseOf(permitId)).toBeUndefined()
    // and he may say it again with the right day
    await value(report(person, permitId, '2026-11-15'))
  })

  it('by nobody else: a stranger, another unit, a unit that has ended the link', async () => {
    const [permit, other] = [await given(), await given()]
    const { permitId, employmentId } = permit
    expect(await refusalOf(report(other.person, permitId))).toBe('not-found')
    expect(await refusalOf(report(await signInEmployer(world), permitId))).toBe('not-found')
    expect(await refusalOf(report(permit.person, permitId, addDays(today, 1)))).toBe('settlement.day-in-future')
    await dissolved(world, { employer, employmentId })
    expect(await refusalOf(report(employer, permitId))).toBe('not-found')
    expect((await stateOf(permitId))?.settlement).toEqual([])
  })

  it('by ending the link as 已落户: a report with its paper, which the district reads and nobody else there (Q86)', async () => {
    const { permitId, employmentId } = await given()
    await dissolved(world, { employer, employmentId }, 'settled')
    expect(await stateOf(permitId)).toMatchObject({
      status: 'suspended',
      settlement: [{ side: 'employer', on: today }],
    })
    expect(await toldLines()).toEqual([
      'person inbox link-dissolved-suspended',
      'person inbox settlement-reported',
      'person sms link-dissolved-suspended',
      'person sms settlement-reported',
      'staff inbox settlement-to-decide',
    ])
    const proof = (await caseOf(permitId))?.proof ?? ''
    const open = (actor: StaffActor, attachmentId = proof, through = permitId) =>
      openAttachment(world.as(actor), { attachmentId, permitId: through })
    expect((await open(chain.district)).ok).toBe(true)
    const another = await given()
    const contract = await database().attachment.findFirst({ where: { id: { not: proof } } })
    for (const denied of [
      open(chain['district-first']),
      open(chain.city),
      open({ ...chain.district, district: 'daxing' }),
      open(chain.district, proof, another.permitId),
      ...(contract ? [open(chain.district, contract.id)] : []),
    ])
      expect(await refusalOf(denied)).toBe('not-found')
    // the unit hears what became of its report, although the holder has left it
    await forgetTold()
    await value(decide(permitId, 'settled'))
    expect(await toldLines()).toEqual([
      'employer inbox employer-permit-settled',
      'person inbox permit-settled',
      'person sms permit-settled',
    ])
  })
})

describe('a human of the district decides', () => {
  it('已落户: 注销 from this day on, both are told, the paper stays sealed and the history says who', async () => {
    const permit = await given()
    await value(report(permit.person, permit.permitId))
    await forgetTold()
    expect(await value(decide(permit.permitId, 'settled'))).toEqual({ permitId: permit.permitId, ended: true })
    expect(await stateOf(permit.permitId)).toMatchObject({
      status: 'cancelled',
      ended: { on: today, reason: 'settled' },
    })
    expect((await publicly(permit)).result).toBe('cancelled')
    expect(await toldLines()).toEqual([
      'employer inbox employer-permit-settled',
      'person inbox permit-settled',
      'person sms permit-settled',
    ])
    const event = (await readStream(database(), permit.permitId)).find(({ type }) => type === 'permit.cancelled')
    expect(event && secretOf(event)).toContain('变更页')
    expect(JSON.stringify(event?.data)).not.toContain('变更页')
    const last = (await permitHistory(database(), permit.permitId, 'staff')).at(-1)
    expect(last).toMatchObject({ title: '注销', note: '取得北京市户口', application: null, statusText: '注销' })
    expect(await refusalOf(decide(permit.permitId, 'settled'))).toBe('settlement.not-reported')
  })

  it('a mistake: the permit is what it was, both are told, and it can be reported again', async () => {
    const { permitId, person } = await given()
    await value(report(employer, permitId))
    await forgetTold()
    await value(decide(permitId, 'mistaken', chain.district, '经核对户籍信息，没有迁入'))
    expect(await stateOf(permitId)).toMatchObject({ status: 'valid', settlement: [] })
    expect(await toldLines()).toEqual([
      'employer inbox settlement-dismissed',
      'person inbox settlement-dismissed',
      'person sms settlement-dismissed',
    ])
    await value(report(person, permitId))
  })

  it('refuses every other desk, the officer who is the holder, and a decision without a report or a reason', async () => {
    const { permitId, person } = await given()
    expect(await refusalOf(decide(permitId, 'settled'))).toBe('settlement.not-reported')
    await value(report(person, permitId))
    expect(await refusalOf(decide(permitId, 'settled', chain['district-first']))).toBe('not-permitted')
    expect(await refusalOf(decide(permitId, 'settled', chain.city))).toBe('not-found')
    expect(await refusalOf(decide(permitId, 'settled', { ...chain.district, district: 'daxing' }))).toBe('not-found')
    expect(await refusalOf(decide(permitId, 'settled', chain.district, '　无'))).toBe('settlement.basis-missing')
    const { idNumberIndex } = await database().person.findUniqueOrThrow({ where: { id: person.personId } })
    const himself = { ...chain.district, personIndex: idNumberIndex }
    expect(await refusalOf(decide(permitId, 'settled', himself))).toBe('application.reviewer-is-party')
    expect(await stateOf(permitId)).toMatchObject({ status: 'valid' })
  })

  it('counts at the desk of the district alone', async () => {
    const on = today
    expect((await loadHolderMatters(chain.district, on))?.settlements).toBeGreaterThan(0)
    expect(await loadHolderMatters(chain['district-first'], on)).toBeNull()
    expect(await loadSettlements(chain.city, world.now)).toBeNull()
    expect((await loadHolderMatters({ ...chain.district, district: 'daxing' }, on))?.settlements).toBe(0)
  })
})

describe('files that run', () => {
  const holder = async () => {
    world.travelTo('2024-01-10T01:30:00.000Z')
    const open = await employerWithRight(world, chain)
    return grantedHolder(world, chain, await employee(world, open), open)
  }

  it('a renewal goes on, its reviewer reads of the report that came later, and it ends with the permit', async () => {
    const held = await holder()
    world.travelTo('2026-11-20T01:30:00.000Z')
    const id = await submittedRenewal(world, held)
    await acceptFirst(world, chain, id)
    await value(report(held.employer, held.permitId))
    const desk = await loadDesk(chain['district-first'], id, world.now)
    expect(desk?.findings).toContainEqual(expect.objectContaining({ kind: 'needs-review', owner: 'person' }))
    expect(JSON.stringify(desk?.findings)).toContain('取得北京市户口')
    await forgetTold()
    await value(decide(held.permitId, 'settled'))
    expect(await database().application.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'terminated' })
    expect(await toldLines()).toEqual(
      expect.arrayContaining(['employer inbox terminated', 'person inbox terminated', 'person inbox permit-settled']),
    )
  })

  it('注销 that is handed in goes its own way: nothing to report, and no decision beside it', async () => {
    const held = await holder()
    world.travelTo('2026-11-20T01:30:00.000Z')
    await refreshPapers(world, held)
    await value(report(held.employer, held.permitId))
    const { applicationId } = await value(startCancellation(world.as(held.person)))
    const form = { ...emptyCancellationForm(), reason: 'settled', confirmed: true } as const
    await value(saveApplicationForm(world.as(held.person), { applicationId, form, version: 1 }))
    // a draft says nothing to anybody
    await value(takeBack(held.employer, held.permitId))
    await value(report(held.employer, held.permitId))
    await value(submitApplication(world.as(held.person), { applicationId }))
    expect(await refusalOf(report(held.person, held.permitId))).toBe('settlement.cancellation-open')
    expect(await refusalOf(decide(held.permitId, 'settled'))).toBe('settlement.cancellation-open')
    await value(decide(held.permitId, 'mistaken'))
  })
})
