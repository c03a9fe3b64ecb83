import { v4, v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EmployerActor, SystemActor } from '@/lib/access/actor'
import { loadPermit } from '@/lib/data/aggregates'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { addDays } from '@/lib/domain/dates'
import { permitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import { policyOf } from '@/tests/support/policies'
import type { CommandContext } from '@/lib/services/context'
import { ageOutDependants } from '@/lib/services/timers/daily-tasks'
import { announceAgeLimit, announceWindow } from '@/lib/services/timers/reminder-tasks'
import { lapsePermit } from '@/lib/services/timers/end-permit'
import { remindPermitEnd } from '@/lib/services/timers/remind-permit-end'
import { retireHolder } from '@/lib/services/timers/retire-holder'
import { freshDatabase } from '../../support/database'
import { givenPermit } from '../../support/permits'
import { dissolved, openWorld, signInEmployer, type World } from '../../support/scenario'
import { forgetTold, told, toldLines } from '../../support/told'

let world: World
let employer: EmployerActor

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-11-02T01:30:00.000Z')
  employer = await signInEmployer(world)
})

beforeEach(async () => {
  world.travelTo('2026-11-02T01:30:00.000Z')
  await forgetTold()
})

const clockwork: SystemActor = { kind: 'system', job: 'test' }
const as = (): CommandContext<SystemActor> => world.as(clockwork)

/** A command that is sent twice, and the same wish under another command: one effect, one outcome. */
async function once<T>(verb: (context: CommandContext<SystemActor>) => Promise<{ ok: boolean; value?: T }>) {
  const context = as()
  const first = await verb(context)
  const lines = await told()
  expect(await verb({ ...context, now: new Date(context.now.getTime() + 60_000) })).toEqual(first)
  expect(await verb({ ...context, commandId: v4() })).toMatchObject({ refusal: { code: 'timer.not-due' } })
  expect(await told()).toEqual(lines)
  expect(first.ok).toBe(true)
  return first.value
}

const stateOf = async (permitId: string) => (await loadPermit(database(), permitId))?.state
const columnsOf = (id: string) => database().permit.findUniqueOrThrow({ where: { id } })
const born = (day: string, order = '012') => {
  const first17 = `130105${day}${order}`
  return first17 + idNumberCheckDigit(first17)
}
const child = (day: string, order: string): ChildEntry => ({
  ...{ id: uuid(), name: '周小满', idNumber: born(day, order), relation: '20', birthCertificateNumber: 'P130000001' },
  ...{ institution: '无', birth: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` },
})

describe('失效 after the printed end (S-05, S-06, T-01)', () => {
  it('leaves the last day alone and ends the permit after it, once; person and employer are told', async () => {
    const { permitId } = await givenPermit(world, { employer, validTo: '2026-11-02' })
    expect(await lapsePermit(as(), { permitId, day: '2026-11-02' })).toMatchObject({
      refusal: { code: 'timer.not-due' },
    })
    await once((context) => lapsePermit(context, { permitId, day: '2026-11-03' }))
    expect(await stateOf(permitId)).toMatchObject({
      status: 'lapsed',
      ended: { on: '2026-11-02', reason: 'expired' },
    })
    expect(await columnsOf(permitId)).toMatchObject({ status: 'lapsed', endReason: 'expired' })
    expect(await toldLines()).toEqual([
      'employer inbox employer-permit-lapsed',
      'person inbox permit-lapsed',
      'person sms permit-lapsed',
    ])
  })

  it('ends a suspended permit too, and tells its former employer nothing about somebody who has left', async () => {
    const { permitId, employmentId } = await givenPermit(world, { employer, validTo: '2026-11-02' })
    await dissolved(world, { employer, employmentId })
    expect(await stateOf(permitId)).toMatchObject({ status: 'suspended' })
    await forgetTold()
    await once((context) => lapsePermit(context, { permitId, day: '2026-11-03' }))
    expect(await stateOf(permitId)).toMatchObject({ status: 'lapsed', suspendedOn: null })
    expect((await told()).map(({ to }) => to)).toEqual(['person', 'person'])
  })
})

describe('retirement (E-54, S-07, C-13, Q83)', () => {
  const forEver = '2040-01-01'
  // a man of November 1966: 60 years and 6 months, May 2027; a woman of March 1975: May 2025 or July 2031
  const man = (order: string) => born('19661102', order)
  const woman = (order: string) => born('19750310', order)
  const lookOf = async (id: string) => (await columnsOf(id)).ageLimitOn?.toISOString().slice(0, 10) ?? null
  const asked = [
    'employer inbox employer-retirement-ask',
    'employer sms employer-retirement-ask',
    'person inbox retirement-ask',
    'person sms retirement-ask',
  ]

  it('the 60th birthday ends nothing; the permit ends after the last day of the statutory month, where the district says so', async () => {
    const given = { employer, validTo: forEver, district: 'chaoyang', idNumber: man('011') }
    const { permitId } = await givenPermit(world, given)
    for (const day of ['2026-11-02', '2026-11-03', '2027-05-31'])
      expect(await retireHolder(as(), { permitId, day })).toMatchObject({ refusal: { code: 'timer.not-due' } })
    expect(await stateOf(permitId)).toMatchObject({ status: 'valid' })
    await once((context) => retireHolder(context, { permitId, day: '2027-06-01' }))
    expect(await stateOf(permitId)).toMatchObject({ status: 'lapsed', ended: { on: '2027-05-31', reason: 'retired' } })
    expect((await told()).map(({ params }) => params['date'])).toContain('2027-06-01')
  })

  it('a day that the old rule has stored is reckoned anew, ends nothing and tells nobody', async () => {
    const given = { employer, validTo: forEver, district: 'chaoyang', idNumber: man('013') }
    const { permitId } = await givenPermit(world, given)
    await database().$executeRaw`update "Permit" set "ageLimitOn" = '2026-11-02' where id = ${permitId}::uuid`
    await once((context) => retireHolder(context, { permitId, day: '2026-11-03' }))
    expect([(await stateOf(permitId))?.status, await lookOf(permitId), await told()]).toEqual([
      'valid',
      '2027-05-31',
      [],
    ])
  })

  it('海淀 only announces, once, after the statutory month', async () => {
    const { permitId } = await givenPermit(world, { employer, validTo: forEver, idNumber: man('015') })
    expect(await retireHolder(as(), { permitId, day: '2027-05-31' })).toMatchObject({ ok: false })
    await once((context) => retireHolder(context, { permitId, day: '2027-06-10' }))
    expect(await stateOf(permitId)).toMatchObject({ status: 'valid' })
    expect(await toldLines()).toEqual([
      'employer inbox employer-age-limit-reached',
      'person inbox age-limit-reached',
      'person sms age-limit-reached',
    ])
  })

  it('is announced to holder and employer before it ends a permit', async () => {
    const given = { employer, validTo: forEver, district: 'chaoyang', idNumber: man('017') }
    const { permitId } = await givenPermit(world, given)
    await once((context) => announceAgeLimit(context, { permitId, day: '2027-04-02' }))
    expect(await toldLines()).toEqual([
      'employer inbox employer-age-limit-near',
      'person inbox age-limit-near',
      'person sms age-limit-near',
    ])
  })

  it('a woman whose post nobody has told: no day ends her permit; both are asked, again and again, and a human is', async () => {
    world.travelTo('2025-01-05T01:30:00.000Z')
    const given = { employer, validTo: forEver, district: 'chaoyang', idNumber: woman('022') }
    const { permitId } = await givenPermit(world, given)
    const looks: string[] = []
    for (let day = addDays((await lookOf(permitId)) ?? '', 1), next; ; day = addDays(next, 1)) {
      await forgetTold()
      expect(await retireHolder(as(), { permitId, day })).toMatchObject({ ok: true })
      expect(await toldLines()).toEqual(asked)
      looks.push(day)
      next = (await lookOf(permitId)) ?? ''
      if (next === '') break
    }
    expect(looks).toEqual(['2025-06-01', '2025-07-01', '2025-08-30', '2031-08-01', '2031-08-31', '2031-10-30'])
    expect(await stateOf(permitId)).toMatchObject({ status: 'valid' })
    expect((await columnsOf(permitId)).retirementAskedOn?.toISOString().slice(0, 10)).toBe('2025-06-01')
  })
})

describe('children who grow too old (I-62)', () => {
  it('are told of once per date, one after the other; they stay on the permit', async () => {
    const children = [child('20081105', '024'), child('20081201', '026')]
    const { permitId } = await givenPermit(world, { employer, validTo: '2028-01-01', children })
    const tell = (day: string) => once((context) => ageOutDependants(context, { permitId, day }))
    expect(await ageOutDependants(as(), { permitId, day: '2026-11-04' })).toMatchObject({ ok: false })
    expect(await tell('2026-11-05')).toEqual({ permitId, told: '2026-11-05', next: '2026-12-01' })
    expect(await tell('2026-12-03')).toEqual({ permitId, told: '2026-12-01', next: null })
    expect((await told()).filter(({ by }) => by === 'sms')).toHaveLength(2)
    expect(await stateOf(permitId)).toMatchObject({ status: 'valid', version: 1 })
  })
})

describe('reminders before the end (N-02, S-91, S-100)', () => {
  const validTo = '2027-03-31'
  const remind = (permitId: string, day: string) => remindPermitEnd(as(), { permitId, day })
  const stageOn = async (permitId: string, day: string) => {
    const result = await remind(permitId, day)
    return result.ok ? result.value.stage : null
  }

  it('come on their days and not before: 60, 30, 20 working days, 7, 1; never once it is too late', async () => {
    const { permitId } = await givenPermit(world, { employer, validTo })
    const { renewal } = permitDeadlines(policyOf('haidian'), validTo, await loadCalendar(database()))
    expect(renewal.mustBeApprovedBy).toBe('2027-03-30')
    const days = [
      [addDays(renewal.mustBeApprovedBy, -61), null],
      [addDays(renewal.mustBeApprovedBy, -60), 60],
      [addDays(renewal.mustBeApprovedBy, -31), null],
      [addDays(renewal.mustBeApprovedBy, -30), 30],
      [renewal.safeSubmitBy, 20],
      [addDays(renewal.mustBeApprovedBy, -7), 7],
      [addDays(renewal.mustBeApprovedBy, -1), 1],
      [renewal.mustBeApprovedBy, null],
    ] as const
    for (const [day, stage] of days) expect([day, await stageOn(permitId, day)]).toEqual([day, stage])
    expect(await stageOn(permitId, addDays(renewal.mustBeApprovedBy, 1))).toBeNull()
  })

  it('reach the employer from 30 days on, and its phone from 20 working days on', async () => {
    const { permitId } = await givenPermit(world, { employer, validTo })
    const linesOn = async (day: string) => {
      await forgetTold()
      await once((context) => remindPermitEnd(context, { permitId, day }))
      return (await toldLines()).filter((line) => line.startsWith('employer'))
    }
    expect(await linesOn('2027-01-29')).toEqual([])
    expect(await linesOn('2027-02-28')).toEqual(['employer inbox employer-permit-ending'])
    const both = ['employer inbox employer-permit-ending', 'employer sms employer-permit-ending']
    expect(await linesOn('2027-03-02')).toEqual(both)
    expect(await linesOn('2027-03-23')).toEqual(both)
    const names = (await told()).map(({ by, params }) => [by, 'name' in params])
    expect(names).not.toContainEqual(['sms', true])
  })

  it('send only the most urgent after a standstill, and never the others later', async () => {
    const { permitId } = await givenPermit(world, { employer, validTo })
    expect(await remind(permitId, '2027-03-24')).toMatchObject({ value: { stage: 7, skipped: [60, 30, 20] } })
    expect(await stageOn(permitId, '2027-03-01')).toBeNull()
    expect((await told()).filter(({ to, by }) => to === 'person' && by === 'sms')).toHaveLength(1)
  })

  it('speak of the employer change while the permit hangs', async () => {
    const { permitId, employmentId } = await givenPermit(world, { employer, validTo })
    await dissolved(world, { employer, employmentId })
    await forgetTold()
    await once((context) => remindPermitEnd(context, { permitId, day: '2027-03-29' }))
    expect(await told()).toMatchObject([
      { to: 'person', by: 'inbox', code: 'suspended-end-1', params: { date: '2027-03-30' } },
      { to: 'person', by: 'sms', code: 'suspended-end-1' },
    ])
  })

  it('begin anew for the new end of a renewed permit', async () => {
    const { permitId } = await givenPermit(world, { employer, validTo })
    expect(await stageOn(permitId, '2027-03-29')).toBe(1)
    await database().$executeRaw`update "Permit" set "validTo" = '2030-03-31' where id = ${permitId}::uuid`
    expect(await stageOn(permitId, '2030-03-29')).toBe(1)
  })
})

/** The permit stands with another unit from now on, as after 聘用单位变更. */
async function standsWithAnother(permitId: string): Promise<string> {
  const { employerId } = await signInEmployer(world)
  await database().permit.update({ where: { id: permitId }, data: { employerId } })
  return employerId
}

describe('a new unit has been told of nothing (N-02, S-04, S-90)', () => {
  it('hears of the end and of the open window, whatever the former one and the hanging permit were told', async () => {
    const { permitId } = await givenPermit(world, { employer, validTo: '2027-03-31' })
    const [suspended, valid] = [{ status: 'suspended' }, { status: 'valid' }]
    await once((context) => announceWindow(context, { permitId, day: '2027-02-26' }))
    await database().permit.update({ where: { id: permitId }, data: suspended })
    await once((context) => remindPermitEnd(context, { permitId, day: '2027-03-02' }))
    await database().permit.update({ where: { id: permitId }, data: valid })
    const other = await standsWithAnother(permitId)
    await forgetTold()
    await once((context) => announceWindow(context, { permitId, day: '2027-03-02' }))
    await once((context) => remindPermitEnd(context, { permitId, day: '2027-03-02' }))
    const toUnit = (await told()).filter(({ id }) => id === other)
    expect(toUnit.map(({ by, code }) => [by, code])).toEqual([
      ['inbox', 'employer-window-open'],
      ['inbox', 'employer-permit-ending'],
      ['sms', 'employer-permit-ending'],
    ])
    expect((await told()).filter(({ to }) => to === 'person').map(({ code }) => code)).toContain('permit-end-20')
  })
})

describe('the renewal window (S-90)', () => {
  it('is announced to the employer when it opens; the reminder of the same day tells the person', async () => {
    const { permitId } = await givenPermit(world, { employer, validTo: '2027-03-31' })
    expect(await announceWindow(as(), { permitId, day: '2027-01-28' })).toMatchObject({ ok: false })
    await once((context) => announceWindow(context, { permitId, day: '2027-01-29' }))
    expect(await toldLines()).toEqual(['employer inbox employer-window-open'])
  })

  it('opens earlier in 大兴, where both are told', async () => {
    const { permitId } = await givenPermit(world, { employer, validTo: '2027-03-31', district: 'daxing' })
    await once((context) => announceWindow(context, { permitId, day: '2027-01-11' }))
    expect(await toldLines()).toEqual([
      'employer inbox employer-window-open',
      'person inbox window-open',
      'person sms window-open',
    ])
  })
})
