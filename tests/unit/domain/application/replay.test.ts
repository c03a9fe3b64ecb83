import { describe, expect, it } from 'vitest'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { evolve, replay } from '@/lib/domain/application/replay'
import type { ApplicationState } from '@/lib/domain/application/state'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { recomputedDue } from '@/lib/domain/application/terms'
import {
  bookedSlot,
  bookingPolicy,
  clerk,
  contextFor,
  created,
  otherSlot,
  plainPolicy,
  stateIn,
} from '../../../support/application-states'

const at = '2026-10-14T02:00:00.000Z'
const due = { day: '2026-11-02', provisional: false }
const pausedClock = { startedOn: '2026-10-12', pauses: [{ from: '2026-10-13', to: null }] }
const running = { startedOn: '2026-10-12', pauses: [] }
const off = { level: null, step: null, due: null, claim: null }

const inStatus = (status: ApplicationStatus, policy = plainPolicy()): ApplicationState => {
  const state = stateIn(status, 'new', policy)
  if (!state) throw new Error(`新办 knows no ${status}`)
  return state
}

describe('what happened to a file makes its state (law 3)', () => {
  it.each<[string, () => ApplicationState, ApplicationEvent, Partial<ApplicationState>]>([
    [
      'handed in again under newer rules: a new round, nothing accepted or late yet',
      () => ({ ...inStatus('returned'), acceptedOn: '2026-10-12', overdueOn: '2026-10-13' }),
      { type: 'application.submitted', round: 2, at, desk: null, policyVersion: 'haidian@2027-01' },
      { round: 2, submittedAt: at, acceptedOn: null, overdueOn: null, policyVersion: 'haidian@2027-01', ...off },
    ],
    [
      'handed in without new rules: those of before',
      () => inStatus('draft'),
      { type: 'application.submitted', round: 1, at, desk: null },
      { status: 'employer-review', policyVersion: 'haidian@2026-01', round: 1 },
    ],
    [
      'returned by the unit, with what was flagged',
      () => inStatus('employer-review'),
      { type: 'application.employer-returned', at, items: [{ owner: 'person', at: null }] },
      { status: 'employer-returned', lastReturn: { by: 'employer', at, items: [{ owner: 'person', at: null }] } },
    ],
    [
      'booked: with the desk from the day of the slot on',
      () => ({ ...inStatus('awaiting-appointment', bookingPolicy()), clock: pausedClock }),
      { type: 'application.booked', appointment: bookedSlot, desk: { step: 0, level: 'district-first', due }, at },
      {
        status: 'awaiting-acceptance',
        ...{ appointment: bookedSlot, level: 'district-first', due, reached: ['district-first'] },
        clock: { startedOn: '2026-10-12', pauses: [{ from: '2026-10-13', to: '2026-10-15' }] },
      },
    ],
    [
      'rebooked: another day, another term, not late any more',
      () => ({ ...inStatus('awaiting-acceptance', bookingPolicy()), clock: pausedClock, overdueOn: '2026-10-13' }),
      { type: 'application.rebooked', appointment: otherSlot, due, at },
      {
        ...{ status: 'awaiting-acceptance', appointment: otherSlot, due, overdueOn: null },
        clock: { startedOn: '2026-10-12', pauses: [{ from: '2026-10-13', to: '2026-10-16' }] },
      },
    ],
    [
      'a booking given up by the unit: with nobody, its clock rests',
      () => ({ ...inStatus('awaiting-acceptance', bookingPolicy()), clock: pausedClock, overdueOn: '2026-10-13' }),
      { type: 'application.booking-cancelled', by: 'employer', at },
      { status: 'awaiting-appointment', ...off, overdueOn: null, clock: pausedClock },
    ],
    [
      'a booking taken away by the authority',
      () => inStatus('awaiting-acceptance', bookingPolicy()),
      { type: 'application.booking-cancelled', by: 'authority', at },
      { status: 'awaiting-appointment', ...off },
    ],
    [
      'taken in hand',
      () => inStatus('under-review'),
      { type: 'application.claimed', staffId: 'clerk-2', name: '苏见微' },
      { status: 'under-review', claim: { staffId: 'clerk-2', name: '苏见微' } },
    ],
    [
      'put back',
      () => ({ ...inStatus('under-review'), claim: { staffId: 'clerk-2', name: '苏见微' } }),
      { type: 'application.released' },
      { claim: null },
    ],
    [
      'accepted a second time: judged by the standards of the first (E-44), its clock as it was',
      () => ({ ...inStatus('awaiting-acceptance'), judgedOn: '2026-09-01', clock: null }),
      {
        ...{ type: 'application.accepted', staffId: 'clerk-1', level: 'district-first', on: '2026-10-14', due },
        clockStarts: false,
      },
      { status: 'under-review', acceptedOn: '2026-10-14', judgedOn: '2026-09-01', due, clock: null },
    ],
    [
      'passed up: the term of before where no new one begins',
      () => ({ ...inStatus('under-review'), claim: { staffId: 'clerk-1', name: '程以南' }, clock: null }),
      {
        ...{ type: 'application.passed', staffId: 'clerk-1', level: 'district-first', on: '2026-10-14', due: null },
        ...{ next: { step: 1, level: 'district' }, clockStarts: false },
      },
      {
        ...{ status: 'under-review', level: 'district', step: 1, claim: null, clock: null },
        ...{ due: inStatus('under-review').due, reached: ['district-first', 'district'] },
        deciders: [{ staffId: 'clerk-1', level: 'district-first' }],
      },
    ],
    [
      'returned: with its starter, who decided is kept, the clock rests from that day on',
      () => ({ ...inStatus('under-review'), clock: running }),
      { type: 'application.returned', staffId: 'clerk-1', level: 'district-first', items: [], at },
      {
        ...{ status: 'returned', ...off, lastReturn: { by: 'authority', at, items: [] } },
        ...{ deciders: [{ staffId: 'clerk-1', level: 'district-first' }] },
        clock: { startedOn: '2026-10-12', pauses: [{ from: '2026-10-14', to: null }] },
      },
    ],
    [
      'sent back at the wish of the unit: nobody has decided',
      () => ({ ...inStatus('under-review'), clock: running }),
      { type: 'application.sent-back', requestId: 'q', at },
      {
        ...{ status: 'returned', ...off, lastReturn: { by: 'authority', at, items: [] }, deciders: [] },
        clock: { startedOn: '2026-10-12', pauses: [{ from: '2026-10-14', to: null }] },
      },
    ],
    [
      'granted',
      () => inStatus('under-review'),
      { type: 'application.granted', at },
      { status: 'granted', ...off, closedAt: at },
    ],
    [
      'late',
      () => inStatus('under-review'),
      { type: 'application.overdue', on: '2026-11-10' },
      { status: 'under-review', overdueOn: '2026-11-10' },
    ],
    ['counted anew', () => inStatus('under-review'), { type: 'application.due-recomputed', due }, { due }],
    [
      'gone to another authority: nothing of the former goes along',
      () => ({ ...inStatus('returned'), township: 'office-1', overdueOn: '2026-10-13', clock: running }),
      { type: 'application.moved', at, district: 'fengtai', policyVersion: 'fengtai@2026-01', transferId: 't' },
      {
        ...{ ...off, district: 'fengtai', policyVersion: 'fengtai@2026-01', township: null, reached: [] },
        ...{ acceptedOn: null, judgedOn: null, clock: null, overdueOn: null },
      },
    ],
    [
      'recalled',
      () => inStatus('under-review'),
      { type: 'application.recalled', requestId: 'q', at },
      { ...off, closedAt: at },
    ],
    [
      'withdrawn',
      () => inStatus('draft'),
      { type: 'application.withdrawn', at },
      { status: 'withdrawn', ...off, closedAt: at },
    ],
    [
      'ended',
      () => inStatus('under-review'),
      { type: 'application.terminated', at, reason: 'permit-lapsed' },
      { status: 'terminated', ...off, closedAt: at },
    ],
  ])('%s', (_, before, event, expected) => {
    const state = before()
    const next = evolve(state, event)
    expect(next).toMatchObject(expected)
    expect(next.version).toBe(state.version + 1)
  })

  it('begins with its creation, and with nothing else', () => {
    expect(replay([])).toBeNull()
    expect(replay([created('new')])).toMatchObject({ status: 'draft', round: 0, version: 1, deciders: [], reached: [] })
    expect(() => evolve(null, { type: 'application.withdrawn', at })).toThrow('cannot start with')
  })

  it('what the table does not know cannot have happened', () => {
    expect(() => evolve(inStatus('draft'), { type: 'application.granted', at })).toThrow('the table knows no')
    const desk = null
    expect(() =>
      evolve(stateIn('draft', 'filing-right') ?? inStatus('draft'), {
        type: 'application.submitted',
        round: 1,
        at,
        desk,
      }),
    ).toThrow('leads to no authority')
  })
})

describe('the due day after the calendar has changed', () => {
  const context = contextFor(clerk())
  const { acceptanceWorkingDays, reviewWorkingDays } = plainPolicy()
  const waiting = () => ({ ...inStatus('awaiting-acceptance'), clock: null, submittedAt: '2026-10-12T02:00:00.000Z' })

  it('of 受理 is counted from the submission, or from the booked day', () => {
    expect(acceptanceWorkingDays.value).toBe(5)
    expect(recomputedDue(waiting(), context).day).toBe('2026-10-19')
    expect(recomputedDue({ ...waiting(), appointment: bookedSlot }, context).day).toBe('2026-10-22')
    expect(recomputedDue({ ...waiting(), submittedAt: null }, context).day).toBe('2026-10-19')
  })

  it('of the review is counted from 受理, whatever had been booked', () => {
    expect(reviewWorkingDays.value).toBe(20)
    const accepted = { ...waiting(), acceptedOn: '2026-10-13', appointment: bookedSlot }
    expect(recomputedDue(accepted, context).day).toBe('2026-11-10')
  })

  it('of a clock that runs is counted from its start, and from the booked day where it still rests', () => {
    const resting = { startedOn: '2026-10-09', pauses: [{ from: '2026-10-10', to: null }] }
    const file = { ...waiting(), clock: resting }
    const now = recomputedDue(file, context).day
    expect(recomputedDue({ ...file, appointment: bookedSlot }, context).day > now).toBe(true)
    expect(recomputedDue({ ...file, appointment: bookedSlot, acceptedOn: '2026-10-12' }, context).day).toBe(now)
  })
})
