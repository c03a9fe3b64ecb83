import { baseLevels, chainsOf, commonParameters, districtChain } from '../base'
import type { Policy } from '../schema'
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
import { commonSlots } from '../slot-tables'

/** The manual knows the documents of A and B (M-20…M-22); the other categories are known from third parties only. */
const categories: Policy['categories'] = [
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
export const haidian: Policy = {
  district: 'haidian',
  prefix: 'HD',
  version: 'haidian@2026-01',
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
    value: '新单位已为员工缴纳社会保险，并能查到 1 个月以上的缴费记录。',
    rows: ['D-22', 'C-07'],
  },
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
  workHistoryScope: { value: 'from-first-job', rows: ['D-34', 'I-13'] },
  maxAge: { value: { kind: 'fixed', male: 60, female: 55 }, rows: ['E-53', 'facts §2.1'], provisional: true },
  childAgeBelow: { value: 18, rows: ['D-25', 'I-62'] },
  childAgeInPrinciple: { value: null, rows: ['D-25', 'I-62'] },
  childDocuments: { value: ['child-birth-certificate', 'child-household-register'], rows: ['M-30', 'M-31'] },
  employerConditions: {
    kinds: {
      value: [
        'enterprise',
        'public-institution',
        'private-non-enterprise',
        'social-organisation',
        'foreign-branch',
        'out-of-town-branch',
      ],
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
    personConditions: [
      {
        title: '学历学位',
        text: '参加工作满 2 年，并取得本科（含）以上学历和学士（含）以上学位。网络教育、成人自考等须能在学信网查验。',
        rows: ['E-20'],
      },
      { title: '职称', text: '或取得中级（含）以上专业技术职称、北京市认可的相当资格。', rows: ['E-21'] },
      {
        title: '户口',
        text: '北京市集体户口、学校临时户口不在受理范围；外埠集体户口须提供加盖公章的首页。',
        rows: ['I-07'],
      },
      {
        title: '同一家单位',
        text: '关联单位、劳动合同单位、个税扣缴单位和社保缴纳单位一致，不得由第三方代扣代缴。',
        rows: ['U-84'],
      },
      {
        title: '社会保险',
        text: '单位核查近三年社会保险缴纳情况，与劳动合同、个税保持一致，不可中断。',
        rows: ['U-83', 'D-18'],
      },
      {
        title: '住所',
        text: '在北京市行政区域内有合法稳定住所，房屋用途为住宅；办公、酒店、商用房屋不属于住宅。',
        rows: ['E-30'],
      },
    ],
    steps: [
      {
        title: '单位开通业务办理权限',
        text: '单位登录后完善单位信息、上传全部单位附件，申请业务办理权限，经主管部门多级审核后开通，得到单位关联码。',
        rows: ['U-43', 'U-48'],
      },
      {
        title: '员工完善个人信息和附件',
        text: '员工用北京通登录，填写一般信息、教育信息、学习经历、工作经历，上传证件照片和九类附件。',
        rows: ['I-02', 'I-30'],
      },
      {
        title: '关联单位',
        text: '员工输入单位关联码申请关联；单位填写工作信息、上传有效劳动合同后通过。',
        rows: ['I-40', 'U-63'],
      },
      {
        title: '员工提交新办申请',
        text: '核对基础信息，选择申报途径，如有未成年的非京籍子女可一并随往，预览后提交。',
        rows: ['I-44'],
      },
      {
        title: '单位初审',
        text: '单位核对信息和附件的完整性、真实性和标准度，审批通过后转主管部门受理。',
        rows: ['U-80', 'U-82'],
      },
      {
        title: '主管部门审核',
        text: '受理后依次经区级一级、区级、市级审核；不通过时逐项给出意见，修改后重新提交。',
        rows: ['A-01', 'A-02'],
      },
      {
        title: '打印确认单',
        text: '全部通过后，员工可随时自行打印《工作居住证确认单》，不再发放纸质证件。',
        rows: ['I-48'],
      },
    ],
    notes: [
      {
        title: '扫描件',
        text: '上传原件的彩色扫描件：四边完整、文字清晰、方向端正，PDF 格式，不夹带无关内容。',
        rows: ['G-27'],
      },
      {
        title: '有效期限',
        text: '劳动合同、租房合同、身份证等带有效期的材料，提交时一般应还有 3 个月以上。',
        rows: ['G-28'],
      },
      { title: '材料日期', text: '申请材料的签署日期应在提交前 1 个月以内。', rows: ['G-29'] },
      {
        title: '居住证',
        text: '以《北京市居住证》作住所证明的，须提供加盖派出所专用章的居住证（卡）确认单，截屏、拍照无效。',
        rows: ['E-36'],
      },
      {
        title: '续签',
        text: '由单位在最后办结日前 60 天内发起，须在证件有效期截止日的前一日（含）以前审批通过，请至少提前 20 个工作日提交。',
        rows: ['D-02', 'C-02', 'C-03', 'U-85'],
      },
      {
        title: '更换单位',
        text: '员工离职后原单位应立即解除关联，证件随即挂起；新单位须在证件有效期内办结聘用单位变更，先变更、后续签。',
        rows: ['D-23', 'U-90', 'S-61'],
      },
    ],
    templates: [
      { code: 'unit-integrity', annex: 1, title: '单位诚信声明', rows: ['C-27', 'F-02'] },
      { code: 'person-integrity', annex: 2, title: '个人诚信声明', rows: ['C-27', 'F-03'] },
      { code: 'commitment', annex: 4, title: '承诺书', rows: ['C-27', 'F-05'] },
    ],
  },
  parameters: [...commonParameters, 'tech-income-multiple', 'service-income-multiple'],
  hotline: { phone: '58511081', hours: null, rows: ['D-37', 'G-16'] },
}
