import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { readStream } from '@/lib/data/event-log'
import { bookAppointment } from '@/lib/services/appointment/booking'
import { proposeSlotsClosing } from '@/lib/services/appointment/propose-closing'
import { changeAppointmentSlot, changeAppointmentDay } from '@/lib/services/appointment/slots'
import { makeUpcomingSlots } from '@/lib/services/timers/sweep'
import type { StaffActor } from '@/lib/access/actor'
import { bookingEmployer, district, fileRow, freeSlots, standing, waitingFile } from '../../support/appointments'
import { freshDatabase } from '../../support/database'
import type { CastEmployer } from '../../support/model/cast'
import { byTwo, colleagueOf, openWorld, refusalOf, signInStaff, value, type World } from '../../support/scenario'

let world: World
let employer: CastEmployer
let administrator: StaffActor

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-11-02T01:30:00.000Z')
  employer = await bookingEmployer(world)
  administrator = await signInStaff(world, 'district', { district, administrator: true })
})

const booked = async (startsAt: string) => {
  const file = await waitingFile(world, employer)
  await value(bookAppointment(world.as(employer), { ...file, startsAt }))
  return file.applicationId
}

describe('slots are made ahead (P-05)', () => {
  it('on working days only, and only once', async () => {
    const made = await makeUpcomingSlots(world.now)
    // ten working days, six half hours in the morning and seven in the afternoon
    expect(made).toBe(130)
    expect(await makeUpcomingSlots(world.now)).toBe(0)
    const rows = await database().appointmentSlot.findMany({ select: { district: true, startsAt: true } })
    expect(new Set(rows.map((row) => row.district))).toEqual(new Set([district]))
    expect(rows.some(({ startsAt }) => [0, 6].includes(startsAt.getUTCDay()))).toBe(false)
  })
})

describe('时段容量', () => {
  it('is changed by the administrator of the district, never below what is taken, with a record', async () => {
    const startsAt = (await freeSlots(world))[0] ?? ''
    await booked(startsAt)
    await booked(startsAt)
    const change = (capacity: number, actor = administrator) =>
      changeAppointmentSlot(world.as(actor), { startsAt, capacity, closed: false })
    expect(await refusalOf(change(1))).toBe('appointment.below-taken')
    await value(change(2))
    expect(await refusalOf(change(2))).toBe('appointment.unchanged')
    const { applicationId } = await waitingFile(world, employer)
    expect(await refusalOf(bookAppointment(world.as(employer), { applicationId, startsAt }))).toBe(
      'appointment.slot-full',
    )
    const { id } = await database().appointmentSlot.findFirstOrThrow({ where: { startsAt: new Date(startsAt) } })
    expect(await readStream(database(), id)).toMatchObject([
      { seq: 1, type: 'appointment-slot.changed', data: { capacity: 2, closed: false } },
    ])
  })

  it('is nobody else’s to change', async () => {
    const startsAt = (await freeSlots(world))[3] ?? ''
    const input = { startsAt, capacity: 1, closed: false }
    for (const actor of [
      await signInStaff(world, 'district', { district }),
      await signInStaff(world, 'city', { administrator: true }),
      await signInStaff(world, 'district', { district: 'haidian', administrator: true }),
    ]) {
      expect(await refusalOf(changeAppointmentSlot(world.as(actor), input))).toBe('not-permitted')
      const day = { day: '2026-11-05', closed: true }
      expect(await refusalOf(changeAppointmentDay(world.as(actor), day))).toBe('not-permitted')
    }
  })

  it('of what has begun stays as it was', async () => {
    const input = { startsAt: '2026-11-02T01:00:00.000Z', capacity: 9, closed: false }
    expect(await refusalOf(changeAppointmentSlot(world.as(administrator), input))).toBe('appointment.slot-past')
  })
})

describe('a day that is closed', () => {
  it('sends its files back to 待预约 and tells their units; opened again it can be booked', async () => {
    const slots = (await freeSlots(world)).filter((slot) => slot.startsWith('2026-11-06'))
    const [first = '', second = ''] = slots
    const files = [await booked(first), await booked(first), await booked(second)]
    const before = await database().outboxMessage.count({ where: { topic: 'sms' } })
    const close = { day: '2026-11-06', closed: true }
    // whoever is booked is sent away by two persons only
    expect(await refusalOf(changeAppointmentDay(world.as(administrator), close))).toBe('appointment.needs-second')
    const one = { startsAt: first, capacity: 4, closed: true }
    expect(await refusalOf(changeAppointmentSlot(world.as(administrator), one))).toBe('appointment.needs-second')
    expect(await standing(first)).toMatchObject({ taken: 2, closed: false })
    const closing = { day: close.day, startsAt: null, basis: '系统停机维护通知〔2026〕3号' }
    const colleague = await colleagueOf(world, administrator)
    await value(byTwo(world, colleague, proposeSlotsClosing(world.as(administrator), closing)))
    for (const id of files)
      expect(await fileRow(id)).toMatchObject({ status: 'awaiting-appointment', appointmentAt: null, level: null })
    expect(await standing(first)).toMatchObject({ taken: 0, held: 0, closed: true })
    expect(await database().outboxMessage.count({ where: { topic: 'sms' } })).toBe(before + 3)
    expect((await freeSlots(world)).some((slot) => slot.startsWith('2026-11-06'))).toBe(false)
    expect(await refusalOf(changeAppointmentDay(world.as(administrator), close))).toBe('appointment.unchanged')
    const again = { applicationId: files[0] ?? '', startsAt: first }
    expect(await refusalOf(bookAppointment(world.as(employer), again))).toBe('appointment.slot-full')
    await value(changeAppointmentDay(world.as(administrator), { ...close, closed: false }))
    await value(bookAppointment(world.as(employer), again))
  })
})
