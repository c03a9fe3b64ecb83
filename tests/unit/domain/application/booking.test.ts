import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/domain/application/decide'
import type { ApplicationCommand } from '@/lib/domain/application/decision-context'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import {
  bookedSlot,
  bookingPolicy,
  contextFor,
  otherSlot,
  plainPolicy,
  stateIn,
} from '../../../support/application-states'

const employer = { kind: 'employer', employerId: 'employer-1' } as const

/** 新办 in a district that works by appointment; the slot of the file is on Thursday 2026-10-15. */
function attempt(status: ApplicationStatus, command: ApplicationCommand, day: string, policy = bookingPolicy()) {
  const state = stateIn(status, 'new', bookingPolicy())
  if (!state) throw new Error(`新办 knows no ${status}`)
  const outcome = decide(state, command, { ...contextFor(employer), policy, now: `${day}T02:00:00.000Z` })
  return outcome.ok ? outcome.value.next.status : outcome.refusal
}

describe('a booking (P-01…P-05)', () => {
  const book = { action: 'book', slot: otherSlot } as const

  it('takes a slot of a day that can be booked', () => {
    expect(attempt('awaiting-appointment', book, '2026-10-12')).toBe('awaiting-acceptance')
    expect(attempt('awaiting-appointment', { action: 'book' }, '2026-10-12')).toMatchObject({
      code: 'appointment.slot-required',
    })
    expect(attempt('awaiting-appointment', book, '2026-10-17')).toMatchObject({ code: 'appointment.not-bookable' })
    expect(attempt('awaiting-appointment', book, '2026-10-12', plainPolicy())).toMatchObject({
      code: 'application.no-such-step',
    })
  })

  it('is moved to another slot than its own', () => {
    expect(attempt('awaiting-acceptance', { action: 'rebook', slot: otherSlot }, '2026-10-13')).toBe(
      'awaiting-acceptance',
    )
    expect(attempt('awaiting-acceptance', { action: 'rebook', slot: bookedSlot }, '2026-10-13')).toMatchObject({
      code: 'appointment.same-slot',
    })
  })

  it.each(['rebook', 'cancel-booking'] as const)('is left alone shortly before its day: %s', (action) => {
    const command = { action, slot: otherSlot }
    // one working day before the slot is the last
    expect(attempt('awaiting-acceptance', command, '2026-10-14')).toEqual(expect.any(String))
    expect(attempt('awaiting-acceptance', command, '2026-10-15')).toMatchObject({
      code: 'appointment.change-too-late',
      params: { until: '2026-10-14' },
    })
  })

  it.each(['rebook', 'cancel-booking'] as const)('that was never made has no %s', (action) => {
    const state = stateIn('awaiting-acceptance', 'new', plainPolicy())
    const context = { ...contextFor(employer), policy: bookingPolicy() }
    expect(state && decide(state, { action, slot: otherSlot }, context)).toMatchObject({
      refusal: { code: 'application.no-such-step' },
    })
  })
})
