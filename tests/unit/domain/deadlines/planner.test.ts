import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { addDays } from '@/lib/domain/dates'
import { permitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import { planPermit, planWishes, type PlanWish } from '@/lib/domain/deadlines/planner'
import { policyOf } from '@/tests/support/policies'

const calendar = publishedCalendar()
type Permit = { from?: string; to?: string; validTo?: string }
const plan = (wish: PlanWish, on: string, { from = 'haidian', to = from, validTo = '2021-08-06' }: Permit = {}) =>
  planPermit({ policy: policyOf(from), newPolicy: policyOf(to), validTo, wish, on, calendar })

describe('planner (S-61, S-90…S-92)', () => {
  it('a renewal waits for its window and is safe until the safe day (T-01)', () => {
    expect(plan('renewal', '2021-05-06')).toEqual({
      steps: [
        {
          kind: 'renewal',
          earliestStart: '2021-06-06',
          latestStart: '2021-07-08',
          approvedOn: '2021-07-05',
          mustBeApprovedBy: '2021-08-05',
        },
      ],
      fits: true,
      possible: true,
      lastSafeStart: '2021-07-08',
      provisional: false,
    })
  })

  it.each<[PlanWish, string, boolean, boolean]>([
    ['renewal', '2021-07-08', true, true],
    ['renewal', '2021-07-09', false, true],
    ['renewal', '2021-08-05', false, true],
    ['renewal', '2021-08-06', false, false],
    ['employer-change', '2021-07-08', true, true],
    ['employer-change', '2021-07-09', false, true],
    ['employer-change-then-renewal', '2021-06-09', true, true],
    ['employer-change-then-renewal', '2021-06-10', false, true],
    ['employer-change-then-renewal', '2021-08-06', false, false],
  ])('%s asked on %s: fits %s, possible %s', (wish, on, fits, possible) =>
    expect(plan(wish, on)).toMatchObject({ fits, possible }),
  )

  it('first the change, then the renewal, each with a whole review (U-90)', () =>
    expect(plan('employer-change-then-renewal', '2021-06-09').steps).toMatchObject([
      { kind: 'employer-change', earliestStart: '2021-06-09', latestStart: '2021-06-09', approvedOn: '2021-07-08' },
      { kind: 'renewal', earliestStart: '2021-07-08', latestStart: '2021-07-08', approvedOn: '2021-08-05' },
    ]))

  it('the renewal after an early change still waits for its window', () =>
    expect(plan('employer-change-then-renewal', '2021-03-01').steps[1]?.earliestStart).toBe('2021-06-06'))

  it('the district of the new employer reviews the change and the renewal after it', () => {
    const moved = plan('employer-change-then-renewal', '2021-03-01', { to: 'chaoyang' })
    expect(moved.steps.map(({ mustBeApprovedBy }) => mustBeApprovedBy)).toEqual(['2021-08-05', '2021-08-05'])
    expect(moved.steps[1]?.earliestStart).toBe('2021-06-07')
    expect(plan('renewal', '2021-03-01', { to: 'chaoyang' }).steps[0]?.mustBeApprovedBy).toBe('2021-08-05')
  })

  it('is 预估 when it counts days of a year that is not published', () => {
    expect(plan('renewal', '2026-09-01', { validTo: '2026-12-01' }).provisional).toBe(false)
    expect(plan('renewal', '2026-12-20', { validTo: '2027-02-20' }).provisional).toBe(true)
  })
})

describe('planner, whatever the day', () => {
  const question = fc.record({
    from: fc.constantFrom('haidian', 'daxing', 'chaoyang'),
    to: fc.constantFrom('haidian', 'daxing', 'chaoyang'),
    validTo: fc.integer({ min: 0, max: 729 }).map((n) => addDays('2025-01-01', n)),
    wish: fc.constantFrom(...planWishes),
    before: fc.integer({ min: -10, max: 200 }),
    more: fc.integer({ min: 1, max: 60 }),
  })
  type Asked = { from: string; to: string; validTo: string; wish: PlanWish; before: number; more: number }
  const always = (check: (asked: Asked) => void) => fc.assert(fc.property(question, check))

  const asked = ({ from, to, validTo, wish }: Asked, on: string) => plan(wish, on, { from, to, validTo })
  const day = ({ validTo, before }: Asked) => addDays(validTo, -before)

  it('an earlier start never fits worse, nor is it less possible', () =>
    always((q) => {
      const sooner = asked(q, addDays(day(q), -q.more))
      const now = asked(q, day(q))
      expect(sooner.fits || !now.fits).toBe(true)
      expect(sooner.possible || !now.possible).toBe(true)
    }))

  it('fits on the last safe start and on no day after it', () =>
    always((q) => {
      const { lastSafeStart } = asked(q, day(q))
      expect(asked(q, lastSafeStart).fits).toBe(true)
      expect(asked(q, addDays(lastSafeStart, 1)).fits).toBe(false)
      expect(asked(q, day(q)).fits).toBe(day(q) <= lastSafeStart)
    }))

  it('what fits is approved step by step, the steps in order and none before it is asked', () =>
    always((q) => {
      const { steps, fits } = asked(q, day(q))
      let before = day(q)
      for (const step of steps) {
        expect(step.earliestStart >= before && step.approvedOn > step.earliestStart).toBe(true)
        before = step.approvedOn
      }
      const first = steps.slice(0, -1)
      if (fits) first.forEach((step, at) => expect(step.approvedOn <= (steps[at + 1]?.latestStart ?? '')).toBe(true))
    }))

  it('says the same days as the dates of the district that reviews', () =>
    always((q) => {
      const district = q.wish === 'renewal' ? q.from : q.to
      const { renewal } = permitDeadlines(policyOf(district), q.validTo, calendar)
      const last = asked(q, day(q)).steps.at(-1)
      expect(last?.latestStart).toBe(renewal.safeSubmitBy)
      expect(last?.mustBeApprovedBy).toBe(renewal.mustBeApprovedBy)
    }))

  it('doing both never leaves more time than the renewal alone', () =>
    always((q) => {
      const both = plan('employer-change-then-renewal', day(q), q)
      expect(both.lastSafeStart < plan('renewal', day(q), { ...q, from: q.to }).lastSafeStart).toBe(true)
    }))
})
