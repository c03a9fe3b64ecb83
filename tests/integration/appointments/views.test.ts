import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '@/lib/access/actor'
import { bookAppointment, rebookAppointment } from '@/lib/services/appointment/booking'
import { acceptApplication, returnApplication } from '@/lib/services/application/steps'
import { loadApplication } from '@/lib/views/application/applicant'
import { loadBookingPanel, loadBookingsToDo, loadPastBookings } from '@/lib/views/appointment/employer'
import { loadEmployerCase } from '@/lib/views/application/employer'
import { loadAppointmentCalendar } from '@/lib/views/appointment/reviewer'
import { loadWorklist } from '@/lib/views/application/worklist'
import { bookingEmployer, district, freeSlots, waitingFile } from '../../support/appointments'
import { freshDatabase } from '../../support/database'
import type { CastEmployer } from '../../support/model/cast'
import { openWorld, sampleOpinion, signInStaff, value, type World } from '../../support/scenario'

let world: World
let employer: CastEmployer
let first: StaffActor

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-11-02T01:30:00.000Z')
  employer = await bookingEmployer(world)
  first = await signInStaff(world, 'district-first', { district })
})

const booked = async (n: number) => {
  const file = await waitingFile(world, employer)
  const startsAt = (await freeSlots(world))[n] ?? ''
  await value(bookAppointment(world.as(employer), { ...file, startsAt }))
  return { ...file, startsAt }
}

describe('the unit', () => {
  it('is offered the next free slots on the page of the business, with all days below', async () => {
    const { applicationId } = await waitingFile(world, employer)
    const view = await loadEmployerCase(employer, applicationId, world.now)
    expect(view?.stages.map(({ label, state }) => `${label} ${state}`).slice(0, 3)).toEqual([
      '单位提交 done',
      '预约 current',
      '区级一级审核 todo',
    ])
    const panel = view && (await loadBookingPanel(view, world.now))
    expect(panel).toMatchObject({ when: null, refusal: null, provisional: true })
    expect(panel?.offers.proposals.map(({ label, hours }) => `${label} ${hours}`)).toEqual([
      '2026年11月3日（周二） 09:00—09:30',
      '2026年11月3日（周二） 09:30—10:00',
      '2026年11月3日（周二） 10:00—10:30',
    ])
    expect(panel?.offers.days.map(({ free }) => free)).toEqual(Array.from({ length: 10 }, () => 65))
    const todo = await loadBookingsToDo(employer, world.now)
    expect(todo.waiting.map(({ files }) => files.map(({ id }) => id))).toEqual([[applicationId]])
  })

  it('reads 已办理预约 with 受理情况 and 审核意见; nobody else does (P-02)', async () => {
    const moved = await booked(4)
    const to = (await freeSlots(world))[9] ?? ''
    await value(rebookAppointment(world.as(employer), { ...moved, startsAt: to }))
    const accepted = await booked(5)
    await value(acceptApplication(world.as(first), accepted))
    const returned = await booked(6)
    await value(returnApplication(world.as(first), { ...returned, opinion: sampleOpinion() }))
    const { rows } = await loadPastBookings(employer, {})
    expect(rows.map(({ outcome, opinion }) => [outcome.text, opinion])).toEqual([
      ['已退回', '租赁合同出租人与权利人不一致，请补充委托书。'],
      ['已受理', ''],
      ['已改约', ''],
    ])
    const { upcoming } = await loadBookingsToDo(employer, world.now)
    expect(upcoming.map(({ applicationId }) => applicationId)).toEqual([moved.applicationId])
    const other = await bookingEmployer(world)
    expect((await loadPastBookings(other, {})).rows).toEqual([])
    expect(await loadBookingsToDo(other, world.now)).toMatchObject({ upcoming: [], waiting: [] })
  })

  it('is not offered again what it has booked (m14)', async () => {
    const { applicationId, startsAt } = await booked(3)
    const view = await loadEmployerCase(employer, applicationId, world.now)
    const panel = view && (await loadBookingPanel(view, world.now))
    const offered = panel?.offers.days.flatMap(({ slots }) => slots.map((slot) => slot.startsAt)) ?? []
    expect(panel?.startsAt).toBe(startsAt)
    expect(offered.length).toBeGreaterThan(100)
    expect(offered).not.toContain(startsAt)
    expect(panel?.offers.proposals.map((slot) => slot.startsAt)).not.toContain(startsAt)
  })
})

describe('the applicant', () => {
  it('finds the appointment in the line of stages and in the record', async () => {
    const { applicationId, person } = await booked(12)
    const view = await loadApplication(person, applicationId, world.now)
    expect(view?.stages.find(({ label }) => label === '预约')?.state).toBe('done')
    expect(view?.stages.find(({ state }) => state === 'current')?.note).toMatch(/^预约 11月\d+日$/)
    expect(view?.history[0]?.title).toMatch(/^预约 2026年11月/)
  })
})

describe('the authority', () => {
  it('reads its week and day, and works by the booked time (A-17)', async () => {
    const { applicationId, startsAt } = await booked(20)
    const day = startsAt.slice(0, 10)
    const calendar = await loadAppointmentCalendar(first, day, world.now)
    expect(calendar?.week).toHaveLength(5)
    const slot = calendar?.slots.find((one) => one.startsAt === startsAt)
    expect(slot).toMatchObject({ taken: 1, capacity: 5, closed: false, past: false })
    expect(slot?.files).toMatchObject([{ applicationId, readable: true, outcome: { text: '待办理' } }])
    const list = await loadWorklist(first, {}, world.now)
    const times = list.items.flatMap(({ status, due }) => (status === 'awaiting-acceptance' && due ? [due.day] : []))
    expect(times).toEqual([...times].sort())
    expect(list.items.find(({ id }) => id === applicationId)?.due).toMatchObject({
      day,
      text: expect.stringMatching(/^预约 \d\d:\d\d$/),
    })
  })

  it('of a later level knows who is booked, but not yet whom it is about', async () => {
    const { startsAt, applicationId } = await booked(30)
    const second = await signInStaff(world, 'district', { district })
    const calendar = await loadAppointmentCalendar(second, startsAt.slice(0, 10), world.now)
    const file = calendar?.slots.flatMap(({ files }) => files).find((one) => one.applicationId === applicationId)
    expect(file).toMatchObject({ readable: false, title: employer.employerName })
  })

  it('of a district without appointments, and the city, have no such page', async () => {
    const elsewhere = await signInStaff(world, 'district-first', { district: 'haidian' })
    expect(await loadAppointmentCalendar(elsewhere, undefined, world.now)).toBeNull()
    expect(await loadAppointmentCalendar(await signInStaff(world, 'city'), undefined, world.now)).toBeNull()
  })
})
