import { describe, expect, it } from 'vitest'
import { haidian } from '@/lib/domain/policy/districts/haidian'
import { parsePolicy } from '@/lib/domain/policy/registry'
import { findPolicy } from '@/lib/domain/policy/resolve'
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
    ['an empty chain', { chains: { ...haidian.chains, new: [] } }],
    ['a value without its source', { permitYears: { value: 3, rows: [] } }],
    ['a field nobody knows', { colour: 'blue' }],
    ['a missing field', { hotline: undefined }],
  ])('refuses a broken file: %s', (_name, broken) => {
    expect(() => parsePolicy({ ...haidian, ...broken })).toThrow()
  })

  it('marks what is not confirmed by the rules', () => {
    expect(haidian.employerConditions.minAnnualTax.provisional).toBe(true)
    expect(haidian.permitYears).not.toHaveProperty('provisional')
  })
})
