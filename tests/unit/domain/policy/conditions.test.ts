import { describe, expect, it } from 'vitest'
import { evaluate } from '@/lib/domain/eligibility/evaluate'
import { isJudging } from '@/lib/domain/eligibility/question'
import { averageWages } from '@/lib/domain/policy/average-wages'
import { parsePolicy } from '@/lib/domain/policy/registry'
import { asPolicy, authorities, districts, fileOf, policyOf } from '@/tests/support/policies'
import { asked, judging, monthsOf } from '../../../support/eligibility'
import { maximalEligibility, minimalEligibility, withEligibility } from '../../../support/policies'
import { rowExists } from '../../../support/rule-rows'

const conditions = (district: string) => policyOf(district).employerConditions
const rules = (district: string) => judging(district).eligibility

/** What a sourced value reads as: its value, and a mark for what is not confirmed. */
const told = ({ value, provisional }: { value: unknown; provisional?: true | undefined }) =>
  provisional ? [value, '暂定'] : value

describe('the table of the districts (§10)', () => {
  it.each<[string, (district: string) => { value: unknown; provisional?: true | undefined }, unknown[]]>([
    ['D-11', (of) => conditions(of).minAgeYears, [[1, '暂定'], 1, 1]],
    ['D-11 waived by tax', (of) => conditions(of).ageWaivedByTax, [false, false, true]],
    ['D-12', (of) => conditions(of).minCapital, [[100, '暂定'], 100, 100]],
    ['D-12, C-21', (of) => conditions(of).capitalBasis, [['registered', '暂定'], 'paid-in', 'registered']],
    ['D-13', (of) => conditions(of).minAnnualTax, [[50, '暂定'], 10, 20]],
    ['D-13 three years', (of) => conditions(of).minThreeYearTax, [null, null, 60]],
    ['D-15', (of) => rules(of).income.multiple, [['1.5', '暂定'], '1.2', '1.5']],
    ['D-16', (of) => rules(of).income.windows, [[[12], '暂定'], [6, 12], [12]]],
    ['D-18', (of) => rules(of).socialInsurance.months, [[12, '暂定'], 6, 12]],
    ['D-18 looked through', (of) => rules(of).socialInsurance.checkedMonths, [36, null, null]],
    ['D-19', (of) => rules(of).socialInsurance.backPaid, [['asks', '暂定'], ['breaks', '暂定'], 'refuses']],
    ['D-20', (of) => rules(of).monthsAtEmployer, [null, null, 12]],
    ['D-22', (of) => policyOf(of).minSocialInsuranceMonthsForChange, [1, 0, 0]],
    ['D-23', (of) => policyOf(of).dissolveWithinDays, [0, null, 60]],
    [
      'D-24',
      (of) => policyOf(of).maxAge,
      [
        [{ kind: 'fixed', male: 60, female: 55 }, '暂定'],
        { kind: 'statutory' },
        { kind: 'fixed', male: 60, female: 55 },
      ],
    ],
    ['D-39', (of) => conditions(of).branchMaxPermits, [[5, '暂定'], null, null]],
  ])('%s', (_row, pick, values) =>
    expect(['haidian', 'daxing', 'chaoyang'].map((of) => told(pick(of)))).toEqual(values),
  )

  it('D-14, C-23: which tax of which year counts', () =>
    expect(['haidian', 'daxing', 'chaoyang'].map((of) => conditions(of).taxBasis.value)).toEqual([
      { measure: 'tax', years: ['last-year'], yearsAtTransfer: ['last-year'], withheldIncomeTax: false },
      { measure: 'contribution', years: ['last-year'], yearsAtTransfer: ['this-year'], withheldIncomeTax: true },
      {
        measure: 'tax',
        years: ['last-year', 'this-year'],
        yearsAtTransfer: ['last-year', 'this-year'],
        withheldIncomeTax: true,
      },
    ]))

  it('D-17: D and E by district; 朝阳 names no figure and lists neither', () => {
    const multiple = (district: string, code: 'D' | 'E') => {
      const rule = rules(district).categories[code]?.value
      return rule?.proof === 'income' ? rule.multiple : null
    }
    expect(['haidian', 'daxing', 'chaoyang'].map((of) => [multiple(of, 'D'), multiple(of, 'E')])).toEqual([
      ['4', '8'],
      ['3', '6'],
      [null, null],
    ])
  })

  it('D-21: the income of a renewal by district', () =>
    expect(['haidian', 'daxing', 'chaoyang'].map((of) => rules(of).renewalIncome.value)).toEqual([
      { rule: 'non-zero', years: 3, recordsFrom: '2022-01' },
      { rule: 'standard-of-each-year', years: 3, recordsFrom: null },
      { rule: 'continuous', years: 3, recordsFrom: null },
    ]))

  it('every row that a file names exists', () => {
    const missing: string[] = []
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, value] of Object.entries(node))
        if (key === 'rows' && Array.isArray(value)) missing.push(...value.filter((row: string) => !rowExists(row)))
        else walk(value)
    }
    authorities().forEach(walk)
    expect(missing).toEqual([])
  })

  it('what stands on a third-party copy alone is provisional', () => {
    const loose: string[] = []
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      const { rows, provisional } = node as { rows?: string[]; provisional?: true }
      if (rows?.length && rows.every((row) => row.startsWith('facts §2.1')) && !provisional) loose.push(path)
      for (const [key, value] of Object.entries(node)) walk(value, `${path}.${key}`)
    }
    for (const { district, eligibility, employerConditions } of districts())
      walk({ eligibility, employerConditions }, district)
    expect(loose).toEqual([])
  })
})

describe('files of rules (house law 3)', () => {
  const question = asked({ months: monthsOf(1, '2026-10', { income: '0' }), person: { degree: 'none', workYears: 0 } })

  it('the least that a file may ask is enough for everybody who is insured', () => {
    const policy = asPolicy(parsePolicy(withEligibility(minimalEligibility())))
    expect(isJudging(policy) && evaluate(question, policy, averageWages)).toMatchObject({
      eligible: true,
      findings: [],
    })
  })

  it('a file that uses everything is judged, provisional throughout', () => {
    const policy = asPolicy(parsePolicy(withEligibility(maximalEligibility())))
    if (!isJudging(policy)) throw new Error('the conditions are known')
    const { eligible, findings } = evaluate(question, policy, averageWages)
    expect(eligible).toBe(false)
    const firm = findings.filter(({ kind, provisional }) => kind === 'blocking' && !provisional)
    expect(firm.every(({ rows }) => rows.includes('E-20'))).toBe(true)
  })

  it('an authority whose conditions are not known judges nothing', () =>
    expect(isJudging(parsePolicy(withEligibility(null)))).toBe(false))

  const minimal = minimalEligibility()
  const income = (change: object) => ({ ...minimal, income: { ...minimal.income, ...change } })
  const insurance = (change: object) => ({
    ...minimal,
    socialInsurance: { ...minimal.socialInsurance, ...change },
  })

  it.each<[string, unknown, string]>([
    [
      'a multiple that is a number',
      income({ multiple: { value: 1.2, rows: ['D-15'] } }),
      'eligibility.income.multiple.value',
    ],
    [
      'a multiple below nothing',
      income({ multiple: { value: '-1', rows: ['D-15'] } }),
      'eligibility.income.multiple.value',
    ],
    ['a multiple without a row', income({ multiple: { value: '1.2', rows: [] } }), 'eligibility.income.multiple.rows'],
    [
      'a row that is none',
      income({ multiple: { value: '1.2', rows: ['row 5'] } }),
      'eligibility.income.multiple.rows.0',
    ],
    ['no period', income({ windows: { value: [], rows: ['D-16'] } }), 'eligibility.income.windows.value'],
    ['a period of no month', income({ windows: { value: [0], rows: ['D-16'] } }), 'eligibility.income.windows.value.0'],
    [
      'a kind of employer that nobody knows',
      income({ multipleByEmployerKind: { value: { guild: '1' }, rows: ['D-15'] } }),
      'eligibility.income.multipleByEmployerKind.value',
    ],
    [
      'an effect that nobody knows',
      insurance({ backPaid: { value: 'maybe', rows: ['D-19'] } }),
      'eligibility.socialInsurance.backPaid.value',
    ],
    [
      'provisional that is not true',
      insurance({ months: { value: 6, rows: ['D-18'], provisional: false } }),
      'eligibility.socialInsurance.months.provisional',
    ],
    ['a field that nobody knows', { ...minimal, colour: 'blue' }, 'eligibility'],
    [
      'a category accepted without a rule',
      { ...minimal, acceptedCategories: { value: ['A', 'B'], rows: ['E-21'] } },
      'eligibility.categories',
    ],
    [
      'a proof that nobody knows',
      { ...minimal, categories: { A: { value: { proof: 'oath' }, rows: ['E-20'] } } },
      'eligibility.categories.A.value.proof',
    ],
  ])('a broken file is refused at its place: %s', (_name, broken, path) => {
    const raw = { ...withEligibility(null), eligibility: broken }
    const thrown = (() => {
      try {
        parsePolicy(raw)
        return null
      } catch (error) {
        return error
      }
    })()
    const issues = (thrown as { issues?: { path: PropertyKey[] }[] } | null)?.issues ?? []
    expect(issues.map((issue) => issue.path.join('.'))).toContain(path)
  })

  it.each<[string, object, string]>([
    ['no kind of employer', { kinds: { value: [], rows: ['E-01'] } }, 'employerConditions.kinds.value'],
    ['a negative capital', { minCapital: { value: -1, rows: ['D-12'] } }, 'employerConditions.minCapital.value'],
    ['half a year', { minAgeYears: { value: 0.5, rows: ['D-11'] } }, 'employerConditions.minAgeYears.value'],
    ['a missing field', { taxBasis: undefined }, 'employerConditions.taxBasis'],
  ])('a broken condition of the employer is refused at its place: %s', (_name, broken, path) => {
    const policy = fileOf('daxing')
    const raw = { ...policy, employerConditions: { ...policy.employerConditions, ...broken } }
    expect(() => parsePolicy(raw)).toThrow(path.split('.').at(-1) === 'value' ? path.split('.').at(-2) : 'taxBasis')
  })
})
