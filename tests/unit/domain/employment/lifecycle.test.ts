import { describe, expect, it } from 'vitest'
import {
  employmentMoves,
  employmentStatuses,
  evolveEmployment,
  judgeEmployment,
  judgeLinkRequest,
  judgeTerms,
  linkWaiting,
  type EmploymentAction,
  type EmploymentState,
  type LinkFacts,
} from '@/lib/domain/employment/lifecycle'

const at = '2026-10-12T02:00:00.000Z'
const terms = { startsOn: '2025-03-01', endsOn: null, position: '工程师' }
const requested = evolveEmployment(null, { type: 'employment.requested', personId: 'p', employerId: 'e', at })
const inStatus = (status: EmploymentState['status']): EmploymentState => ({ ...requested, status })

describe('关联 (S-20…S-26)', () => {
  const law: Record<EmploymentAction, string> = {
    withdraw: 'pending',
    accept: 'pending',
    reject: 'pending',
    'update-contract': 'active',
    'ask-dissolve': 'active',
    dissolve: 'active',
  }
  const cells = employmentStatuses.flatMap((status) =>
    (Object.keys(employmentMoves) as EmploymentAction[]).map((action) => ({ status, action })),
  )
  it.each(cells)('$status × $action', ({ status, action }) => {
    expect(judgeEmployment(inStatus(status), action).ok).toBe(law[action] === status)
  })

  it('keeps the terms of the contract through an update', () => {
    const active = evolveEmployment(requested, { type: 'employment.accepted', at, terms, contractId: 'c1' })
    const longer = { ...terms, endsOn: '2030-02-28' }
    const updated = evolveEmployment(active, {
      type: 'employment.contract-updated',
      at,
      terms: longer,
      contractId: 'c2',
    })
    expect(updated).toMatchObject({ status: 'active', terms: longer, version: 3 })
  })
})

describe('what happened to a link makes its state', () => {
  const accepted = { type: 'employment.accepted', at, terms, contractId: 'c1' } as const
  const on = '2026-11-02'
  const later = '2026-11-02T02:00:00.000Z'
  const active = evolveEmployment(requested, accepted)

  it.each<[string, EmploymentState, Partial<EmploymentState>]>([
    ['a request', requested, { status: 'pending', requestedAt: at, decidedAt: null, version: 1 }],
    ['an answer', active, { status: 'active', decidedAt: at, terms, version: 2 }],
    [
      'a withdrawal',
      evolveEmployment(requested, { type: 'employment.withdrawn', at: later }),
      { status: 'withdrawn', decidedAt: later },
    ],
    [
      'a refusal',
      evolveEmployment(requested, { type: 'employment.rejected', at: later }),
      { status: 'rejected', decidedAt: later },
    ],
    [
      'a wish to leave, with the day (U-72)',
      evolveEmployment(active, { type: 'employment.dissolve-asked', at: later, leftOn: '2026-10-31' }),
      { status: 'active', dissolveAskedAt: later, leftOn: '2026-10-31' },
    ],
    [
      'a wish to leave without a day',
      evolveEmployment(active, { type: 'employment.dissolve-asked', at: later }),
      { dissolveAskedAt: later, leftOn: null },
    ],
    [
      'an authority that was told of it (pain 23)',
      evolveEmployment(active, { type: 'employment.dissolve-escalated', at: later, on, district: 'haidian' }),
      { status: 'active', escalated: { on, district: 'haidian' } },
    ],
    [
      'its end (S-24)',
      evolveEmployment(active, { type: 'employment.dissolved', at: later, on, reason: 'left' }),
      { status: 'dissolved', dissolved: { on, reason: 'left' }, version: 3 },
    ],
  ])('%s', (_, state, expected) => expect(state).toMatchObject(expected))

  it('begins with a request', () => expect(() => evolveEmployment(null, accepted)).toThrow('cannot start with'))

  it('waits for the unit from the day of the request, without a term (S-20, U-61)', () => {
    expect(linkWaiting('2026-10-12')).toMatchObject({ by: 'person', of: 'employer', askedOn: '2026-10-12' })
    expect(linkWaiting('2026-10-12')).toMatchObject({ answeredOn: null })
    expect(linkWaiting('2026-10-12', on)).toMatchObject({ answeredOn: on })
  })
})

describe('a link is asked for (S-20, T-10)', () => {
  const free: LinkFacts = { profileComplete: true, hasActiveLink: false, employerMayFile: true, livePermit: null }
  it.each([
    [free, null],
    [{ ...free, profileComplete: false }, 'employment.profile-incomplete'],
    [{ ...free, hasActiveLink: true }, 'employment.already-linked'],
    [{ ...free, employerMayFile: false }, 'employment.employer-without-right'],
    [{ ...free, livePermit: 'valid' as const }, 'employment.permit-not-suspended'],
    [{ ...free, livePermit: 'suspended' as const }, null],
  ])('%o → %s', (facts, code) => {
    const verdict = judgeLinkRequest(facts)
    expect(verdict.ok ? null : verdict.refusal.code).toBe(code)
  })
})

describe('terms of the contract (U-63)', () => {
  it.each([
    [terms, null],
    [{ ...terms, endsOn: '2026-10-12' }, null],
    [{ ...terms, startsOn: '2026-10-13' }, 'employment.contract-not-started'],
    [{ ...terms, endsOn: '2025-03-01' }, 'employment.contract-dates-reversed'],
    [{ ...terms, endsOn: '2026-10-11' }, 'employment.contract-expired'],
  ])('%o on 2026-10-12 → %s', (given, code) => {
    const verdict = judgeTerms(given, '2026-10-12')
    expect(verdict.ok ? null : verdict.refusal.code).toBe(code)
  })
})
