import { baseLevels, chainsOf, commonParameters, districtChain, filingKinds } from '../base'
import type { PolicyFile } from '../schema'
import { cityLegalBases } from '../sections/guide'
import { noTownshipOffices } from '../sections/township'
import { byDegree, byPatentAudit, byTitle } from '../category-tables'
import { withCategories } from '../sections/categories'
import { commonHousing } from '../housing-tables'
import { asked, commonSlots, maybe, withUnconfirmedCustody } from '../slot-tables'

/** The employer's own record of social insurance (M-09) and, once renamed, the notice that covers all employees (U-33). */
const withOwnPapers = (rules: PolicyFile['slots']['filing-right']): PolicyFile['slots']['filing-right'] => [
  ...rules,
  asked('unit-social-insurance', 'M-09', 'D-29'),
  maybe('unit-name-change', ['M-10', 'U-33', 'D-29']),
]

/** A unit's own business begins at 区级 (S-42). */
const unitChain: PolicyFile['chains']['filing-right'] = ['district', 'city']

const categories: PolicyFile['categories'] = [byDegree, byTitle, byPatentAudit]

/** The record of the twelve months of the income (M-36); 补缴 among them asks for a statement (M-37). */
const newRules: PolicyFile['slots']['new'] = [
  ...commonSlots.new,
  asked('social-insurance-record', 'M-36', 'D-30', 'E-51'),
  maybe('back-payment-statement', ['M-37', 'E-51'], { when: ['back-paid'] }),
]

/**
 * 朝阳区. Sources: the district's questions and answers (D, E, M, S rows). Quota and appointments are rules of their
 * own; where the answers are silent the value of 海淀 stands, provisional.
 */
export const chaoyang: PolicyFile = {
  district: 'chaoyang',
  prefix: 'CY',
  version: 'chaoyang@2026-01',
  from: '2026-01-01',
  name: '朝阳区',
  divisionCode: '110105',
  permitType: 'beijing',
  authority: '朝阳区人力社保局',
  levels: baseLevels('朝阳区人力社保局'),
  // S-42: a unit's own business goes 区级 → 市; D-06 draws one chain for all, and S-42 is the more exact of the two
  chains: { ...chainsOf(districtChain, ['district']), 'filing-right': unitChain, 'authority-transfer': unitChain },
  unconfirmedChains: ['filing-right', 'authority-transfer', 'service-request'],
  permitYears: { value: 3, rows: ['D-01'] },
  reviewWorkingDays: { value: 20, rows: ['D-03', 'A-03'] },
  acceptanceWorkingDays: { value: 5, rows: ['facts §8.3'], provisional: true },
  renewalWindow: { value: { count: 60, unit: 'days', before: 'printed-end' }, rows: ['D-02', 'C-01', 'S-90'] },
  // the rules say 证件有效期前 without an example; read as strictly as 海淀 spells it out, so that nobody comes a day late
  approvalDeadline: { value: 'day-before-end', rows: ['C-02', 'S-91'], provisional: true },
  safeSubmitWorkingDays: { value: 20, rows: ['D-05', 'C-03', 'S-92'] },
  reviewClockStart: { value: { event: 'passed', level: 'district-first' }, rows: ['D-04', 'C-04', 'R-07'] },
  retirement: { value: 'lapse', rows: ['C-13', 'E-54', 'S-07'] },
  approvalSms: { value: true, rows: ['C-14', 'D-36'], provisional: true },
  dissolveWithinDays: { value: 60, rows: ['D-23', 'S-94', 'U-74'] },
  minSocialInsuranceMonthsForChange: { value: 0, rows: ['D-22', 'C-07', 'I-54'] },
  socialInsuranceForChangeText: {
    value: '新单位完成社会保险增员后即可办理聘用单位变更，对缴费基数和个人所得税没有要求。',
    rows: ['D-22', 'C-07', 'I-54'],
  },
  insuranceRecordBeforeLink: { value: false, rows: ['D-22', 'I-54'] },
  suspendedText: {
    value: '证件已挂起：原单位解除了关联，挂起期间证件暂时无效；新单位在有效期内办结聘用单位变更后恢复有效。',
    rows: ['D-32', 'S-13', 'C-12'],
  },
  // the district knows it the other way round: without a quota no 新办 and no 聘用单位变更 (E-13)
  ...noTownshipOffices,
  demand: null,
  appointment: {
    kinds: {
      value: ['new', 'renewal', 'employer-change', 'basic-info-change', 'dependant-change'],
      rows: ['P-01', 'S-42'],
    },
    periods: {
      value: [
        { from: '09:00', to: '12:00', minutes: 30, capacity: 5 },
        { from: '13:30', to: '17:00', minutes: 30, capacity: 5 },
      ],
      rows: ['P-05', 'D-37'],
      provisional: true,
    },
    leadWorkingDays: { value: 1, rows: ['P-05'], provisional: true },
    horizonWorkingDays: { value: 10, rows: ['P-05'], provisional: true },
    changeWorkingDaysBefore: { value: 1, rows: ['P-05'], provisional: true },
  },
  quota: {
    model: 'monthly',
    name: '指标',
    windowWorkingDays: { value: 10, rows: ['Q-05', 'S-95'] },
    answerWorkingDays: { value: 10, rows: ['Q-06', 'C-20'], provisional: true },
    desk: { value: 'district', rows: ['A-16'], provisional: true },
    validDays: { value: 90, rows: ['Q-07'] },
    endsWithYear: { value: true, rows: ['Q-16'] },
    taxYears: {
      value: [
        { variant: 'last-year', threshold: 20 },
        { variant: 'this-year', threshold: 20 },
        { variant: 'three-years', threshold: 60 },
      ],
      rows: ['Q-04', 'D-13', 'T-04'],
    },
    zeroGrant: { value: true, rows: ['Q-12'] },
    idleYears: { value: 2, rows: ['Q-14'] },
    proofs: [
      { kind: 'filing-right', granted: 'usable', rows: ['Q-20', 'U-55'] },
      { kind: 'authority-transfer', granted: 'usable', rows: ['Q-21', 'U-112'] },
      { kind: 'employer-change', granted: 'this-year', rows: ['Q-11', 'E-13'] },
    ],
  },
  receiveOnlyRight: { value: false, rows: ['D-10', 'E-13'] },
  documentLimits: {
    value: { declarationMaxAgeMonths: null, minRemainingMonths: null },
    rows: ['D-26', 'D-27'],
    provisional: true,
  },
  declarationReuse: { value: 'refuse', rows: ['D-33', 'I-69'] },
  workHistoryScope: { value: 'from-first-job', rows: ['D-34'], provisional: true },
  maxAge: { value: { kind: 'fixed', male: 60, female: 55 }, rows: ['D-24', 'E-53'] },
  childAgeBelow: { value: 18, rows: ['D-25', 'C-09'], provisional: true },
  childAgeInPrinciple: { value: null, rows: ['D-25', 'C-09'], provisional: true },
  childDocuments: { value: ['child-birth-certificate', 'child-household-register'], rows: ['M-30', 'M-31'] },
  employerConditions: {
    kinds: {
      value: filingKinds,
      rows: ['E-01'],
    },
    minAgeYears: { value: 1, rows: ['D-11', 'E-07'] },
    ageWaivedByTax: { value: true, rows: ['E-07', 'Q-23', 'C-37'] },
    minCapital: { value: 100, rows: ['D-12', 'E-08'] },
    capitalBasis: { value: 'registered', rows: ['C-21', 'E-08'] },
    capitalAskedOf: { value: ['enterprise'], rows: ['E-08', 'Q-24'] },
    minAnnualTax: { value: 20, rows: ['D-13', 'E-09'] },
    minThreeYearTax: { value: 60, rows: ['D-13', 'E-09'] },
    minStaffEachYear: { value: null, rows: ['D-13'] },
    taxBasis: {
      value: {
        measure: 'tax',
        years: ['last-year', 'this-year'],
        yearsAtTransfer: ['last-year', 'this-year'],
        withheldIncomeTax: true,
      },
      rows: ['D-14', 'E-09', 'Q-04'],
    },
    // registered elsewhere and taxed here is possible (E-10)
    registeredHere: { value: false, rows: ['U-11', 'E-10'] },
    taxedHere: { value: true, rows: ['U-11', 'E-09'] },
    insuredHereIfRegisteredHere: { value: true, rows: ['E-10'] },
    branchMaxPermits: { value: null, rows: ['D-39'] },
    manual: { value: ['industry'], rows: ['E-02'] },
  },
  eligibility: {
    income: {
      multiple: { value: '1.5', rows: ['D-15', 'E-41'] },
      multipleByEmployerKind: null,
      wage: { value: 'monthly', rows: ['E-41'] },
      windows: { value: [12], rows: ['D-16', 'E-41', 'E-42'] },
      endsWithin: { value: 2, rows: ['E-42', 'T-03'] },
      onlyThisEmployer: { value: true, rows: ['I-71'] },
    },
    socialInsurance: {
      months: { value: 12, rows: ['D-18', 'E-51'] },
      // the answers ask for the record of the period, not who paid
      atThisEmployer: { value: false, rows: ['E-51'] },
      continuous: { value: false, rows: ['E-51'] },
      backPaid: { value: 'refuses', rows: ['D-19', 'E-51'] },
      samePeriodAsIncome: { value: true, rows: ['E-42'] },
      checkedMonths: { value: null, rows: ['D-18'] },
    },
    monthsAtEmployer: { value: 12, rows: ['D-20', 'E-52'] },
    monthsAtEmployerOf: { value: 'moved-units', rows: ['E-52', 'U-112'] },
    renewalIncome: {
      value: { rule: 'continuous', years: 3, recordsFrom: null },
      rows: ['E-47', 'D-21'],
    },
    refusedHukou: { value: ['beijing-collective', 'school-temporary'], rows: ['I-07'] },
    residentialOnly: { value: true, rows: ['E-30'] },
    // what else the district's own rules may accept is not at hand (GP-02)
    acceptedCategories: { value: ['A', 'B', 'F'], rows: ['E-20', 'E-21', 'E-25', 'GP-02'], provisional: true },
    categories: {
      A: { value: { proof: 'studies', workYears: 2, education: 'bachelor', degree: 'bachelor' }, rows: ['E-20'] },
      B: { value: { proof: 'title', title: 'intermediate', education: null }, rows: ['E-21'] },
      F: {
        value: {
          proof: 'intellectual-property',
          authorRank: 2,
          inventions: 1,
          otherPatents: 3,
          softwareCopyrights: 3,
        },
        rows: ['E-25'],
      },
    },
  },
  housing: commonHousing,
  openContractMonths: { value: 12, rows: ['E-52', 'M-29', 'D-20', 'T-15'] },
  categories,
  slots: {
    ...commonSlots,
    new: withCategories(withUnconfirmedCustody(newRules), categories),
    'dependant-change': withUnconfirmedCustody(commonSlots['dependant-change']),
    'filing-right': withOwnPapers(commonSlots['filing-right']),
    'authority-transfer': withOwnPapers(commonSlots['authority-transfer']),
    'service-request': [
      ...commonSlots['service-request'],
      maybe('unit-name-change', ['M-10', 'U-33'], { when: ['renamed'] }),
    ],
  },
  sealTexts: [
    {
      text: '应税收入材料任选一种：单位版由单位在自然人税收管理系统扣缴客户端打印近 12 个月的个人扣缴查询明细，须显示单位全称和统一社会信用代码；个人版由本人在自然人电子税务局下载纳税记录，与申报收入查询截图合并为一个 PDF',
      rows: ['E-48', 'X-06', 'X-07'],
    },
    {
      text: '应税收入材料加盖单位公章或人事部门专用章；个人所得税纳税记录自带校验码，不必盖章',
      rows: ['D-28', 'U-98', 'C-18'],
    },
  ],
  guide: {
    intro: '在朝阳区纳税的用人单位，取得指标后为聘用的非京籍员工办理《北京市工作居住证》，全程网上办理。',
    conditions: [
      { title: '学历核验', text: '网络教育、成人自考、非全日制学历能在学信网查验的也可以。', rows: ['E-20'] },
      { title: '职称', text: '在全国各地取得的都认可，须填写查询路径。', rows: ['E-21', 'I-11'] },
    ],
    templates: [
      { code: 'unit-integrity', annex: 3, title: '单位诚信声明', rows: ['C-27', 'F-02'] },
      { code: 'person-integrity', annex: 4, title: '个人诚信声明', rows: ['C-27', 'F-03'] },
      { code: 'lodging', annex: 5, title: '房屋借住声明', rows: ['C-27', 'F-04'] },
    ],
    legalBases: [
      ...cityLegalBases,
      { title: '朝阳区办理北京市工作居住证实施细则（试行）', number: '朝人社发〔2019〕12号', rows: ['G-24'] },
    ],
    contacts: [
      { label: '政务邮箱', text: 'cygfzx-hum@bjchy.gov.cn', rows: ['G-17'] },
      {
        label: '现场办理',
        text: '朝阳区人力资源公共服务中心，北京市朝阳区将台路5号院15号楼A座3层；携带营业执照副本复印件（加盖单位公章或人事章）、单位介绍信、经办人身份证原件',
        rows: ['G-18'],
      },
      { label: '微信公众号', text: '朝阳区人力资源公共服务中心——人才服务——办事指南', rows: ['G-20'] },
      { label: '政务公开', text: '北京朝阳——政务公开——区人力社保局——人力资源——工作居住证', rows: ['G-21'] },
    ],
  },
  parameters: [...commonParameters, 'employer-three-year-tax', 'quota-window-days', 'quota-valid-days'],
  hotline: { phone: '010-57596100 转 3', hours: '工作日 9:00—17:00，午间不停', rows: ['D-37', 'G-16'] },
}
