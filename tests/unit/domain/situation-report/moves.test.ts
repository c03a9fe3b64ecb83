import { describe, expect, it } from 'vitest'
import {
  availableSituationActions,
  isOfficeOf,
  judgeSituation,
  situationActions,
  situationFindings,
  situationStatuses,
} from '@/lib/domain/situation-report/moves'
import { policyOf } from '@/tests/support/policies'

const report = { district: 'daxing', township: 'office-1', status: 'handed-in' } as const
const office = { district: 'daxing', level: 'township', township: 'office-1' } as const

describe('情况表 lies with the office to which it was handed in (U-115, A-13)', () => {
  it.each([
    ['that office', office, true],
    ['another office', { ...office, township: 'office-2' }, false],
    ['the same name in another district', { ...office, district: 'fengtai' as const }, false],
    ['the district', { ...office, level: 'district' as const }, false],
  ])('%s: %s', (_, reader, is) => {
    expect(isOfficeOf(report, reader)).toBe(is)
    expect(judgeSituation(report, 'receive', reader).ok).toBe(is)
    const offered = availableSituationActions(report, reader).map(({ action }) => action)
    expect(offered).toEqual(is ? ['receive', 'return'] : [])
  })

  it('is answered once, and a return says why', () => {
    const answer = (status: (typeof situationStatuses)[number], action: (typeof situationActions)[number]) => {
      const verdict = judgeSituation({ ...report, status }, action, office, '缺少盖章页')
      return verdict.ok ? verdict.value : verdict.refusal.code
    }
    const none = 'situation.no-such-step'
    expect(situationStatuses.map((status) => situationActions.map((action) => answer(status, action)))).toEqual([
      ['received', 'returned'],
      [none, none],
      [none, none],
    ])
    for (const status of ['received', 'returned'] as const)
      expect(availableSituationActions({ ...report, status }, office)).toEqual([])
  })

  it.each([
    [undefined, false],
    ['    缺章    ', false],
    ['缺盖章页', false],
    ['缺少盖章页', true],
  ])('a return for the reason %o: %s', (reason, taken) => {
    expect(judgeSituation(report, 'return', office, reason).ok).toBe(taken)
    // a receipt needs no words
    expect(judgeSituation(report, 'receive', office, reason).ok).toBe(true)
  })
})

describe('a file whose table has not come in (M-13)', () => {
  const asks = { ...policyOf('daxing'), situationReport: { value: { title: '情况表' }, rows: [] } }
  it.each([
    [asks, 'township', false, 1],
    [asks, 'township', true, 0],
    [asks, 'district', false, 0],
    [asks, null, false, 0],
    [{ ...asks, situationReport: { value: null, rows: [] } }, 'township', false, 0],
  ])('is told to the office where the district asks for one, and to nobody else', (policy, level, reported, told) =>
    expect(situationFindings(policy, { level, reported })).toHaveLength(told),
  )
})
