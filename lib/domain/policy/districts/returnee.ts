import { chainsOf } from '../base'
import { byDegree, unconfirmed } from '../category-tables'
import { commonHousing } from '../housing-tables'
import type { PolicyFile } from '../schema'
import { withCategories } from '../sections/categories'
import { noTownshipOffices } from '../sections/township'
import { commonSlots, withUnconfirmedCustody } from '../slot-tables'

const name = '北京海外学人中心'
const authority = `${name}（留学业务）`

/** The conditions of this type stand in no reference: studies abroad are asked, and nobody is refused by them. */
const categories: PolicyFile['categories'] = [
  {
    ...unconfirmed(byDegree, 'R-10'),
    title: '留学学历学位',
    condition: '在国（境）外取得学历学位，经教育部留学服务中心认证。',
  },
]

/**
 * The authority for 留学回国人员工作居住证 (R-10, S-43, U-44): since September 2021 it alone takes this type. The
 * references name it and the first steps of its chain (员工 → 单位 → 中心 → …) and nothing else; every figure is the
 * one that all districts share, provisional, and no condition is judged.
 */
export const returnee: PolicyFile = {
  district: 'returnee',
  prefix: 'LX',
  version: 'returnee@2026-01',
  from: '2026-01-01',
  name,
  divisionCode: null,
  permitType: 'returnee',
  authority,
  levels: [
    { code: 'district', label: '中心', authority },
    { code: 'city', label: '市级', authority: '市人才工作局' },
  ],
  // S-43 leaves open what follows the centre: provisional, the city level as everywhere
  chains: chainsOf(['district', 'city'], ['district']),
  permitYears: { value: 3, rows: ['D-01', 'R-10'], provisional: true },
  reviewWorkingDays: { value: 20, rows: ['D-03', 'R-10'], provisional: true },
  acceptanceWorkingDays: { value: 5, rows: ['facts §8.3'], provisional: true },
  renewalWindow: {
    value: { count: 60, unit: 'days', before: 'printed-end' },
    rows: ['D-02', 'R-10'],
    provisional: true,
  },
  approvalDeadline: { value: 'day-before-end', rows: ['C-02', 'R-10'], provisional: true },
  safeSubmitWorkingDays: { value: 20, rows: ['D-05', 'R-10'], provisional: true },
  reviewClockStart: { value: { event: 'acceptance' }, rows: ['D-04', 'R-10'], provisional: true },
  retirement: { value: 'remind', rows: ['C-13', 'R-10'], provisional: true },
  approvalSms: { value: true, rows: ['C-14', 'R-10'], provisional: true },
  dissolveWithinDays: { value: null, rows: ['D-23', 'R-10'], provisional: true },
  minSocialInsuranceMonthsForChange: { value: 0, rows: ['D-22', 'R-10'], provisional: true },
  socialInsuranceForChangeText: {
    value: '新单位已为员工缴纳社会保险。',
    rows: ['D-22', 'R-10'],
    provisional: true,
  },
  insuranceRecordBeforeLink: { value: false, rows: ['D-22', 'R-10'], provisional: true },
  suspendedText: {
    value: '证件已挂起：原单位解除了关联。挂起期间能否使用，请向用证部门确认；新单位须在有效期内办结聘用单位变更。',
    rows: ['D-32', 'S-13', 'R-10'],
    provisional: true,
  },
  ...noTownshipOffices,
  demand: null,
  appointment: null,
  quota: { model: 'none', rows: ['R-10'] },
  receiveOnlyRight: { value: false, rows: ['D-10', 'R-10'], provisional: true },
  documentLimits: {
    value: { declarationMaxAgeMonths: null, minRemainingMonths: null },
    rows: ['D-26', 'D-27', 'R-10'],
    provisional: true,
  },
  declarationReuse: { value: 'ask', rows: ['D-33', 'I-69'], provisional: true },
  workHistoryScope: { value: 'from-first-job', rows: ['D-34', 'R-10'], provisional: true },
  maxAge: { value: { kind: 'statutory' }, rows: ['D-24', 'R-10'], provisional: true },
  childAgeBelow: { value: 18, rows: ['D-25', 'R-10'], provisional: true },
  childAgeInPrinciple: { value: null, rows: ['D-25', 'R-10'], provisional: true },
  childDocuments: {
    value: ['child-birth-certificate', 'child-household-register'],
    rows: ['M-30', 'M-31', 'R-10'],
    provisional: true,
  },
  employerConditions: {
    kinds: {
      value: [
        'enterprise',
        'public-institution',
        'private-non-enterprise',
        'social-organisation',
        'foreign-branch',
        'out-of-town-branch',
        'other',
      ],
      rows: ['E-01', 'R-10'],
      provisional: true,
    },
    minAgeYears: { value: 0, rows: ['R-10'], provisional: true },
    ageWaivedByTax: { value: false, rows: ['R-10'], provisional: true },
    minCapital: { value: 0, rows: ['R-10'], provisional: true },
    capitalBasis: { value: 'registered', rows: ['R-10'], provisional: true },
    capitalAskedOf: { value: [], rows: ['R-10'], provisional: true },
    minAnnualTax: { value: 0, rows: ['R-10'], provisional: true },
    minThreeYearTax: { value: null, rows: ['R-10'], provisional: true },
    minStaffEachYear: { value: null, rows: ['R-10'], provisional: true },
    taxBasis: {
      value: { measure: 'tax', years: ['last-year'], yearsAtTransfer: ['last-year'], withheldIncomeTax: true },
      rows: ['R-10'],
      provisional: true,
    },
    // the centre takes employers of every district
    registeredHere: { value: false, rows: ['R-10', 'U-44'] },
    taxedHere: { value: false, rows: ['R-10', 'U-44'] },
    insuredHereIfRegisteredHere: { value: false, rows: ['R-10'], provisional: true },
    branchMaxPermits: { value: null, rows: ['R-10'], provisional: true },
    manual: { value: ['industry'], rows: ['E-02', 'R-10'], provisional: true },
  },
  eligibility: null,
  housing: commonHousing,
  openContractMonths: { value: null, rows: ['E-52', 'R-10'], provisional: true },
  categories,
  slots: {
    ...commonSlots,
    new: withCategories(withUnconfirmedCustody(commonSlots.new), categories),
    'dependant-change': withUnconfirmedCustody(commonSlots['dependant-change']),
  },
  sealTexts: [],
  guide: {
    intro: '留学回国人员的工作居住证由北京海外学人中心办理，用人单位先向中心申请业务办理权限。',
    conditions: [
      {
        title: '学历学位认证',
        text: '国（境）外取得的学历学位，须有教育部留学服务中心的认证。',
        rows: ['I-09', 'M-20'],
      },
    ],
    templates: [
      { code: 'unit-integrity', annex: 1, title: '单位诚信声明', rows: ['C-27', 'F-02'] },
      { code: 'person-integrity', annex: 2, title: '个人诚信声明', rows: ['C-27', 'F-03'] },
    ],
    legalBases: [],
    contacts: [],
  },
  parameters: ['child-age', 'renewal-window', 'safe-submit-days', 'acceptance-days', 'review-days'],
  hotline: { phone: null, hours: null, rows: ['R-10'] },
}
