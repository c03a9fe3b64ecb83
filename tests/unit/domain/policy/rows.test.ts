import { describe, expect, it } from 'vitest'
import { childSlots, slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { requiredSlots } from '@/lib/domain/attachment/checklist'
import { policyOf } from '@/tests/support/policies'
import type { Policy } from '@/lib/domain/policy/schema'

// §10 of the rules, row by row: what 海淀, 大兴 and 朝阳 say, beside the files that say it.

type Row = { row: string; of: (policy: Policy) => unknown; haidian: unknown; daxing: unknown; chaoyang: unknown }

const alike = (row: string, of: Row['of'], value: unknown): Row => ({
  ...{ row, of },
  ...{ haidian: value, daxing: value, chaoyang: value },
})

const says =
  (...words: string[]) =>
  (policy: Policy) => {
    const text = policy.sealTexts.map((seal) => seal.text).join()
    return words.filter((word) => text.includes(word))
  }

const asked = (policy: Policy, kind: keyof Policy['slots'], slots: readonly SlotCode[]) =>
  policy.slots[kind].map(({ slot }) => slot).filter((slot) => slots.includes(slot))

/** Slots of the person that a renewal makes a duty of somebody with a degree and without a spouse. */
const renewalDuties = (policy: Policy) =>
  requiredSlots(policy.slots.renewal, ['holds-degree'])
    .filter(({ need, slot }) => need === 'required' && slotOf(slot).subject === 'person')
    .map(({ slot }) => slot)

const rows: Row[] = [
  alike('D-01', ({ permitYears }) => permitYears.value, 3),
  {
    row: 'D-02',
    of: ({ renewalWindow: { value } }) => `${value.count} ${value.unit}`,
    ...{ haidian: '60 days', daxing: '60 working-days', chaoyang: '60 days' },
  },
  alike('D-03', ({ reviewWorkingDays }) => reviewWorkingDays.value, 20),
  {
    row: 'D-04',
    of: ({ reviewClockStart: { value } }) => (value.event === 'passed' ? value.level : value.event),
    ...{ haidian: 'acceptance', daxing: 'township', chaoyang: 'district-first' },
  },
  alike('D-05', ({ safeSubmitWorkingDays }) => safeSubmitWorkingDays.value, 20),
  {
    row: 'D-06',
    of: ({ chains }) => chains.new.join('→'),
    haidian: 'district-first→district→city',
    daxing: 'township→district→city',
    chaoyang: 'district-first→district→city',
  },
  {
    row: 'D-07',
    of: ({ townshipOffices }) => townshipOffices?.length ?? 0,
    ...{ haidian: 0, daxing: 21, chaoyang: 0 },
  },
  { row: 'D-08', of: ({ quota }) => quota.model, haidian: 'none', daxing: 'annual', chaoyang: 'monthly' },
  {
    row: 'D-09',
    of: ({ appointment }) => appointment?.kinds.value.toSorted().join(' ') ?? null,
    ...{ haidian: null, daxing: null },
    chaoyang: 'basic-info-change dependant-change employer-change new renewal',
  },
  {
    row: 'D-10',
    of: ({ receiveOnlyRight, quota }) => [
      receiveOnlyRight.value,
      quota.model !== 'none' && quota.proofs.some(({ kind }) => kind === 'employer-change'),
    ],
    ...{ haidian: [true, false], daxing: [false, false], chaoyang: [false, true] },
  },
  {
    row: 'D-11',
    of: ({ employerConditions }) => [employerConditions.minAgeYears.value, employerConditions.ageWaivedByTax.value],
    ...{ haidian: [1, false], daxing: [1, false], chaoyang: [1, true] },
  },
  {
    row: 'D-12',
    of: ({ employerConditions }) => `${employerConditions.minCapital.value} ${employerConditions.capitalBasis.value}`,
    ...{ haidian: '100 registered', daxing: '100 paid-in', chaoyang: '100 registered' },
  },
  {
    row: 'D-13',
    of: ({ employerConditions }) => [employerConditions.minAnnualTax.value, employerConditions.minThreeYearTax.value],
    // 海淀 is silent; the third party's figure is provisional
    ...{ haidian: [50, null], daxing: [10, null], chaoyang: [20, 60] },
  },
  {
    row: 'D-14',
    of: ({ employerConditions }) => employerConditions.taxBasis.value.yearsAtTransfer,
    ...{ haidian: ['last-year'], daxing: ['this-year'], chaoyang: ['last-year', 'this-year'] },
  },
  {
    row: 'D-15',
    of: ({ eligibility }) => eligibility?.income.multiple.value,
    ...{ haidian: '1.5', daxing: '1.2', chaoyang: '1.5' },
  },
  {
    row: 'D-16',
    of: ({ eligibility }) => eligibility?.income.windows.value,
    ...{ haidian: [12], daxing: [6, 12], chaoyang: [12] },
  },
  {
    row: 'D-17',
    of: ({ eligibility }) =>
      (['D', 'E'] as const).map((code) => {
        const rule = eligibility?.categories[code]?.value
        return rule?.proof === 'income' ? rule.multiple : null
      }),
    ...{ haidian: ['4', '8'], daxing: ['3', '6'], chaoyang: [null, null] },
  },
  {
    row: 'D-18',
    of: ({ eligibility }) => [
      eligibility?.socialInsurance.months.value,
      eligibility?.socialInsurance.checkedMonths.value,
    ],
    ...{ haidian: [12, 36], daxing: [6, null], chaoyang: [12, null] },
  },
  {
    row: 'D-19',
    of: ({ eligibility }) => eligibility?.socialInsurance.backPaid.value,
    ...{ haidian: 'asks', daxing: 'breaks', chaoyang: 'refuses' },
  },
  {
    row: 'D-20',
    of: ({ eligibility, openContractMonths }) => [eligibility?.monthsAtEmployer.value, openContractMonths.value],
    ...{ haidian: [null, null], daxing: [null, null], chaoyang: [12, 12] },
  },
  {
    row: 'D-21',
    of: ({ eligibility }) => eligibility?.renewalIncome.value.rule,
    ...{ haidian: 'non-zero', daxing: 'standard-of-each-year', chaoyang: 'continuous' },
  },
  {
    row: 'D-22',
    of: ({ minSocialInsuranceMonthsForChange }) => minSocialInsuranceMonthsForChange.value,
    ...{ haidian: 1, daxing: 0, chaoyang: 0 },
  },
  {
    row: 'D-23',
    of: ({ dissolveWithinDays }) => dissolveWithinDays.value,
    ...{ haidian: 0, daxing: null, chaoyang: 60 },
  },
  {
    row: 'D-24',
    of: ({ maxAge: { value } }) => (value.kind === 'fixed' ? `${value.female}/${value.male}` : value.kind),
    ...{ haidian: '55/60', daxing: 'statutory', chaoyang: '55/60' },
  },
  {
    row: 'D-25',
    of: ({ childAgeBelow, childAgeInPrinciple }) => [childAgeBelow.value, childAgeInPrinciple.value],
    ...{ haidian: [18, null], daxing: [18, 16], chaoyang: [18, null] },
  },
  {
    row: 'D-26',
    of: ({ documentLimits: { value } }) => [value.minRemainingMonths, value.contractMinRemainingMonths ?? null],
    ...{ haidian: [3, null], daxing: [3, 6], chaoyang: [null, null] },
  },
  {
    row: 'D-27',
    of: ({ documentLimits }) => documentLimits.value.declarationMaxAgeMonths,
    ...{ haidian: 1, daxing: null, chaoyang: null },
  },
  {
    row: 'D-28',
    of: says('单位财务章', '单位公章', '人事部门专用章'),
    haidian: ['单位财务章'],
    daxing: ['单位公章'],
    chaoyang: ['单位公章', '人事部门专用章'],
  },
  {
    row: 'D-29',
    of: (policy) => [
      ...asked(policy, 'filing-right', ['unit-capital-report', 'unit-social-insurance', 'unit-name-change']),
      ...(policy.situationReport.value ? ['情况表'] : []),
      ...policy.guide.templates.filter(({ code }) => code === 'commitment').map(({ title }) => title),
    ],
    haidian: ['承诺书'],
    daxing: ['unit-capital-report', '情况表'],
    chaoyang: ['unit-social-insurance', 'unit-name-change'],
  },
  {
    row: 'D-30',
    of: (policy) => [
      ...asked(policy, 'new', ['social-insurance-record', 'ip-audit-report']),
      ...policy.childDocuments.value.filter((slot) => slot === childSlots[2]),
    ],
    haidian: [],
    daxing: ['child-id-card'],
    chaoyang: ['social-insurance-record', 'ip-audit-report'],
  },
  {
    row: 'D-31',
    of: (policy) => renewalDuties(policy).length,
    // six of the nine are a duty of everybody with a degree; 大兴 asks three, the contract and 其他 apart
    ...{ haidian: 6, daxing: 3, chaoyang: 6 },
  },
  {
    row: 'D-32',
    of: ({ suspendedText }) => /暂时无效|用证部门/.exec(suspendedText.value)?.[0],
    ...{ haidian: '用证部门', daxing: '用证部门', chaoyang: '暂时无效' },
  },
  alike(
    'D-33',
    (policy) =>
      (['new', 'renewal', 'employer-change', 'basic-info-change', 'dependant-change'] as const).filter(
        (kind) => !asked(policy, kind, ['integrity-declaration']).length,
      ),
    [],
  ),
  {
    row: 'D-34',
    of: ({ workHistoryScope }) => workHistoryScope.value,
    ...{ haidian: 'from-first-job', daxing: 'before-contract', chaoyang: 'from-first-job' },
  },
  {
    row: 'D-35',
    of: ({ employerConditions }) => [employerConditions.registeredHere.value, employerConditions.taxedHere.value],
    // 朝阳 knows employers that are registered elsewhere (E-10)
    ...{ haidian: [false, true], daxing: [true, true], chaoyang: [false, true] },
  },
  {
    row: 'D-36',
    of: ({ approvalSms }) => approvalSms.value,
    ...{ haidian: true, daxing: false, chaoyang: true },
  },
  {
    row: 'D-37',
    of: ({ hotline }) => hotline.phone,
    ...{ haidian: '58511081', daxing: '83423508', chaoyang: '010-57596100 转 3' },
  },
  {
    row: 'D-38',
    of: ({ submitHint }) => submitHint.value?.by ?? null,
    ...{ haidian: null, daxing: 'quarter-end', chaoyang: null },
  },
  {
    row: 'D-39',
    of: ({ employerConditions }) => employerConditions.branchMaxPermits.value,
    ...{ haidian: 5, daxing: null, chaoyang: null },
  },
]

describe('§10, row by row', () => {
  it.each(rows)('$row', ({ of, haidian, daxing, chaoyang }) => {
    expect({
      haidian: of(policyOf('haidian')),
      daxing: of(policyOf('daxing')),
      chaoyang: of(policyOf('chaoyang')),
    }).toEqual({
      haidian,
      daxing,
      chaoyang,
    })
  })

  const offices: [row: string, name: string, phone: string][] = [
    ['D-50', '临空区管委会', '81699506'],
    ['D-51', '机场办', '89277061'],
    ['D-52', '生物医药基地', '61251975'],
    ['D-53', '大兴经开区', '60216637'],
    ['D-54', '黄村镇', '69252623'],
    ['D-55', '北臧村镇', '61256301'],
    ['D-56', '庞各庄镇', '89283144'],
    ['D-57', '榆垡镇', '89291890'],
    ['D-58', '礼贤镇', '89271561'],
    ['D-59', '魏善庄镇', '89235213'],
    ['D-60', '青云店镇', '80281613'],
    ['D-61', '安定镇', '80233935'],
    ['D-62', '长子营镇', '80267208'],
    ['D-63', '采育镇', '80271350'],
    ['D-64', '西红门镇', '60298223'],
    ['D-65', '兴丰街道', '69249746'],
    ['D-66', '清源街道', '81292780'],
    ['D-67', '林校路街道', '81295164'],
    ['D-68', '观音寺街道', '60282274'],
    ['D-69', '天宫院街道', '61250051'],
    ['D-70', '高米店街道', '60200762'],
  ]
  it.each(offices)('%s %s answers at %s', (row, name, phone) => {
    const office = policyOf('daxing').townshipOffices?.find(({ rows }) => rows.includes(row))
    expect(office).toMatchObject({ name })
    expect(office?.phones).toContain(phone)
  })
})

describe('§6, what stands in the files alone', () => {
  const homes = [
    ['E-31', 'owned'],
    ['E-32', 'rented'],
    ['E-33', 'rented-rural'],
    ['E-34', 'unit'],
    ['E-35', 'relative'],
    ['E-36', 'residence-card'],
  ] as const
  it.each(homes)('%s: the district says what proves a home of kind %s', (row, kind) => {
    // rural land is known in 大兴 only
    const those = kind === 'rented-rural' ? ['daxing'] : ['haidian', 'daxing', 'chaoyang']
    for (const district of those) {
      const proof = policyOf(district).housing.find((one) => one.kind === kind)
      expect(proof?.rows, district).toContain(row)
      expect(proof?.papers.length, district).toBeGreaterThan(5)
    }
  })

  it('E-48: who withheld the tax stands on the papers of 大兴', () =>
    expect(says('代扣代缴')(policyOf('daxing'))).toEqual(['代扣代缴']))

  it('E-54: retirement ends a permit by itself in 朝阳, elsewhere the holder is reminded', () =>
    expect(['haidian', 'daxing', 'chaoyang'].map((district) => policyOf(district).retirement.value)).toEqual([
      'remind',
      'remind',
      'lapse',
    ]))
})
