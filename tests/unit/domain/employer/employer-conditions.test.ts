import { describe, expect, it } from 'vitest'
import { employerConditionFindings, type EmployerStatement } from '@/lib/domain/application/employer-conditions'
import { emptyEmployerFigures, type EmployerFigures } from '@/lib/domain/employer/employer-figures'
import type { EmployerGeneralSection } from '@/lib/domain/employer/employer-profile'
import type { Finding } from '@/lib/domain/findings'
import { districts, policyOf } from '@/tests/support/policies'
import type { Policy } from '@/lib/domain/policy/schema'
import { findingText } from '@/lib/labels/findings'
import { completeEmployerProfile } from '@/tests/support/profiles'
import { rowExists } from '@/tests/support/rule-rows'

const on = '2026-11-22'

const figures = (more: Partial<EmployerFigures>): EmployerFigures => ({ ...emptyEmployerFigures(), ...more })

/** An enterprise of the district that meets everything, but for what the test says. */
function findings(policy: Policy, more: Partial<EmployerGeneralSection> = {}, statement: EmployerStatement = {}) {
  const divisionCode = policy.divisionCode ?? ''
  const profile = completeEmployerProfile()
  const general: EmployerGeneralSection = {
    ...profile.general,
    ...{ kind: 'enterprise', currency: 'CNY', registeredCapital: '500', paidInCapital: '500' },
    ...{ establishedOn: '2015-05-01', registeredDistrict: divisionCode, taxDistrict: divisionCode },
    socialInsuranceDistrict: divisionCode,
    ...more,
  }
  const enough = figures({ lastYear: '500', thisYear: '500' })
  return employerConditionFindings({ ...profile, general }, 'full', policy, on, { figures: enough, ...statement })
}

/** Without what only a human can judge, which is always said. */
const codes = (found: Finding[]) => found.map(({ code }) => code).filter((code) => !code.endsWith('-judged'))
const of = (district: string, more?: Partial<EmployerGeneralSection>, statement?: EmployerStatement) =>
  codes(findings(policyOf(district), more, statement))

describe('conditions of the employer (§6.1)', () => {
  it.each(districts().map((policy) => [policy.name, policy] as const))(
    '%s: nothing against one that fits',
    (_name, policy) => expect(codes(findings(policy))).toEqual([]),
  )

  it('E-01: kinds that may file', () => {
    for (const { district } of districts()) {
      expect(of(district, { kind: 'other' })).toContain('employer-kind-unfit')
      for (const kind of [
        'public-institution',
        'private-non-enterprise',
        'social-organisation',
        'foreign-branch',
      ] as const)
        expect(of(district, { kind })).not.toContain('employer-kind-unfit')
    }
  })

  it('E-02, E-06: industry and record are for a human, always', () => {
    const judged = (district: string) =>
      findings(policyOf(district))
        .filter(({ code }) => code.endsWith('-judged'))
        .map(({ kind, code, rows }) => [kind, code, rows])
    expect(judged('haidian')).toEqual([['needs-review', 'employer-industry-judged', ['E-02']]])
    expect(judged('daxing').map(([, code]) => code)).toEqual(['employer-industry-judged', 'employer-record-judged'])
  })

  it.each([
    ['E-11, D-11', 'haidian'],
    ['E-03, D-11', 'daxing'],
  ])('%s: %s: a full year since the registration, whatever the tax', (_rows, district) => {
    expect(of(district, { establishedOn: '2025-11-22' })).toEqual([])
    expect(of(district, { establishedOn: '2025-11-23' })).toEqual(['employer-too-young'])
  })

  it('E-07, Q-23, C-37, D-11: enough tax makes up for a young employer in 朝阳', () => {
    const young = { establishedOn: '2026-02-01' }
    expect(of('chaoyang', young, { figures: figures({ thisYear: '20' }) })).toEqual([])
    expect(of('chaoyang', young, { figures: figures({ thisYear: '19.99' }) })).toEqual([
      'employer-too-young',
      'employer-tax-low',
    ])
    expect(of('chaoyang', young, { figures: figures({}) })).toEqual(['employer-too-young', 'employer-tax-not-stated'])
  })

  it('E-04, C-21, D-12: 大兴 counts what is paid in', () => {
    expect(of('daxing', { registeredCapital: '10', paidInCapital: '100' })).toEqual([])
    expect(of('daxing', { registeredCapital: '500', paidInCapital: '99.99' })).toEqual(['employer-capital-low'])
    expect(of('daxing', { registeredCapital: '500', paidInCapital: '' })).toEqual(['employer-paid-in-not-stated'])
  })

  it('E-08, C-21, D-12: 朝阳 counts what is registered, and asks it of no branch (Q-24)', () => {
    expect(of('chaoyang', { registeredCapital: '100', paidInCapital: '' })).toEqual([])
    expect(of('chaoyang', { registeredCapital: '99' })).toEqual(['employer-capital-low'])
    expect(of('chaoyang', { kind: 'out-of-town-branch', registeredCapital: '' })).toEqual([])
  })

  it('U-07: capital in another currency is for a human', () =>
    expect(of('haidian', { registeredCapital: '50', currency: 'USD' })).toEqual(['employer-capital-foreign']))

  it('E-05, D-13, D-14: 大兴 counts the contribution of last year', () => {
    expect(of('daxing', {}, { figures: figures({ lastYear: '10' }) })).toEqual([])
    const [short] = findings(policyOf('daxing'), {}, { figures: figures({ lastYear: '9.9', thisYear: '50' }) })
    expect(short).toMatchObject({
      kind: 'needs-review',
      code: 'employer-tax-low',
      params: { actual: 9.9, threshold: 10, measure: 'contribution' },
    })
  })

  it('C-23, D-14: an employer that moves to 大兴 states this year', () => {
    const stated = figures({ lastYear: '0', thisYear: '10' })
    expect(of('daxing', {}, { figures: stated, business: 'transfer' })).toEqual([])
    expect(of('daxing', {}, { figures: stated, business: 'opening' })).toEqual(['employer-tax-low'])
  })

  it.each([
    ['last year', { lastYear: '20' }, []],
    ['this year', { thisYear: '20' }, []],
    ['three years together', { lastYear: '19', threeYears: ['19', '20', '21'] }, []],
    [
      'neither',
      { lastYear: '19', threeYears: ['19', '20', '20.99'] },
      ['employer-tax-low', 'employer-three-year-tax-low'],
    ],
    ['three years that are not all stated', { threeYears: ['30', '30', ''] }, ['employer-tax-not-stated']],
    ['nothing', {}, ['employer-tax-not-stated']],
  ] as const)('E-09, D-13, T-04: 朝阳 by %s', (_name, stated, expected) =>
    expect(of('chaoyang', {}, { figures: figures(stated as Partial<EmployerFigures>) })).toEqual(expected),
  )

  it('D-13, facts §2.1: 50 in 海淀', () =>
    expect(of('haidian', {}, { figures: figures({ lastYear: '49.99' }) })).toEqual(['employer-tax-low']))

  it('facts §2.1: a district may take staff for tax: 10, or 30 in three years, or 30 people in each', () => {
    const policy = policyOf('daxing')
    const facts = { rows: ['facts §2.1'], provisional: true as const }
    const other: Policy = {
      ...policy,
      employerConditions: {
        ...policy.employerConditions,
        minThreeYearTax: { value: 30, ...facts },
        minStaffEachYear: { value: 30, ...facts },
      },
    }
    const by = (more: Partial<EmployerFigures>) => codes(findings(other, {}, { figures: figures(more) }))
    expect(by({ lastYear: '1', staff: ['30', '31', '45'] })).toEqual([])
    expect(by({ lastYear: '1', threeYears: ['1', '14', '15'] })).toEqual([])
    expect(by({ lastYear: '1', threeYears: ['1', '1', '1'], staff: ['29', '31', '45'] })).toEqual([
      'employer-tax-low',
      'employer-three-year-tax-low',
      'employer-staff-low',
    ])
  })

  it('E-10, U-11: registered in 朝阳, insured in 朝阳; registered elsewhere, insured anywhere', () => {
    expect(of('chaoyang', { socialInsuranceDistrict: '110108' })).toEqual(['employer-insured-elsewhere'])
    expect(of('chaoyang', { registeredDistrict: '110108', socialInsuranceDistrict: '110108' })).toEqual([])
    expect(of('haidian', { socialInsuranceDistrict: '110105' })).toEqual([])
  })

  it('U-11, D-35: taxed in the district; in 大兴 registered there, too', () => {
    for (const { district } of districts())
      expect(of(district, { taxDistrict: '110117' })).toContain('employer-taxed-elsewhere')
    expect(of('daxing', { registeredDistrict: '110117' })).toEqual(['employer-registered-elsewhere'])
    expect(of('haidian', { registeredDistrict: '110117' })).toEqual([])
  })

  it('D-39, C-39: the bound of a branch is only told', () => {
    const [limit] = findings(policyOf('haidian'), { kind: 'foreign-branch', registeredCapital: '' })
    expect(limit).toMatchObject({ kind: 'advice', code: 'employer-branch-limit', params: { threshold: 5 } })
    expect(of('daxing', { kind: 'foreign-branch' })).toEqual([])
  })

  it('E-12, U-50: a right that only receives holders asks for nothing', () => {
    const profile = completeEmployerProfile()
    expect(employerConditionFindings(profile, 'receive-only', policyOf('haidian'), on)).toEqual([])
  })

  it('C-37: nothing refuses; every finding has its sentence and rows that exist', () => {
    const worst = { establishedOn: '2026-11-01', registeredCapital: '1', paidInCapital: '1', taxDistrict: '110117' }
    for (const policy of districts())
      for (const kind of ['other', 'enterprise', 'foreign-branch'] as const)
        for (const stated of [figures({}), figures({ lastYear: '0', threeYears: ['0', '0', '0'] })])
          for (const finding of findings(policy, { ...worst, kind }, { figures: stated })) {
            expect(finding.kind).not.toBe('blocking')
            expect(finding.rows.filter((row) => !rowExists(row))).toEqual([])
            const { what, cure } = findingText(finding)
            expect(what + cure).not.toMatch(/undefined|NaN|Infinity|需要核对。/)
          }
  })
})
