import { describe, expect, it } from 'vitest'
import { districts } from '@/tests/support/policies'
import type { MonthlyQuota } from '@/lib/domain/policy/sections/quota'
import {
  emptyQuotaForm,
  quotaFormFindings,
  requestedNumber,
  taxAmount,
  variantFor,
  type QuotaForm,
} from '@/lib/domain/quota/form'
import { findingText } from '@/lib/labels/findings'

const quota = districts()
  .map((policy) => policy.quota)
  .find((plan): plan is MonthlyQuota => plan.model === 'monthly')
if (!quota) throw new Error('no district has a monthly quota')

const on = '2026-11-03'
const full: QuotaForm = { taxYears: 'last-year', amounts: { '2025': '20' }, requested: '2', explanation: '' }
const findingsOf = (form: QuotaForm, hasTaxPaper = true) => quotaFormFindings(quota, { form, hasTaxPaper, on })
const codes = (form: QuotaForm, hasTaxPaper?: boolean) => findingsOf(form, hasTaxPaper).map(({ code }) => code)

describe('T-04: which years to show (Q-04)', () => {
  it.each<[string, Record<string, string>, string | null]>([
    ['上年度 20 万', { '2025': '20' }, 'last-year'],
    ['本年度 20 万', { '2025': '19.99', '2026': '20' }, 'this-year'],
    ['近三年 60 万', { '2025': '19', '2026': '1', '2024': '20.5', '2023': '20.5' }, 'three-years'],
    ['a fen less than 60 万', { '2025': '19', '2024': '20.5', '2023': '20.499999' }, null],
    ['nothing', {}, null],
  ])('%s', (_name, amounts, variant) => {
    expect(variantFor(quota, { ...emptyQuotaForm(), amounts }, on)).toBe(variant)
  })

  it('another variant than that one is put right, a shortfall is the district’s to judge', () => {
    const three = { '2025': '20', '2024': '30', '2023': '30' }
    expect(findingsOf({ ...full, taxYears: 'three-years', amounts: three })).toMatchObject([
      { kind: 'blocking', code: 'quota-tax-variant', params: { variant: 'last-year' } },
    ])
    expect(findingsOf({ ...full, amounts: { '2025': '19.9' } })).toMatchObject([
      { kind: 'needs-review', code: 'quota-tax-low', params: { actual: '19.9', threshold: 20 } },
    ])
  })
})

describe('the form (Q-03)', () => {
  it('finds nothing in a complete one', () => {
    expect(codes(full)).toEqual([])
    expect(codes({ ...full, requested: '0' })).toEqual([])
  })

  it('finds everything at once in an empty one', () => {
    expect(codes(emptyQuotaForm(), false)).toEqual([
      ...['quota-tax-years-missing', 'quota-number-missing', 'attachment-missing'],
    ])
  })

  it('only warns where an amount looks like 元', () => {
    expect(findingsOf({ ...full, amounts: { '2025': '200000' } })).toMatchObject([
      { kind: 'advice', code: 'quota-tax-in-yuan', params: { year: 2025 } },
    ])
  })

  it('reads amounts exactly and refuses what is none', () => {
    expect(taxAmount('1,234.56')?.toString()).toBe('1234.56')
    expect(taxAmount('１，２３４．５６')?.toString()).toBe('1234.56')
    for (const text of ['', 'x', '-1', '1e3', '20万', '1,00,0', '1.000,5']) expect(taxAmount(text)).toBeNull()
    for (const requested of ['', '-1', '1.5', '1000']) expect(requestedNumber({ ...full, requested })).toBeNull()
  })

  it('has a sentence for every finding', () => {
    const all = [
      ...findingsOf(emptyQuotaForm(), false),
      ...findingsOf({ ...full, amounts: {} }),
      ...findingsOf({ ...full, amounts: { '2025': '200000' } }),
      ...findingsOf({ ...full, amounts: { '2025': '1' } }),
      ...findingsOf({ ...full, taxYears: 'this-year', amounts: { '2025': '20', '2026': '20' } }),
    ]
    for (const finding of all) {
      const { what, cure } = findingText(finding)
      expect(what).not.toMatch(/undefined|需要核对/)
      expect(cure.length).toBeGreaterThan(3)
    }
  })
})
