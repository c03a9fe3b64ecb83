import { describe, expect, it } from 'vitest'
import { standingOf, stopsOf } from '@/lib/domain/application/stops'
import { haidian } from '@/lib/domain/policy/districts/haidian'
import { parsePolicy } from '@/lib/domain/policy/registry'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { stopLabel } from '@/lib/labels/applications'
import { districts, policyOf } from '@/tests/support/policies'

describe('a district is one file (house law 3)', () => {
  it('knows 海淀 and says so for an unknown one', () => {
    expect(districts().map((policy) => policy.name)).toContain('海淀区')
    expect(findPolicy('atlantis', '2026-11-20')).toBeNull()
    expect(() => policyOf('atlantis')).toThrow('atlantis')
  })

  it.each([
    ['a chain against the order of the levels', { chains: { ...haidian.chains, new: ['city', 'district'] } }],
    ['a chain of a level that the district has not', { chains: { ...haidian.chains, new: ['township'] } }],
    [
      'a level named like a stop of every road',
      { levels: [...haidian.levels, { code: 'end', label: '末级', authority: '某局' }] },
    ],
    ['an empty chain', { chains: { ...haidian.chains, new: [] } }],
    ['a value without its source', { permitYears: { value: 3, rows: [] } }],
    ['a field nobody knows', { colour: 'blue' }],
    ['a missing field', { hotline: undefined }],
  ])('refuses a broken file: %s', (_name, broken) => {
    expect(() => parsePolicy({ ...haidian, ...broken })).toThrow()
  })

  it('takes a level that no other district has, in its place on the road', () => {
    const [first, ...others] = haidian.levels
    const levels = [first, { code: 'expert-panel', label: '专家评议', authority: '海淀区专家组' }, ...others]
    const panel = ['district-first', 'expert-panel', 'district', 'city']
    const policy = parsePolicy({ ...haidian, levels, chains: { ...haidian.chains, new: panel } })
    expect(stopsOf('new', policy)).toEqual(['submission', 'employer', ...panel, 'end'])
    expect(stopLabel('expert-panel', 'new', policy)).toBe('专家评议审核')
    const state = { kind: 'new', status: 'under-review', stop: 'expert-panel' } as const
    expect(['district-first', 'expert-panel', 'district'].map((stop) => standingOf(stop, state, policy))).toEqual([
      'done',
      'current',
      'todo',
    ])
  })

  it('marks what is not confirmed by the rules', () => {
    expect(haidian.employerConditions.minAnnualTax.provisional).toBe(true)
    expect(haidian.permitYears).not.toHaveProperty('provisional')
  })
})
