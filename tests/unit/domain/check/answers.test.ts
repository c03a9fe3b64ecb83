import { describe, expect, it } from 'vitest'
import { readAnswer } from '@/lib/domain/check/answers'
import { emptyNewForm } from '@/lib/domain/application/forms'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import { checkFindings, type CheckResult, besideForm } from '@/lib/domain/check/findings'
import { checkNames, type CheckName } from '@/lib/domain/codes'
import { nextTryAfterMs } from '@/lib/domain/check/registers'
import { questionOf, type CheckQuestion } from '@/lib/domain/check/requests'
import { findingText } from '@/lib/labels/findings'

const uscc = '91110108MA01234567'
const holder = { name: '周予安', idNumber: '130105199203071827' }
const requests: Record<CheckName, object> = {
  identity: holder,
  registration: {
    ...{ uscc, name: '甲', legalRepresentative: '乙', businessScope: '丙', registeredAddress: '丁' },
  },
  education: { ...holder, level: '21', school: '河北工业大学', major: '计算机', graduatedOn: '2014-06-30' },
  degree: { ...holder, degree: '4', issuer: '河北工业大学', number: '10080420140001', degreeOn: '2014-06-30' },
  'social-insurance': { ...holder, uscc, from: '2026-01', to: '2026-06' },
}

const question = (check: CheckName): CheckQuestion => {
  const made = questionOf(check, requests[check])
  if (!made) throw new Error(`${check} is not complete`)
  return made
}

const month = (name: string, paid = 'paid', at: string | null = uscc) => ({ month: `2026-${name}`, paid, uscc: at })
const all = ['01', '02', '03', '04', '05', '06']
const facts = { name: 'match', legalRepresentative: 'match', businessScope: 'match', registeredAddress: 'match' }

const table: [CheckName, object, string, string[]][] = [
  ['identity', { result: 'match' }, 'match', []],
  ['identity', { result: 'match', beijingHukou: false }, 'match', []],
  ['identity', { result: 'match', beijingHukou: true }, 'mismatch', ['beijing-hukou']],
  ['identity', { result: 'mismatch' }, 'mismatch', ['differs']],
  ['identity', { result: 'unknown' }, 'mismatch', ['unknown']],
  ['registration', { found: true, facts }, 'match', []],
  ['registration', { found: false, facts: {} }, 'mismatch', ['not-found']],
  ['registration', { found: true, facts: { ...facts, name: 'mismatch' } }, 'mismatch', ['name']],
  ['registration', { found: true, facts: { ...facts, name: 'unknown' } }, 'match', []],
  [
    'registration',
    { found: true, facts: { ...facts, businessScope: 'mismatch', paidInCapital: 'mismatch' }, paidInCapital: '50' },
    'mismatch',
    ['businessScope', 'paidInCapital'],
  ],
  ...(['education', 'degree'] as const).flatMap((check): [CheckName, object, string, string[]][] => [
    [check, { result: 'valid' }, 'valid', []],
    [check, { result: 'invalid' }, 'invalid', ['invalid']],
    [check, { result: 'manual' }, 'manual', ['manual']],
    [check, { result: 'port-error' }, 'unavailable', ['port-error']],
  ]),
  ['social-insurance', { months: all.map((name) => month(name)) }, 'match', []],
  ['social-insurance', { months: [] }, 'mismatch', ['none-here']],
  ['social-insurance', { months: all.map((name) => month(name, 'paid', 'another')) }, 'mismatch', ['none-here']],
  // before the first contribution nobody had to pay
  ['social-insurance', { months: [month('05'), month('06')] }, 'match', []],
  ['social-insurance', { months: [month('01'), month('05'), month('06')] }, 'mismatch', ['gap']],
  ['social-insurance', { months: all.slice(0, 5).map((name) => month(name)) }, 'mismatch', ['gap']],
  [
    'social-insurance',
    { months: all.map((name) => month(name, name === '06' ? 'back-paid' : 'paid')) },
    'mismatch',
    ['back-paid'],
  ],
  // the former employer's months are no fault
  [
    'social-insurance',
    { months: all.map((name, index) => month(name, 'paid', index < 3 ? 'another' : uscc)) },
    'match',
    [],
  ],
]

const resultOf = (check: CheckName, body: object): CheckResult => {
  const outcome = readAnswer(question(check), body)
  if (!outcome) throw new Error('the answer makes no sense')
  return { check, ...outcome, askedAt: null, answeredAt: null, retrying: false }
}

describe('an answer', () => {
  it.each(table)('of %s: %j is %s', (check, body, status, codes) => {
    expect(resultOf(check, body)).toMatchObject({ status, codes })
  })

  it.each(table)('of %s: %j never blocks, names its rows and says what to do', (check, body, status, codes) => {
    const findings = checkFindings([resultOf(check, body)])
    expect(findings).toHaveLength(status === 'unavailable' ? 1 : codes.length)
    for (const finding of findings) {
      expect(finding.kind).toBe('needs-review')
      expect(finding.rows.length).toBeGreaterThan(0)
      const { what, cure } = findingText(finding)
      expect(what + cure).not.toMatch(/undefined|NaN|需要核对。请核对后重新保存/)
    }
  })

  it.each(checkNames)('of %s that makes no sense is none', (check) => {
    for (const body of [null, 'valid', {}, { result: 'maybe' }, { months: [{ month: '2026-13', paid: 'paid' }] }])
      expect(readAnswer(question(check), body)).toBeNull()
  })

  it('counts months by employer, and the best of several lines about one month', () => {
    const months = [
      ...all.slice(1).map((name) => month(name)),
      month('02', 'back-paid'),
      month('01', 'paid', 'another'),
    ]
    const { figures } = resultOf('social-insurance', { months })
    expect(figures).toEqual({
      ...{ from: '2026-01', to: '2026-06', asked: 6 },
      ...{ here: 5, elsewhere: 1, backPaid: 0, gaps: 0, firstHere: '2026-02' },
    })
  })

  it('keeps the figures the register has, not the names', () => {
    const { figures } = resultOf('registration', { found: true, facts, paidInCapital: '600.5' })
    expect(figures).toEqual({ paidInCapital: '600.5' })
  })
})

describe('invalid certificates (N-12)', () => {
  it.each([
    ['education', '学历认证报告', 'education-certificate'],
    ['degree', '学位认证报告', 'degree-certificate'],
  ] as const)('of %s ask for the report, merged into the slot', (check, report, slot) => {
    const [finding] = checkFindings([resultOf(check, { result: 'invalid' })])
    expect(finding?.at).toEqual({ slot })
    expect(finding && findingText(finding).cure).toMatch(new RegExp(`${report}.*合并为一个 PDF`))
  })
})

describe('a register that is away', () => {
  it('is asked again after a minute, ten minutes and an hour, then people judge', () => {
    expect([1, 2, 3, 4, 5].map((failures) => nextTryAfterMs(failures))).toEqual([
      60_000,
      600_000,
      3_600_000,
      null,
      null,
    ])
  })
})

describe('months of the form beside those of the register (X-05)', () => {
  const stated = (name: string, socialInsurance: IncomeMonth['socialInsurance']): IncomeMonth => ({
    ...{ month: `2026-${name}`, income: '20000', employer: 'this', socialInsurance },
  })
  const registered = resultOf('social-insurance', { months: all.map((name) => month(name)) })

  it('agree where both know the month, whatever else the form states', () => {
    const form = { ...emptyNewForm(), months: [stated('01', 'paid'), { ...stated('01', 'none'), month: '2020-01' }] }
    expect(besideForm(registered, form)).toEqual(registered)
  })

  it('are told as a difference, and the form stays as it was typed', () => {
    const form = { ...emptyNewForm(), months: [stated('03', 'back-paid'), stated('05', 'none'), stated('06', 'paid')] }
    const typed = structuredClone(form)
    const result = besideForm(registered, form)
    expect(result).toMatchObject({ status: 'mismatch', figures: { differing: 2, firstDiffering: '2026-03' } })
    expect(checkFindings([result]).map(findingText)).toMatchObject([{ what: expect.stringContaining('2026年3月') }])
    expect(form).toEqual(typed)
  })
})
