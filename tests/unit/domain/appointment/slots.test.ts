import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import {
  bookableDays,
  isBookable,
  lastChangeDay,
  mergeSlots,
  needsAppointment,
  plannedSlots,
  roomIn,
} from '@/lib/domain/appointment/slots'
import { addDays, timeOf } from '@/lib/domain/dates'
import { isWorkingDay } from '@/lib/domain/deadlines/calendar'
import { applicationKinds } from '@/lib/domain/codes'
import { districts, policyOf } from '@/tests/support/policies'
import { appointmentSection } from '@/lib/domain/policy/sections/appointment'

const calendar = publishedCalendar()
const policy = appointmentSection.parse(policyOf('chaoyang').appointment)
if (!policy) throw new Error('朝阳 works by appointment')

describe('which business needs one (P-01)', () => {
  it('every business of an employee, none of the unit, in 朝阳 only', () => {
    const kinds = applicationKinds.filter((kind) => needsAppointment(policyOf('chaoyang'), kind))
    expect(kinds).toEqual(['new', 'renewal', 'employer-change', 'basic-info-change', 'dependant-change'])
    const others = districts().filter((one) => applicationKinds.some((kind) => needsAppointment(one, kind)))
    expect(others.map(({ district }) => district)).toEqual(['chaoyang'])
  })

  it('says of every figure that nobody has confirmed it', () => {
    const { kinds, ...figures } = policy
    expect(kinds.provisional).toBeUndefined()
    for (const figure of Object.values(figures)) expect(figure).toMatchObject({ provisional: true })
  })
})

describe('slots of a day', () => {
  it('fill the working hours and leave the noon free', () => {
    const slots = plannedSlots(policy, '2026-11-03', calendar)
    expect(slots).toHaveLength(13)
    expect(slots.map(({ startsAt, endsAt }) => `${timeOf(startsAt)}-${timeOf(endsAt)}`).slice(4, 8)).toEqual([
      '11:00-11:30',
      '11:30-12:00',
      '13:30-14:00',
      '14:00-14:30',
    ])
  })

  it('a rest that is too short makes no slot', () => {
    const odd = {
      ...policy,
      periods: { ...policy.periods, value: [{ from: '09:00', to: '09:50', minutes: 20, capacity: 1 }] },
    }
    expect(plannedSlots(odd, '2026-11-03', calendar).map(({ startsAt }) => timeOf(startsAt))).toEqual([
      '09:00',
      '09:20',
    ])
  })

  it('none on a holiday, some on the weekend day that makes up for it', () => {
    expect(plannedSlots(policy, '2026-10-01', calendar)).toEqual([])
    expect(plannedSlots(policy, '2026-11-07', calendar)).toEqual([])
    expect(plannedSlots(policy, '2026-10-10', calendar).length).toBeGreaterThan(0)
  })

  it.each([
    ['ends before it begins', [{ from: '12:00', to: '09:00', minutes: 30, capacity: 1 }]],
    [
      'overlaps the one before',
      [
        { from: '09:00', to: '12:00', minutes: 30, capacity: 1 },
        { from: '11:00', to: '13:00', minutes: 30, capacity: 1 },
      ],
    ],
    ['has less than no room', [{ from: '09:00', to: '12:00', minutes: 30, capacity: -1 }]],
  ])('a period that %s stops the start', (_, value) => {
    const broken = { ...policy, periods: { ...policy.periods, value } }
    expect(appointmentSection.safeParse(broken).success).toBe(false)
  })
})

describe('when a slot can be booked, and changed', () => {
  it('from the next working day to the tenth', () => {
    expect(bookableDays(policy, '2026-11-06', calendar)).toEqual({ first: '2026-11-09', last: '2026-11-20' })
    const now = '2026-11-06T03:00:00.000Z'
    expect(isBookable(policy, '2026-11-06T07:00:00.000Z', now, calendar)).toBe(false)
    expect(isBookable(policy, '2026-11-09T01:00:00.000Z', now, calendar)).toBe(true)
    expect(isBookable(policy, '2026-11-20T08:30:00.000Z', now, calendar)).toBe(true)
    expect(isBookable(policy, '2026-11-23T01:00:00.000Z', now, calendar)).toBe(false)
  })

  it('until the working day before', () => {
    expect(lastChangeDay(policy, '2026-11-09T01:00:00.000Z', calendar)).toBe('2026-11-06')
  })

  it('every planned slot lies on a working day, within its hours, and none overlaps the next', () => {
    fc.assert(
      fc.property(fc.nat({ max: 700 }), (n) => {
        const day = addDays('2025-06-01', n)
        const slots = plannedSlots(policy, day, calendar)
        expect(slots.length > 0).toBe(isWorkingDay(day, calendar).working)
        slots.forEach(({ startsAt, endsAt }, index) => {
          expect(startsAt < endsAt).toBe(true)
          const next = slots[index + 1]
          if (next) expect(endsAt <= next.startsAt).toBe(true)
        })
      }),
    )
  })
})

describe('what stands', () => {
  const planned = plannedSlots(policy, '2026-11-03', calendar)

  it('is the plan, changed by what somebody has made of it', () => {
    const [first, second] = planned
    if (!first || !second) throw new Error('a working day has slots')
    const made = { ...second, capacity: 1, taken: 1, closed: false }
    const merged = mergeSlots(planned, [made])
    expect(merged).toHaveLength(planned.length)
    expect(merged.slice(0, 2).map(roomIn)).toEqual([first.capacity, 0])
  })

  it('keeps a slot that is no longer planned, in its place', () => {
    const old = { ...(planned[3] ?? { startsAt: '', endsAt: '', capacity: 0 }), taken: 2, closed: false }
    expect(
      mergeSlots(
        planned.filter(({ startsAt }) => startsAt !== old.startsAt),
        [old],
      )[3],
    ).toEqual(old)
  })

  it('has no room when it is closed', () => expect(roomIn({ capacity: 3, taken: 0, closed: true })).toBe(0))
})
