import { beforeAll, describe, expect, it } from 'vitest'
import { findApplication } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import { dayOf, timeOf } from '@/lib/domain/dates'
import { bookAppointment, cancelAppointment, rebookAppointment, bookMany } from '@/lib/services/appointment/booking'
import {
  acceptApplication,
  returnApplication,
  terminateApplication,
  withdrawApplication,
} from '@/lib/services/application/steps'
import { bookingEmployer, district, fileRow, freeSlots, standing, waitingFile } from '../../support/appointments'
import { freshDatabase } from '../../support/database'
import type { CastEmployer } from '../../support/model/cast'
import { openWorld, refusalOf, sampleOpinion, signInStaff, value, type World } from '../../support/scenario'

let world: World
let employer: CastEmployer

/** A Monday, half past nine in the morning. */
const monday = '2026-11-02T01:30:00.000Z'

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld(monday)
  employer = await bookingEmployer(world)
})

const nth = async (n: number): Promise<string> => (await freeSlots(world))[n] ?? ''

describe('预约 right after the unit has handed in (P-01, S-42)', () => {
  it('waits with the unit, on nobody’s desk, and its data stay as they are', async () => {
    const { applicationId } = await waitingFile(world, employer)
    expect(await fileRow(applicationId)).toMatchObject({ status: 'awaiting-appointment', level: null, dueOn: null })
    const first = await signInStaff(world, 'district-first', { district })
    expect(await refusalOf(acceptApplication(world.as(first), { applicationId }))).toBe('not-found')
  })

  it('goes onto the desk with its place, and is accepted from there', async () => {
    const { applicationId, person } = await waitingFile(world, employer)
    const startsAt = await nth(0)
    expect(dayOf(startsAt)).toBe('2026-11-03')
    expect(timeOf(startsAt)).toBe('09:00')
    await value(bookAppointment(world.as(employer), { applicationId, startsAt }))
    const row = await fileRow(applicationId)
    expect(row).toMatchObject({ status: 'awaiting-acceptance', level: 'district-first' })
    expect(row.appointmentAt?.toISOString()).toBe(startsAt)
    expect(row.sortKey.toISOString()).toBe(startsAt)
    // five working days after the booked day
    expect(row.dueOn?.toISOString().slice(0, 10)).toBe('2026-11-10')
    expect(await standing(startsAt)).toMatchObject({ taken: 1, held: 1 })
    const told = await database().outboxMessage.findMany({ where: { topic: 'notice' } })
    const booked = told.filter(({ payload }) => JSON.stringify(payload).includes('appointment-booked'))
    expect(booked.map(({ payload }) => JSON.stringify(payload).includes(person.personId))).toEqual([true])
    const first = await signInStaff(world, 'district-first', { district })
    await value(acceptApplication(world.as(first), { applicationId }))
    expect(await refusalOf(cancelAppointment(world.as(employer), { applicationId }))).toBe('application.no-such-step')
  })

  it('gets the same answer for the same command', async () => {
    const { applicationId } = await waitingFile(world, employer)
    const startsAt = await nth(4)
    const context = world.as(employer)
    const once = await bookAppointment(context, { applicationId, startsAt })
    expect(await bookAppointment(context, { applicationId, startsAt })).toEqual(once)
    expect(await standing(startsAt)).toMatchObject({ taken: 1, held: 1 })
  })
})

describe('who may not, and when not', () => {
  it('another unit and the authority', async () => {
    const { applicationId, person } = await waitingFile(world, employer)
    const other = await bookingEmployer(world)
    const startsAt = await nth(0)
    expect(await refusalOf(bookAppointment(world.as(other), { applicationId, startsAt }))).toBe('not-found')
    await value(bookAppointment(world.as(employer), { applicationId, startsAt }))
    const again = { applicationId, startsAt: await nth(3) }
    expect(await refusalOf(rebookAppointment(world.as(other), again))).toBe('not-found')
    expect(await refusalOf(cancelAppointment(world.as(other), { applicationId }))).toBe('not-found')
    expect(await refusalOf(withdrawApplication(world.as(person), { applicationId }))).toBe('application.no-such-step')
    const elsewhere = await signInStaff(world, 'district-first', { district: 'haidian' })
    expect(await refusalOf(acceptApplication(world.as(elsewhere), { applicationId }))).toBe('not-found')
  })

  it.each([
    ['today', '2026-11-02T07:00:00.000Z', 'appointment.not-bookable'],
    ['a Saturday', '2026-11-07T01:00:00.000Z', 'appointment.slot-unknown'],
    ['beyond the horizon', '2026-11-30T01:00:00.000Z', 'appointment.not-bookable'],
    ['no slot at all', '2026-11-04T01:07:00.000Z', 'appointment.slot-unknown'],
  ])('%s', async (_, startsAt, code) => {
    const { applicationId } = await waitingFile(world, employer)
    expect(await refusalOf(bookAppointment(world.as(employer), { applicationId, startsAt }))).toBe(code)
    expect(await fileRow(applicationId)).toMatchObject({ status: 'awaiting-appointment' })
  })
})

describe('places are freed (P-05)', () => {
  const booked = async (n: number) => {
    const file = await waitingFile(world, employer)
    const startsAt = await nth(n)
    await value(bookAppointment(world.as(employer), { ...file, startsAt }))
    return { ...file, startsAt, before: await standing(startsAt) }
  }

  it('by moving the booking', async () => {
    const { applicationId, startsAt, before } = await booked(8)
    const to = await nth(12)
    await value(rebookAppointment(world.as(employer), { applicationId, startsAt: to }))
    expect((await standing(startsAt)).taken).toBe(before.taken - 1)
    expect(await standing(to)).toMatchObject({ taken: 1, held: 1 })
    expect((await fileRow(applicationId)).appointmentAt?.toISOString()).toBe(to)
    expect(await refusalOf(rebookAppointment(world.as(employer), { applicationId, startsAt: to }))).toBe(
      'appointment.same-slot',
    )
  })

  it('by giving it up, and by what ends the file', async () => {
    const given = await booked(20)
    await value(cancelAppointment(world.as(employer), given))
    expect(await fileRow(given.applicationId)).toMatchObject({ status: 'awaiting-appointment', appointmentAt: null })
    await value(withdrawApplication(world.as(employer), given))
    const ended = await booked(20)
    const timer = { kind: 'system' as const, job: 'test' }
    await value(terminateApplication(world.as(timer), { ...ended, reason: 'permit-lapsed' }))
    for (const { startsAt, before } of [given, ended]) expect((await standing(startsAt)).taken).toBe(before.taken - 1)
  })

  it('by a return before its time; every round is booked anew', async () => {
    const { applicationId, startsAt } = await booked(25)
    const first = await signInStaff(world, 'district-first', { district })
    await value(returnApplication(world.as(first), { applicationId, opinion: sampleOpinion() }))
    expect(await standing(startsAt)).toMatchObject({ taken: 0, held: 0 })
    const row = await database().appointment.findFirstOrThrow({ where: { applicationId } })
    expect(row).toMatchObject({ status: 'booked', round: 1 })
    expect(row.endedAt).not.toBeNull()
    const loaded = await findApplication(database(), applicationId, { kind: 'all' })
    expect(loaded?.state).toMatchObject({ status: 'returned', appointment: null })
  })

  it('but not shortly before it: the day before is the last', async () => {
    const { applicationId, startsAt } = await booked(0)
    world.travelTo('2026-11-03T00:30:00.000Z')
    const later = await nth(10)
    expect(await refusalOf(rebookAppointment(world.as(employer), { applicationId, startsAt: later }))).toBe(
      'appointment.change-too-late',
    )
    expect(await refusalOf(cancelAppointment(world.as(employer), { applicationId }))).toBe(
      'appointment.change-too-late',
    )
    expect((await standing(startsAt)).held).toBeGreaterThan(0)
    world.travelTo(monday)
  })
})

describe('under pressure', () => {
  it('fifty want five places: exactly five get one, the others hear what is free next', async () => {
    const files = []
    for (let n = 0; n < 50; n += 1) files.push(await waitingFile(world, employer))
    const startsAt = await nth(40)
    const contexts = files.map(({ applicationId }) => ({ applicationId, context: world.as(employer) }))
    const results = await Promise.all(
      contexts.map(({ applicationId, context }) => bookAppointment(context, { applicationId, startsAt })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(5)
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]))
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['appointment.slot-full']))
    expect(refusals[0]?.params?.next).toMatch(/^2026-11-\d\d \d\d:\d\d(、2026-11-\d\d \d\d:\d\d){2}$/)
    expect(await standing(startsAt)).toMatchObject({ taken: 5, held: 5 })
    const left = files.filter((_, index) => !results[index]?.ok).map(({ applicationId }) => applicationId)
    expect((await fileRow(left[0] ?? '')).status).toBe('awaiting-appointment')
    // the rest at once, from that slot on: it spills over into the following
    const many = await value(bookMany(world.as(employer), { applicationIds: left.slice(0, 7), from: startsAt }))
    expect(many.refused).toEqual([])
    const slots = many.booked.map((one) => one.startsAt)
    expect(new Set(slots).size).toBe(2)
    expect(slots.every((slot) => slot > startsAt)).toBe(true)
  }, 120_000)
})
