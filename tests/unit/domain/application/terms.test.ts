import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { decide } from '@/lib/domain/application/decide'
import type { ApplicationCommand, Mover } from '@/lib/domain/application/decision-context'
import type { ApplicationState } from '@/lib/domain/application/state'
import { policyOf } from '@/tests/support/policies'
import { clerk, noFacts, stateIn } from '../../../support/application-states'

const employer: Mover = { kind: 'employer', employerId: 'employer-1' }
const opinion = { items: [{ owner: 'employer' as const, at: null, text: '社会保险缴纳记录与合同不一致。' }], hint: '' }

type Step = [day: string, command: ApplicationCommand, mover: Mover]

/** Walks a renewal through its steps; every step must be possible. */
function walk(district: string, steps: Step[]): ApplicationState {
  const draft = stateIn('draft', 'renewal')
  if (!draft) throw new Error('no draft')
  return steps.reduce<ApplicationState>(
    (state, [day, command, mover]) => {
      const context = {
        mover,
        now: `${day}T02:00:00.000Z`,
        policy: policyOf(district),
        calendar: publishedCalendar(),
        facts: noFacts,
      }
      const decided = decide(state, command, context)
      if (!decided.ok) throw new Error(`${command.action}: ${decided.refusal.code}`)
      return decided.value.next
    },
    { ...draft, district },
  )
}

const level = (code: 'township' | 'district-first' | 'district', district: string, staffId: string) =>
  clerk({ level: code, district, staffId })

describe('the review clock (C-04, D-04, S-93)', () => {
  const submit: Step = ['2026-06-01', { action: 'submit' }, employer]

  const book = (on: string, day: string): Step => [
    on,
    { action: 'book', slot: { slotId: day, startsAt: `${day}T01:00:00.000Z`, endsAt: `${day}T01:30:00.000Z` } },
    employer,
  ]

  it('海淀: from the acceptance, twenty working days', () => {
    const first = level('district-first', 'haidian', 'a')
    const state = walk('haidian', [submit, ['2026-06-03', { action: 'accept' }, first]])
    expect(state.clock).toEqual({ startedOn: '2026-06-03', pauses: [] })
    // 19 June 2026 is 端午节
    expect(state.due).toEqual({ day: '2026-07-02', provisional: false })
  })

  it('朝阳: from the passing of 区级一级; until then the same term is the goal', () => {
    const first = level('district-first', 'chaoyang', 'a')
    const accepted: Step[] = [submit, book('2026-06-01', '2026-06-03'), ['2026-06-03', { action: 'accept' }, first]]
    expect(walk('chaoyang', accepted)).toMatchObject({ clock: null, due: { day: '2026-07-02' } })
    const passed = walk('chaoyang', [...accepted, ['2026-06-10', { action: 'pass' }, first]])
    expect(passed.clock).toEqual({ startedOn: '2026-06-10', pauses: [] })
    expect(passed.due?.day).toBe('2026-07-09')
  })

  it('朝阳: a file that waits for its appointment is not with the authority', () => {
    const first = level('district-first', 'chaoyang', 'a')
    const second = level('district', 'chaoyang', 'b')
    const returned: Step[] = [
      submit,
      book('2026-06-01', '2026-06-03'),
      ['2026-06-03', { action: 'accept' }, first],
      ['2026-06-10', { action: 'pass' }, first],
      // three working days were used: 11, 12, 15 June
      ['2026-06-15', { action: 'return', opinion }, second],
      ['2026-06-22', { action: 'submit' }, employer],
    ]
    const waiting = walk('chaoyang', returned)
    expect(waiting).toMatchObject({ status: 'awaiting-appointment', level: null, due: null, appointment: null })
    expect(waiting.clock?.pauses).toEqual([{ from: '2026-06-15', to: null }])
    const booked = walk('chaoyang', [...returned, book('2026-06-22', '2026-06-29')])
    expect(booked.clock?.pauses).toEqual([{ from: '2026-06-15', to: '2026-06-29' }])
    // seventeen working days are left, counted from the booked day
    expect(booked.due?.day).toBe('2026-07-22')
    const [day, { slot }] = book('2026-06-22', '2026-07-01')
    const moved = walk('chaoyang', [
      ...returned,
      book('2026-06-22', '2026-06-29'),
      [day, { action: 'rebook', ...(slot ? { slot } : {}) }, employer],
    ])
    expect(moved.clock?.pauses).toEqual([{ from: '2026-06-15', to: '2026-07-01' }])
    expect(moved.due?.day).toBe('2026-07-24')
    const given = walk('chaoyang', [
      ...returned,
      book('2026-06-22', '2026-06-29'),
      ['2026-06-23', { action: 'cancel-booking' }, employer],
    ])
    expect(given.clock?.pauses).toEqual([{ from: '2026-06-15', to: null }])
    expect(given).toMatchObject({ status: 'awaiting-appointment', due: null, level: null, appointment: null })
  })

  it('朝阳: the acceptance is due from the booked day on', () => {
    expect(walk('chaoyang', [submit, book('2026-06-01', '2026-06-10')]).due?.day).toBe('2026-06-17')
  })

  it('大兴: from 属地, which has reported the file up', () => {
    const township = level('township', 'daxing', 'a')
    const passed = walk('daxing', [
      submit,
      ['2026-06-03', { action: 'accept' }, township],
      ['2026-06-10', { action: 'pass' }, township],
    ])
    expect(passed).toMatchObject({ level: 'district', clock: { startedOn: '2026-06-10' } })
  })

  it('rests while the file is away, and goes on with what is left of it', () => {
    const first = level('district-first', 'haidian', 'a')
    const back: Step[] = [
      submit,
      ['2026-06-03', { action: 'accept' }, first],
      // five working days were used: 4, 5, 8, 9, 10 June
      ['2026-06-10', { action: 'return', opinion }, first],
      ['2026-07-01', { action: 'submit' }, employer],
    ]
    const again = walk('haidian', back)
    expect(again.clock).toEqual({ startedOn: '2026-06-03', pauses: [{ from: '2026-06-10', to: '2026-07-01' }] })
    // fifteen working days are left: the fifteenth after 1 July
    expect(again.due).toEqual({ day: '2026-07-22', provisional: false })
    expect(walk('haidian', [...back, ['2026-07-03', { action: 'accept' }, first]]).due?.day).toBe('2026-07-22')
  })

  it('never hands a level a file that is overdue on arrival', () => {
    const first = level('district-first', 'haidian', 'a')
    const used = walk('haidian', [
      submit,
      ['2026-06-03', { action: 'accept' }, first],
      ['2026-07-02', { action: 'return', opinion }, first],
      ['2026-08-03', { action: 'submit' }, employer],
    ])
    expect(used.due?.day).toBe('2026-08-10')
  })

  it('is counted anew when the calendar of its year is published', () => {
    const first = level('district-first', 'haidian', 'a')
    const state = walk('haidian', [
      ['2026-12-14', { action: 'submit' }, employer],
      ['2026-12-14', { action: 'accept' }, first],
    ])
    // New Year is expected to be off
    expect(state.due).toEqual({ day: '2027-01-12', provisional: true })
    const years = { ...publishedCalendar().years, 2027: { off: ['2027-01-01', '2027-01-04'], makeUp: [] } }
    const context = {
      mover: { kind: 'system' as const },
      now: '2026-12-20T02:00:00.000Z',
      policy: policyOf('haidian'),
      calendar: { years },
      facts: noFacts,
    }
    expect(decide(state, { action: 'recompute-due' }, context)).toMatchObject({
      value: { next: { due: { day: '2027-01-13', provisional: false } } },
    })
  })

  it('marks a file overdue once in a round', () => {
    const first = level('district-first', 'haidian', 'a')
    const state = walk('haidian', [submit, ['2026-06-03', { action: 'accept' }, first]])
    const context = (day: string) => ({
      mover: { kind: 'system' as const },
      now: `${day}T02:00:00.000Z`,
      policy: policyOf('haidian'),
      calendar: publishedCalendar(),
      facts: noFacts,
    })
    expect(decide(state, { action: 'mark-overdue' }, context('2026-07-02')).ok).toBe(false)
    const marked = decide(state, { action: 'mark-overdue' }, context('2026-07-03'))
    if (!marked.ok) throw new Error('not marked')
    expect(marked.value.next.overdueOn).toBe('2026-07-03')
    expect(decide(marked.value.next, { action: 'mark-overdue' }, context('2026-07-06')).ok).toBe(false)
  })
})
