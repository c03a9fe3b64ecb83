import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EmployerActor } from '@/lib/access/actor'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { loadPermit } from '@/lib/data/aggregates'
import { database } from '@/lib/data/client'
import { findBrokenLink, readStream } from '@/lib/data/event-log'
import { sweep } from '@/lib/services/timers/sweep'
import { freshDatabase } from '../../support/database'
import { givenPermit } from '../../support/permits'
import { openWorld, signInEmployer, type World } from '../../support/scenario'
import { forgetTold, told } from '../../support/told'

// a broken file is told in the log
vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent'
})

let world: World
let employer: EmployerActor

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-11-02T01:30:00.000Z')
  employer = await signInEmployer(world)
})

beforeEach(async () => {
  await forgetTold()
  await database().$executeRaw`truncate "Sweep", "Reminder"`
  await database().$executeRaw`delete from "Permit"`
})

/** 09:30 in Beijing on a day. */
const on = (day: string) => () => new Date(`${day}T01:30:00.000Z`)

const eventsOf = async (permitId: string) => (await readStream(database(), permitId)).map(({ type }) => type)
const lapses = async () =>
  (await database().event.findMany({ where: { type: 'permit.lapsed' }, orderBy: { at: 'asc' } })).map(
    ({ stream }) => stream,
  )

describe('the sweep of days', () => {
  it('begins with yesterday, does a day once, and has nothing to do for the rest of it', async () => {
    expect(await sweep(on('2026-11-02'))).toEqual({ days: 2, doneThrough: '2026-11-02', tally: {} })
    expect(await sweep(on('2026-11-02'))).toMatchObject({ days: 0, doneThrough: '2026-11-02' })
    expect(await sweep(on('2026-11-03'))).toMatchObject({ days: 1, doneThrough: '2026-11-03' })
  })

  it('counts legal days in Beijing: at one past midnight the permit of yesterday is over, before it is not', async () => {
    const { permitId } = await givenPermit(world, { employer, validTo: '2026-11-02' })
    await sweep(() => new Date('2026-11-02T15:59:59.000Z'))
    expect(await eventsOf(permitId)).toEqual(['permit.granted'])
    await sweep(() => new Date('2026-11-02T16:00:01.000Z'))
    expect(await eventsOf(permitId)).toEqual(['permit.granted', 'permit.lapsed'])
  })

  it('makes up for ten days of standstill in their order, and reminds of what is still to come only', async () => {
    await sweep(on('2026-11-02'))
    const ends = ['2026-11-09', '2026-11-05', '2026-11-07', '2026-11-12', '2026-11-25']
    const given = []
    for (const validTo of ends) given.push(await givenPermit(world, { employer, validTo }))
    const [third, first, second, today, later] = given.map(({ permitId }) => permitId)
    const before = await lapses()
    let time = Date.parse('2026-11-12T01:30:00.000Z')
    const clock = () => new Date((time += 1000))
    const { days, doneThrough, tally } = await sweep(clock)
    expect([days, doneThrough]).toEqual([10, '2026-11-12'])
    expect((await lapses()).slice(before.length)).toEqual([first, second, third])
    expect(tally).toMatchObject({ 'lapse-permit': { done: 3 }, 'remind-permit-end': { done: 1 } })
    expect(await eventsOf(today ?? '')).toEqual(['permit.granted'])
    const reminders = await database().reminder.findMany({ where: { topic: { startsWith: 'permit-end' } } })
    expect(reminders.map(({ subjectId, topic, stage }) => [subjectId, topic, stage.split('/').at(-1)]).sort()).toEqual(
      [
        [later, 'permit-end', '20'],
        [later, 'permit-end-skipped', '30'],
        [later, 'permit-end-skipped', '60'],
      ].sort(),
    )
  })

  it('ends a permit by the reason that came first', async () => {
    // a man of July 1966: 60 years and 5 months, December 2026; the first permit ends before it, the second after it
    const idNumber = (order: string) => {
      const first17 = `13010519660720${order}`
      return first17 + idNumberCheckDigit(first17)
    }
    const district = 'chaoyang'
    const { permitId } = await givenPermit(world, {
      employer,
      validTo: '2026-12-30',
      district,
      idNumber: idNumber('011'),
    })
    const later = await givenPermit(world, { employer, validTo: '2027-01-02', district, idNumber: idNumber('013') })
    await database().sweep.create({ data: { id: 'daily', doneThrough: new Date('2026-12-25') } })
    await sweep(on('2027-01-05'))
    expect(await loadPermit(database(), permitId)).toMatchObject({
      state: { status: 'lapsed', ended: { on: '2026-12-30', reason: 'expired' } },
    })
    expect(await loadPermit(database(), later.permitId)).toMatchObject({
      state: { status: 'lapsed', ended: { on: '2026-12-31', reason: 'retired' } },
    })
  })

  it('reads page after page', async () => {
    const { permitId } = await givenPermit(world, { employer, validTo: '2026-11-01' })
    await database().$executeRaw`
      insert into "Person" (id, name, "idNumberSealed", "idNumberIndex")
      select gen_random_uuid(), '周' || n, '', 'page-' || n from generate_series(1, 450) n`
    await database().$executeRaw`
      insert into "Permit" select (jsonb_populate_record(p, jsonb_build_object('id', h.id, 'personId', h.id,
        'number', 'PAGE-' || h.name, 'checkCode', h.name))).*
      from "Permit" p, "Person" h where p.id = ${permitId}::uuid and h.name ~ '^周[0-9]+$'`
    // rows without events: each of them is broken, and none keeps the others waiting
    const { tally } = await sweep(on('2026-11-02'))
    expect(tally['lapse-permit']).toEqual({ done: 1, idle: 0, open: 450 })
  })
})

describe('what cannot be done', () => {
  it('is left open and comes again, while everything else goes on', async () => {
    // a man of May 1966, retired by the end of October 2026
    const idNumber = '13010519660502019' + idNumberCheckDigit('13010519660502019')
    const broken = await givenPermit(world, { employer, validTo: '2026-11-01', idNumber })
    const sound = await givenPermit(world, { employer, validTo: '2026-11-01' })
    await database().sweep.create({ data: { id: 'daily', doneThrough: new Date('2026-11-01') } })
    await database().$executeRaw`update "Permit" set district = 'atlantis' where id = ${broken.permitId}::uuid`
    await database().$executeRaw`update "Permit" set "ageLimitOn" = '2026-10-31', "validTo" = '2026-12-31'
      where id = ${broken.permitId}::uuid`
    expect(await sweep(on('2026-11-02'))).toMatchObject({
      doneThrough: '2026-11-01',
      tally: { 'lapse-permit': { done: 1 }, 'retire-holder': { open: 1 } },
    })
    expect(await eventsOf(sound.permitId)).toContain('permit.lapsed')
    await database().$executeRaw`update "Permit" set district = 'haidian' where id = ${broken.permitId}::uuid`
    expect(await sweep(on('2026-11-02'))).toMatchObject({ doneThrough: '2026-11-02' })
  })
})

describe('two sweeps at once', () => {
  it('do everything exactly once', async () => {
    const ids: string[] = []
    for (let n = 0; n < 12; n += 1) {
      const validTo = n % 2 === 0 ? '2026-11-01' : '2026-11-20'
      ids.push((await givenPermit(world, { employer, validTo })).permitId)
    }
    await Promise.all([sweep(on('2026-11-02')), sweep(on('2026-11-02')), sweep(on('2026-11-02'))])
    for (const id of ids) {
      const events = await readStream(database(), id)
      expect(events.filter(({ type }) => type === 'permit.lapsed').length).toBeLessThanOrEqual(1)
      expect(findBrokenLink(events)).toBeNull()
    }
    const lines = (await told()).map(({ id, by, code, params }) => `${id} ${by} ${code} ${String(params['number'])}`)
    expect(new Set(lines).size).toBe(lines.length)
    expect(lines.filter((line) => line.includes('sms permit-lapsed'))).toHaveLength(6)
    expect(lines.filter((line) => line.includes('inbox permit-end-20'))).toHaveLength(6)
  })
})
