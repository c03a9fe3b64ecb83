import { describe, expect, it } from 'vitest'
import type { EligibilityCode, EligibilityFinding } from '@/lib/domain/eligibility/answer'
import { asApplicationFindings } from '@/lib/domain/eligibility/application-findings'
import { keysOf } from '@/lib/domain/typed'
import { eligibilityFindingText, eligibilityTexts } from '@/lib/labels/finding-texts/eligibility'
import { findingText } from '@/lib/labels/findings'

/** Figures as the evaluator gives them; two counts for the rest. */
const figures: Partial<Record<EligibilityCode, Pick<EligibilityFinding, 'actual' | 'threshold'> & { field?: string }>> =
  {
    'income-below-standard': { actual: '14000.00', threshold: '14324.40' },
    'income-by-employer-kind': { actual: '15000.00', threshold: '14324.40' },
    'age-beyond': { actual: '2026-11-22', threshold: '2026-10-31' },
    'age-in-last-year': { actual: '2026-11-22', threshold: '2026-10-31' },
    'age-by-post': { actual: '2026-11-22', threshold: '2026-10-31' },
    'hukou-refused': { actual: 'beijing-collective', threshold: null },
    'category-not-accepted': { actual: 'H', threshold: 'ABF' },
    'category-none': { actual: null, threshold: 'AB' },
    'category-judged': { actual: 'F', threshold: null },
    'category-employer-judged': { actual: 'D', threshold: null },
    'education-short': { actual: 'college', threshold: 'bachelor' },
    'degree-short': { actual: 'none', threshold: 'bachelor' },
    'title-short': { actual: 'junior', threshold: 'intermediate' },
    'yearly-income-low': { actual: '400000.00', threshold: '429732.00', field: 'months.2025' },
    'renewal-income-low': { actual: '12000.00', threshold: '14324.40', field: 'months.2025' },
  }

const finding = (code: EligibilityCode): EligibilityFinding => ({
  ...{ kind: 'blocking', code, field: 'months', actual: 3, threshold: 12, rows: ['E-40'] },
  ...figures[code],
})

describe('sentences of the evaluator', () => {
  it.each(keysOf(eligibilityTexts))('%s has a sentence and a cure in Chinese, with its figures', (code) => {
    const { what, cure } = eligibilityFindingText(finding(code))
    for (const sentence of [what, cure]) {
      expect(sentence).toMatch(/[\u4e00-\u9fa5].*[。]$/)
      expect(sentence).not.toMatch(/undefined|NaN|null|“”|[a-z]{2}/)
    }
  })

  it('writes money with separators and every digit that counts', () =>
    expect(eligibilityFindingText(finding('income-below-standard')).what).toBe(
      '月平均应税收入 14,000.00 元，标准为 14,324.40 元以上。',
    ))

  it('names the year of a yearly figure, and what is provisional', () =>
    expect(eligibilityFindingText({ ...finding('yearly-income-low'), provisional: true }).what).toBe(
      '2025 年应税收入 400,000.00 元，暂定标准为超过 429,732.00 元。',
    ))

  it('an application reads the same', () => {
    const [own] = asApplicationFindings([{ ...finding('insurance-short'), provisional: true }], null)
    expect(own && findingText(own).what).toBe('社会保险计 3 个月，暂定标准为 12 个月。')
    expect(own?.kind).toBe('needs-review')
  })
})
