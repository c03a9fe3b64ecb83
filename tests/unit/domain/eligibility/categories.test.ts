import { describe, expect, it } from 'vitest'
import { categoryCodes, type CategoryCode } from '@/lib/domain/codes'
import { evaluate } from '@/lib/domain/eligibility/evaluate'
import { averageWages } from '@/lib/domain/policy/average-wages'
import { districts } from '@/tests/support/policies'
import { answerOf, asked, findingOf, judging, monthsOf, ownCodes } from '../../../support/eligibility'

const verdict = (district: string, more: Parameters<typeof answerOf>[1]) => {
  const { eligible, findings } = answerOf(district, more)
  return { eligible, codes: ownCodes(findings) }
}
const accepted = (district: string) => answerOf(district).categories.map(({ category }) => category)

/** Three calendar years of the same monthly income, and what follows until now. */
const years = (income: string) => monthsOf(46, '2026-10', { income })

describe('categories (E-20…E-28)', () => {
  it.each([
    ['E-20…E-28', 'daxing', 'ABCDEFGHI'],
    ['GP-02', 'chaoyang', 'ABF'],
    ['facts §2.1', 'haidian', 'ABCDEF'],
  ])('%s: %s accepts %s', (_rows, district, letters) => expect(accepted(district).join('')).toBe(letters))

  it('the conditions and the materials of a district name the same categories', () => {
    for (const { eligibility, categories } of districts())
      if (eligibility)
        expect([...eligibility.acceptedCategories.value].sort()).toEqual(categories.map(({ code }) => code).sort())
  })

  it.each(['haidian', 'daxing', 'chaoyang'])('E-20: %s, A: two years of work, 本科 and 学士', (district) => {
    expect(verdict(district, { person: { workYears: 2 } })).toEqual({ eligible: true, codes: [] })
    expect(verdict(district, { person: { workYears: 1.9 } })).toEqual({ eligible: false, codes: ['work-years-short'] })
    expect(verdict(district, { person: { education: 'college', degree: 'none', workYears: 0 } })).toEqual({
      eligible: false,
      codes: ['work-years-short', 'education-short', 'degree-short'],
    })
    expect(verdict(district, { person: { education: 'doctor', degree: 'doctor' } }).eligible).toBe(true)
    expect(verdict(district, { person: { degree: 'none' } }).codes).toEqual(['degree-short'])
  })

  it('E-21: B: 中级 or above; in 大兴 and 朝阳 whatever the studies', () => {
    const person = { education: 'other', degree: 'none', workYears: 0, title: 'intermediate' } as const
    for (const district of ['daxing', 'chaoyang'])
      expect(verdict(district, { category: 'B', person })).toEqual({ eligible: true, codes: [] })
    expect(verdict('daxing', { category: 'B', person: { ...person, title: 'junior' } }).codes).toEqual(['title-short'])
    expect(verdict('daxing', { category: 'B', person: { ...person, title: 'senior' } }).eligible).toBe(true)
  })

  it('E-21, facts §2.1: 海淀 asks 大专 beside the title, provisional', () => {
    const person = { education: 'other', degree: 'none', title: 'intermediate' } as const
    const { findings } = answerOf('haidian', { category: 'B', person })
    expect(findingOf(findings, 'education-short')).toMatchObject({ threshold: 'college', provisional: true })
    expect(verdict('haidian', { category: 'B', person: { ...person, education: 'college' } }).eligible).toBe(true)
  })

  it.each([
    ['E-23, D-17', 'daxing', 'D', '423396.00', 3],
    ['E-24, D-17', 'daxing', 'E', '846792.00', 6],
    ['D-17, facts §2.1', 'haidian', 'D', '564528.00', 4],
    ['D-17, facts §2.1', 'haidian', 'E', '1129056.00', 8],
  ] as const)('%s: %s, %s: each of three years more than %s and the like', (_rows, district, category, line, times) => {
    const exactly = (times * 11937).toFixed(2)
    const enough = answerOf(district, { category, months: years((times * 11937 + 0.01).toFixed(2)) })
    expect(enough.eligible).toBe(true)
    expect(findingOf(enough.findings, 'category-employer-judged')?.kind).toBe('needs-review')
    const at = answerOf(district, { category, months: years(exactly) })
    const short = at.findings.filter(({ code }) => code === 'yearly-income-low')
    // 2025 stands exactly on the line of 2024's wage, and 超过 asks for more; 2024 and 2023 have lower lines
    expect(short.map(({ field }) => field)).toEqual(['months.2025'])
    const low = answerOf(district, { category, months: years('1000') })
    const lines = low.findings.filter(({ code }) => code === 'yearly-income-low')
    expect(lines.map(({ field }) => field)).toEqual(['months.2025', 'months.2024', 'months.2023'])
    expect(lines[1]?.threshold).toBe(line)
  })

  it('E-23, facts §1: the yearly wage where it was published: 2023 against 3 × 135567', () => {
    const { findings } = answerOf('daxing', { category: 'D', months: years('1000') })
    expect(findings.find(({ field }) => field === 'months.2023')?.threshold).toBe('406701.00')
  })

  it('E-43: the wage of a year that is not published lets nobody fail for certain', () => {
    const { findings } = answerOf('daxing', { on: '2027-03-01', category: 'D', months: [] })
    const of = (year: number) => findings.find(({ field }) => field === `months.${year}`)
    expect(of(2026)?.provisional).toBe(true)
    expect(of(2025)).not.toHaveProperty('provisional')
  })

  it.each([
    ['E-22', 'C'],
    ['E-25', 'F'],
    ['E-26', 'G'],
    ['E-27', 'H'],
    ['E-28', 'I'],
  ] as const)('%s: %s is met only when it is the one applied for, and an authority judges', (row, category) => {
    const { eligible, categories, findings } = answerOf('daxing', { category, person: { degree: 'none' } })
    expect(eligible).toBe(true)
    expect(categories.filter(({ met }) => met).map(({ category: code }) => code)).toEqual([category])
    expect(findingOf(findings, 'category-judged')).toMatchObject({ kind: 'needs-review', actual: category })
    expect(findingOf(findings, 'category-judged')?.rows).toContain(row)
    const other = answerOf('daxing', { category: 'A' }).categories.find((one) => one.category === category)
    expect(other?.met).toBe(false)
  })

  it('GP-02: what 朝阳 does not list is refused, but not for certain', () => {
    const { eligible, findings } = answerOf('chaoyang', { category: 'G' })
    expect(eligible).toBe(false)
    expect(findingOf(findings, 'category-not-accepted')).toMatchObject({ kind: 'blocking', provisional: true })
    expect(findingOf(answerOf('haidian', { category: 'I' }).findings, 'category-not-accepted')).toBeDefined()
  })

  it('no category: any that is proved will do; none is told with what A and B lack', () => {
    expect(verdict('daxing', { category: null })).toEqual({ eligible: true, codes: [] })
    expect(verdict('daxing', { category: null, person: { workYears: 0, title: 'senior' } }).eligible).toBe(true)
    const none = answerOf('daxing', { category: null, person: { workYears: 1 } })
    expect(none.eligible).toBe(false)
    expect(none.findings.map(({ kind, code }) => [kind, code]).slice(0, 3)).toEqual([
      ['blocking', 'category-none'],
      ['advice', 'work-years-short'],
      ['advice', 'title-short'],
    ])
  })

  it('no category, proved by income alone: the kind of employer is for a human', () => {
    const person = { degree: 'none', workYears: 0 } as const
    const { eligible, findings } = answerOf('daxing', { category: null, person, months: years('80000') })
    expect(eligible).toBe(true)
    expect(ownCodes(findings)).toEqual(['category-employer-judged', 'category-employer-judged'])
    expect(findings.slice(0, 2).map(({ actual }) => actual)).toEqual(['D', 'E'])
  })

  it('I-71: for D and E, too, what another employer has paid counts nothing', () => {
    const months = years('80000').map((entry) =>
      entry.month < '2024-07' ? { ...entry, employer: 'other' as const } : entry,
    )
    const { findings } = answerOf('daxing', { category: 'D', months })
    expect(findings.filter(({ code }) => code === 'yearly-income-low').map(({ field }) => field)).toEqual([
      'months.2023',
    ])
  })

  it('E-29: whether 大兴 seeks the speciality or the post is for a human, of everybody', () => {
    const { eligible, findings } = answerOf('daxing')
    expect(eligible).toBe(true)
    expect(findings).toEqual([
      {
        kind: 'needs-review',
        code: 'speciality-judged',
        field: 'person',
        actual: null,
        threshold: null,
        rows: ['E-29'],
      },
    ])
    for (const district of ['haidian', 'chaoyang'])
      expect(findingOf(answerOf(district).findings, 'speciality-judged')).toBeUndefined()
  })

  it('the answer names every accepted category, whatever is asked', () => {
    for (const category of [...categoryCodes, null] as (CategoryCode | null)[])
      expect(evaluate(asked({ category }), judging('daxing'), averageWages).categories).toHaveLength(9)
  })
})
