import { baseLevels, chainsOf, commonParameters, districtChain, filingKinds } from '../base'
import type { PolicyFile } from '../schema'
import { cityLegalBases } from '../sections/guide'
import { noTownshipOffices } from '../sections/township'
import {
  byAward,
  byDegree,
  byPatentOther,
  byServiceIncome,
  byTechIncome,
  byTitle,
  unconfirmed,
} from '../category-tables'
import { withCategories } from '../sections/categories'
import { commonHousing } from '../housing-tables'
import { commonSlots } from '../slot-tables'

/** The manual knows the documents of A and B (M-20…M-22); the other categories are known from third parties only. */
const categories: PolicyFile['categories'] = [
  byDegree,
  byTitle,
  unconfirmed(byAward, 'facts §2.1'),
  unconfirmed(byTechIncome, 'facts §2.1'),
  unconfirmed(byServiceIncome, 'facts §2.1'),
  unconfirmed(byPatentOther, 'facts §2.1'),
]

/**
 * 海淀区. Sources: the district's manuals (G, U, I, M, S rows), the older guide for employer conditions (E-11) and
 * third-party copies where the rules are silent; the latter two are provisional.
 */
export const haidian: PolicyFile = {
  district: 'haidian',
  prefix: 'HD',
  version: 'haidian@2026-01',
  from: '2026-01-01',
  name: '海淀区',
  divisionCode: '110108',
  permitType: 'beijing',
  authority: '海淀区人力社保局',
  levels: baseLevels('海淀区人力社保局'),
  chains: chainsOf(districtChain, ['district-first', 'district']),
  permitYears: { value: 3, rows: ['D-01'] },
  reviewWorkingDays: { value: 20, rows: ['D-03', 'A-03'] },
  acceptanceWorkingDays: { value: 5, rows: ['facts §8.3'], provisional: true },
  renewalWindow: {
    value: { count: 60, unit: 'days', before: 'approval-deadline' },
    rows: ['D-02', 'C-01', 'S-90', 'T-01'],
  },
  approvalDeadline: { value: 'day-before-end', rows: ['C-02', 'S-91', 'T-01'] },
  safeSubmitWorkingDays: { value: 20, rows: ['D-05', 'C-03', 'S-92'] },
  reviewClockStart: { value: { event: 'acceptance' }, rows: ['D-04', 'C-04'], provisional: true },
  retirement: { value: 'remind', rows: ['C-13', 'I-66', 'E-54'] },
  approvalSms: { value: true, rows: ['C-14', 'D-36'], provisional: true },
  dissolveWithinDays: { value: 0, rows: ['D-23', 'S-94', 'U-74'] },
  minSocialInsuranceMonthsForChange: { value: 1, rows: ['D-22', 'C-07'] },
  socialInsuranceForChangeText: {
    value: '新单位已为员工缴纳社会保险，并能查到 {months} 个月以上的缴费记录。',
    rows: ['D-22', 'C-07'],
  },
  insuranceRecordBeforeLink: { value: false, rows: ['D-22', 'I-53'], provisional: true },
  suspendedText: {
    value: '证件已挂起：原单位解除了关联。挂起期间能否使用，请向用证部门确认；新单位须在有效期内办结聘用单位变更。',
    rows: ['D-32', 'S-13', 'C-12'],
    provisional: true,
  },
  ...noTownshipOffices,
  demand: null,
  appointment: null,
  quota: { model: 'none', rows: ['Q-01', 'Q-40'] },
  receiveOnlyRight: { value: true, rows: ['D-10', 'U-50'] },
  documentLimits: {
    value: { declarationMaxAgeMonths: 1, minRemainingMonths: 3 },
    rows: ['D-26', 'D-27', 'G-28', 'G-29'],
  },
  declarationReuse: { value: 'ask', rows: ['D-33', 'I-69'], provisional: true },
  workHistoryScope: { value: 'from-first-job', rows: ['D-34', 'I-13'] },
  maxAge: { value: { kind: 'fixed', male: 60, female: 55 }, rows: ['E-53', 'facts §2.1'], provisional: true },
  childAgeBelow: { value: 18, rows: ['D-25', 'I-62'] },
  childAgeInPrinciple: { value: null, rows: ['D-25', 'I-62'] },
  childDocuments: { value: ['child-birth-certificate', 'child-household-register'], rows: ['M-30', 'M-31'] },
  employerConditions: {
    kinds: {
      value: filingKinds,
      rows: ['E-01'],
    },
    minAgeYears: { value: 1, rows: ['D-11', 'E-11'], provisional: true },
    ageWaivedByTax: { value: false, rows: ['C-37'] },
    minCapital: { value: 100, rows: ['D-12', 'E-11'], provisional: true },
    capitalBasis: { value: 'registered', rows: ['C-21', 'E-11'], provisional: true },
    capitalAskedOf: { value: ['enterprise', 'private-non-enterprise', 'other'], rows: ['U-07'] },
    minAnnualTax: { value: 50, rows: ['D-13', 'facts §2.1'], provisional: true },
    minThreeYearTax: { value: null, rows: ['D-13'] },
    minStaffEachYear: { value: null, rows: ['D-13'] },
    taxBasis: {
      value: { measure: 'tax', years: ['last-year'], yearsAtTransfer: ['last-year'], withheldIncomeTax: false },
      rows: ['D-14', 'facts §2.1'],
      provisional: true,
    },
    // the district decides by the place of tax alone
    registeredHere: { value: false, rows: ['U-11', 'U-110'] },
    taxedHere: { value: true, rows: ['U-11', 'U-45'] },
    insuredHereIfRegisteredHere: { value: false, rows: ['E-10'] },
    branchMaxPermits: { value: 5, rows: ['D-39', 'E-11'], provisional: true },
    manual: { value: ['industry'], rows: ['E-02'] },
  },
  // the conditions themselves stand in a guide that is not at hand (GP-01): nearly all figures are provisional
  eligibility: {
    income: {
      multiple: { value: '1.5', rows: ['D-15', 'facts §2.1'], provisional: true },
      multipleByEmployerKind: {
        value: { 'public-institution': '1.2', 'private-non-enterprise': '1.2', 'social-organisation': '1.2' },
        rows: ['facts §2.1'],
        provisional: true,
      },
      wage: { value: 'monthly', rows: ['facts §2.1'], provisional: true },
      windows: { value: [12], rows: ['D-16', 'facts §2.1'], provisional: true },
      endsWithin: { value: 2, rows: ['S-101'], provisional: true },
      onlyThisEmployer: { value: true, rows: ['U-84', 'C-24'] },
    },
    socialInsurance: {
      months: { value: 12, rows: ['D-18', 'facts §2.1'], provisional: true },
      atThisEmployer: { value: true, rows: ['U-84', 'facts §2.1'], provisional: true },
      continuous: { value: true, rows: ['D-19', 'C-06'] },
      backPaid: { value: 'asks', rows: ['D-19'], provisional: true },
      samePeriodAsIncome: { value: true, rows: ['facts §2.1'], provisional: true },
      checkedMonths: { value: 36, rows: ['E-50', 'D-18', 'C-06'] },
    },
    monthsAtEmployer: { value: null, rows: ['D-20'] },
    renewalIncome: {
      value: { rule: 'non-zero', years: 3, recordsFrom: '2022-01' },
      rows: ['E-45', 'D-21'],
    },
    refusedHukou: { value: ['beijing-collective', 'school-temporary'], rows: ['I-07'] },
    residentialOnly: { value: true, rows: ['E-30'] },
    acceptedCategories: { value: ['A', 'B', 'C', 'D', 'E', 'F'], rows: ['GP-01', 'facts §2.1'], provisional: true },
    categories: {
      A: {
        value: { proof: 'studies', workYears: 2, education: 'bachelor', degree: 'bachelor' },
        rows: ['E-20', 'facts §2.1'],
      },
      B: {
        value: { proof: 'title', title: 'intermediate', education: 'college' },
        rows: ['E-21', 'facts §2.1'],
        provisional: true,
      },
      C: { value: { proof: 'award' }, rows: ['E-22', 'facts §2.1'], provisional: true },
      D: {
        value: { proof: 'income', multiple: '4', years: 3, employer: 'innovation' },
        rows: ['E-23', 'D-17', 'facts §2.1'],
        provisional: true,
      },
      E: {
        value: { proof: 'income', multiple: '8', years: 3, employer: 'innovation-services' },
        rows: ['E-24', 'D-17', 'facts §2.1'],
        provisional: true,
      },
      F: {
        value: {
          proof: 'intellectual-property',
          authorRank: 2,
          inventions: 1,
          otherPatents: 3,
          softwareCopyrights: 3,
        },
        rows: ['E-25', 'facts §2.1'],
        provisional: true,
      },
    },
  },
  housing: commonHousing,
  openContractMonths: { value: null, rows: ['M-29', 'E-52'] },
  categories,
  slots: { ...commonSlots, new: withCategories(commonSlots.new, categories) },
  sealTexts: [
    { text: '职称、专利、软件著作权等认证材料须注明“经核真实有效”，并由申请人和经办人签字', rows: ['F-11', 'M-22'] },
    {
      text: '续签的应税收入材料每页加盖单位财务章，注明“经核真实有效”，并由申请人和经办人签字',
      rows: ['D-28', 'U-98', 'E-45'],
    },
  ],
  guide: {
    intro: '在海淀区纳税的用人单位，为聘用的非京籍员工办理《北京市工作居住证》，全程网上办理。',
    conditions: [
      { title: '学历核验', text: '网络教育、成人自考等学历，须能在学信网查验。', rows: ['E-20'] },
      {
        title: '同一家单位',
        text: '关联单位、劳动合同单位、个税扣缴单位和社保缴纳单位一致，不得由第三方代扣代缴。',
        rows: ['U-84'],
      },
    ],
    templates: [
      { code: 'unit-integrity', annex: 1, title: '单位诚信声明', rows: ['C-27', 'F-02'] },
      { code: 'person-integrity', annex: 2, title: '个人诚信声明', rows: ['C-27', 'F-03'] },
      { code: 'commitment', annex: 4, title: '承诺书', rows: ['C-27', 'F-05'] },
    ],
    legalBases: [...cityLegalBases, { title: '单位变更业务办理规范', number: null, rows: ['G-24'] }],
    contacts: [],
  },
  parameters: [...commonParameters, 'tech-income-multiple', 'service-income-multiple'],
  hotline: { phone: '58511081', hours: null, rows: ['D-37', 'G-16'] },
}
