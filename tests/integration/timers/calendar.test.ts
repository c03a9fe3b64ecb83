import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '@/lib/access/actor'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { findCalendarYear } from '@/lib/data/calendar/years'
import { findApplication } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import type { CorrectYearInput } from '@/lib/schemas/proposals'
import { fillCalendarYears, proposeCalendarYear } from '@/lib/services/calendar/years'
import { recomputeAll } from '@/lib/services/timers/recompute-due'
import { loadCalendarPage } from '@/lib/views/calendar/reviewer'
import { freshDatabase } from '../../support/database'
import {
  byTwo,
  colleagueOf,
  openWorld,
  readyEmployer,
  refusalOf,
  signInStaff,
  submittedFilingRight,
  value,
  type World,
} from '../../support/scenario'

let world: World
let [city, second]: [StaffActor, StaffActor] = [{}, {}] as never

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-12-25T01:30:00.000Z')
  city = await signInStaff(world, 'city', { administrator: true })
  second = await colleagueOf(world, city)
})

beforeEach(async () => {
  await database().$executeRaw`truncate "CalendarCorrection", "CalendarYear", "ParameterRelease"`
  await database().$executeRaw`delete from graphile_worker._private_jobs`
  await value(fillCalendarYears(world.now))
  await database().$executeRaw`truncate "Command"`
})

const year2027: CorrectYearInput = {
  ...{ year: 2027, off: ['2027-01-01', '2027-10-01'], makeUp: ['2027-02-06'] },
  note: '国务院办公厅关于2027年部分节假日安排的通知',
}
const correct = (input: Partial<CorrectYearInput> = {}) =>
  byTwo(world, second, proposeCalendarYear(world.as(city), { ...year2027, ...input }))
const waiting = async () =>
  (await database().$queryRaw<{ task: string }[]>`select task_identifier as task from graphile_worker.jobs`).map(
    ({ task }) => task,
  )

describe('the working-day calendar (G-30)', () => {
  it('is filled with the years that chinese-days knows, once, and keeps what an administrator wrote', async () => {
    expect(Object.keys((await loadCalendar(database())).years)).toContain('2026')
    expect(await waiting()).toEqual(['recompute-due'])
    await value(correct({ year: 2026, off: ['2026-01-01'], makeUp: [] }))
    await database().$executeRaw`delete from "CalendarYear" where year = 2025`
    expect(await fillCalendarYears(world.now)).toEqual({ ok: true, value: { years: [2025] } })
    expect(await findCalendarYear(database(), 2026)).toMatchObject({ off: ['2026-01-01'], source: 'corrected' })
    expect(await fillCalendarYears(world.now)).toEqual({ ok: true, value: { years: [] } })
  })

  it('is corrected by two administrators of the city, with the record of before and after', async () => {
    await value(correct())
    await value(correct({ off: ['2027-10-02', '2027-01-01'] }))
    expect(await findCalendarYear(database(), 2027)).toMatchObject({ off: ['2027-01-01', '2027-10-02'] })
    const page = await loadCalendarPage('2026-12-25', 2027)
    expect(page).toMatchObject({ year: 2027, state: 'corrected' })
    expect(page.years.find(({ year }) => year === 2028)).toEqual({ year: 2028, state: 'provisional' })
    expect(page.history).toMatchObject([
      {
        isFirst: false,
        by: second.name,
        proposedBy: city.name,
        change: { off: { added: ['2027-10-02'], removed: ['2027-10-01'] } },
      },
      { isFirst: true, change: { off: { added: ['2027-01-01', '2027-10-01'] }, makeUp: { added: ['2027-02-06'] } } },
    ])
  })

  it('is proposed once by a double click, and changes nothing until somebody else releases it', async () => {
    const context = world.as(city)
    await value(proposeCalendarYear(context, year2027))
    await value(proposeCalendarYear(context, year2027))
    expect(await database().proposal.count()).toBe(1)
    expect([await database().calendarCorrection.count(), await findCalendarYear(database(), 2027)]).toEqual([0, null])
  })

  it('is closed to every other level, and to officers of the city who keep no figures', async () => {
    for (const staff of [
      await signInStaff(world, 'district', { administrator: true }),
      await signInStaff(world, 'city'),
    ])
      expect(await refusalOf(proposeCalendarYear(world.as(staff), year2027))).toBe('not-permitted')
    expect(await findCalendarYear(database(), 2027)).toBeNull()
  })

  it.each([
    ['a day of another year', { off: ['2026-01-01'] }],
    ['a day that does not exist', { off: ['2027-02-29'] }],
    ['a day twice', { off: ['2027-01-01', '2027-01-01'] }],
    ['a make-up day on a working day', { makeUp: ['2027-02-05'] }],
    ['a day in both lists', { off: ['2027-02-06'], makeUp: ['2027-02-06'] }],
  ])('refuses %s', async (_what, input) => {
    expect(await refusalOf(correct(input))).toBe('calendar.invalid')
  })

  it('refuses what changes nothing', async () => {
    await value(correct())
    expect(await refusalOf(correct())).toBe('calendar.unchanged')
  })
})

describe('provisional due days', () => {
  it('are counted again when the year is published, once, and are then final', async () => {
    const employer = await readyEmployer(world)
    const applicationId = await submittedFilingRight(world, employer)
    const due = async () => (await findApplication(database(), applicationId, { kind: 'all' }))?.state.due
    // five working days after Friday 25 December; New Year is expected to be off: Monday 4 January
    expect(await due()).toEqual({ day: '2027-01-04', provisional: true })
    const clock = () => world.now
    expect(await recomputeAll(clock)).toEqual({ 'recompute-due': { done: 0, idle: 1, open: 0 } })
    await value(correct({ off: ['2027-01-01', '2027-01-04'] }))
    expect(await waiting()).toContain('recompute-due')
    expect(await recomputeAll(clock)).toEqual({ 'recompute-due': { done: 1, idle: 0, open: 0 } })
    expect(await due()).toEqual({ day: '2027-01-05', provisional: false })
    expect(await database().application.findUniqueOrThrow({ where: { id: applicationId } })).toMatchObject({
      dueOn: new Date('2027-01-05'),
      dueProvisional: false,
    })
    expect(await recomputeAll(clock)).toEqual({})
  })
})
