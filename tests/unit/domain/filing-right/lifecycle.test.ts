import type { ApplicationEvent } from '@/lib/domain/application/events'
import { followApplication } from '@/lib/domain/application/outcome'
import { describe, expect, it } from 'vitest'
import {
  evolveFilingRight,
  filingRightStatuses,
  isOpenRight,
  judgeRightCancellation,
  mayApply,
  mayFileNew,
  rightsForNew,
} from '@/lib/domain/filing-right/lifecycle'

const facts = {
  employerId: 'e',
  permitType: 'beijing',
  district: 'haidian',
  mode: 'receive-only',
  day: '2026-10-12',
} as const
const at = '2026-10-12T02:00:00.000Z'

describe('业务权限 follows its application (S-30…S-33)', () => {
  it('opens in the mode that was asked for, on the day of 办结', () => {
    const requested = followApplication({ type: 'application.submitted', round: 1, at, desk: null }, null, facts)
    const opened = followApplication({ type: 'application.granted', at }, 'pending', facts)
    if (!requested || !opened) throw new Error('the right did not follow')
    const right = evolveFilingRight(evolveFilingRight(null, requested), opened)
    expect(right).toMatchObject({ status: 'receive-only', openedOn: '2026-10-12', district: 'haidian', version: 2 })
  })

  it('leaves a restricted right alone while its upgrade is judged (S-34)', () => {
    for (const type of ['application.withdrawn', 'application.terminated'] as const)
      expect(followApplication({ type, at, reason: '' }, 'receive-only', facts)).toBeNull()
    expect(
      followApplication({ type: 'application.submitted', round: 1, at, desk: null }, 'receive-only', facts),
    ).toBeNull()
    expect(
      followApplication({ type: 'application.granted', at }, 'receive-only', { ...facts, mode: 'full' }),
    ).toMatchObject({
      mode: 'full',
    })
  })

  it('has nothing to cancel when a draft is withdrawn', () => {
    expect(followApplication({ type: 'application.withdrawn', at }, null, facts)).toBeNull()
  })

  it.each<[ApplicationEvent, string | undefined]>([
    [{ type: 'application.returned', staffId: 's', level: 'district', items: [], at }, 'filing-right.returned'],
    [{ type: 'application.sent-back', at, requestId: 'q' }, 'filing-right.returned'],
    [{ type: 'application.withdrawn', at }, 'filing-right.cancelled'],
    [{ type: 'application.recalled', at, requestId: 'q' }, 'filing-right.cancelled'],
    [{ type: 'application.terminated', at, reason: 'permit-lapsed' }, 'filing-right.cancelled'],
    [{ type: 'application.released' }, undefined],
  ])('%o is %s for a right under review, nothing for an open one or none at all', (event, type) => {
    expect(followApplication(event, 'pending', facts)?.type).toBe(type)
    for (const none of ['full', 'receive-only', null] as const)
      expect(followApplication(event, none, facts), `${none}`).toBeNull()
  })

  it('is asked for again after it was given up, under the office that the unit names', () => {
    const again = { type: 'application.submitted', round: 1, at, desk: null } as const
    expect(followApplication(again, 'cancelled', facts)?.type).toBe('filing-right.requested')
    const opened = followApplication({ type: 'application.granted', at }, 'pending', { ...facts, township: 'office' })
    expect(opened).toMatchObject({ mode: 'receive-only', township: 'office' })
    const without = followApplication({ type: 'application.granted', at }, 'pending', { ...facts, township: null })
    expect(without).not.toHaveProperty('township')
  })
})

describe('what happened to a right makes its state (S-30…S-37)', () => {
  const { employerId, permitType, district } = facts
  const requested = { type: 'filing-right.requested', employerId, permitType, district, at } as const
  const pending = evolveFilingRight(null, requested)
  const opened = { type: 'filing-right.opened', mode: 'full', on: '2026-10-12', township: 'office' } as const
  const open = evolveFilingRight(pending, opened)

  it.each([
    ['a request', pending, { status: 'pending', openedOn: null, township: null, version: 1 }],
    ['办结', open, { status: 'full', openedOn: '2026-10-12', township: 'office', version: 2 }],
    ['a return', evolveFilingRight(pending, { type: 'filing-right.returned', at }), { status: 'returned', version: 2 }],
    [
      '单位主管部门变更, which leaves the office behind',
      evolveFilingRight(open, { type: 'filing-right.transferred', district: 'fengtai' }),
      { status: 'full', district: 'fengtai', township: null },
    ],
    [
      '单位主管部门变更 into an office',
      evolveFilingRight(open, { type: 'filing-right.transferred', district: 'fengtai', township: 'other' }),
      { district: 'fengtai', township: 'other' },
    ],
    [
      'the choice of an office',
      evolveFilingRight(open, { type: 'filing-right.township-chosen', township: 'new' }),
      { status: 'full', township: 'new', version: 3 },
    ],
    ['注销', evolveFilingRight(open, { type: 'filing-right.cancelled', at }), { status: 'cancelled', version: 3 }],
    [
      'another request, which keeps what is known of the first',
      evolveFilingRight(open, requested),
      { status: 'pending', openedOn: '2026-10-12', township: 'office', version: 3 },
    ],
  ])('%s', (_, state, expected) => expect(state).toMatchObject(expected))

  it('begins with a request', () => expect(() => evolveFilingRight(null, opened)).toThrow('cannot start with'))

  it('opens without an office where the district has none', () => {
    const { township, ...plain } = opened
    expect(evolveFilingRight(pending, plain)).toMatchObject({ township: null })
    expect(township).toBe('office')
  })
})

describe('what a right allows', () => {
  const table = filingRightStatuses.map((status) => [status, isOpenRight(status), mayFileNew(status), mayApply(status)])
  it('is exactly this (U-49, U-50, T-12, S-30, S-34)', () => {
    expect(table).toEqual([
      ['pending', false, false, false],
      ['returned', false, false, true],
      ['full', true, true, false],
      ['receive-only', true, false, true],
      ['cancelled', false, false, true],
    ])
    expect(mayApply(null)).toBe(true)
  })

  it('新办 is filed under a full right alone, in the order of the permit types (U-44, I-43)', () => {
    const right = (permitType: 'beijing' | 'returnee', status: (typeof filingRightStatuses)[number]) => ({
      ...{ permitType, status },
    })
    const all = [right('returnee', 'full'), right('beijing', 'receive-only'), right('beijing', 'full')]
    expect(rightsForNew(all)).toEqual([right('beijing', 'full'), right('returnee', 'full')])
  })

  it('is given up only when nothing hangs on it any more (S-35, U-52)', () => {
    const end = (status: (typeof filingRightStatuses)[number], openBusinesses = 0, linkedHolders = 0) => {
      const verdict = judgeRightCancellation({ status }, { openBusinesses, linkedHolders })
      return verdict.ok ? 'ends' : `${verdict.refusal.code} ${verdict.refusal.params?.count ?? ''}`.trim()
    }
    expect([end('full'), end('receive-only')]).toEqual(['ends', 'ends'])
    expect([end('pending'), end('cancelled')]).toEqual(['filing-right.not-open', 'filing-right.not-open'])
    expect(end('full', 2, 3)).toBe('filing-right.businesses-open 2')
    expect(end('full', 0, 3)).toBe('filing-right.holders-linked 3')
  })
})
