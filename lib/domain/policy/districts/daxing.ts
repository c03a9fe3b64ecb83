import { baseLevels, chainsOf, commonParameters, filingKinds } from '../base'
import type { PolicyFile } from '../schema'
import { cityLegalBases } from '../sections/guide'
import { equalCriteria } from '../sections/demand'
import {
  byAward,
  byContribution,
  byDegree,
  byFounding,
  byPatentStatement,
  byRecommendation,
  byServiceIncome,
  byTechIncome,
  byTitle,
} from '../category-tables'
import { withCategories } from '../sections/categories'
import { housingWith } from '../housing-tables'
import { asked, commonSlots, maybe, spared } from '../slot-tables'

/** What a renewal leaves untouched: studies, titles, marriage and home are on file (M-62). */
const onFile = (row: string) => [
  spared('education-certificate', row),
  spared('degree-certificate', row),
  spared('title-certificate', row),
  spared('marriage-certificate', row),
  spared('residence-proof', row),
]

const renewal: PolicyFile['slots']['renewal'] = [
  ...onFile('M-62'),
  asked('taxable-income', 'M-23', 'M-62'),
  asked('household-register', 'M-24', 'M-62'),
  asked('integrity-declaration', 'M-25', 'M-62'),
  maybe('other', ['M-28', 'M-62']),
  asked('labour-contract', 'M-29', 'M-62'),
]

const employerChange: PolicyFile['slots']['employer-change'] = [
  ...onFile('M-64'),
  spared('taxable-income', 'M-64'),
  spared('household-register', 'M-64'),
  asked('integrity-declaration', 'M-25', 'M-64'),
  asked('other', 'M-35', 'M-64'),
  asked('labour-contract', 'M-29', 'M-64'),
]

type OfficeLine = [code: string, name: string, address: string, phones: string[], email: string, row: string]

/** The 21 属地部门 as the notice lists them; 榆垡镇 and 天宫院街道 are misspelt there. */
const offices: OfficeLine[] = [
  ['linkong', '临空区管委会', '大兴区榆垡镇临空经济创业发展中心 D 座', ['81699506'], 'lkqdzbg@bjdx.gov.cn', 'D-50'],
  ['airport', '机场办', '大兴区榆垡镇临空经济创业发展中心 D 座', ['89277061'], 'jcb@bjdx.gov.cn', 'D-51'],
  [
    'biomedical-base',
    '生物医药基地',
    '大兴区天和西路 19 号生物医药基地管委会人才服务中心',
    ['61251975'],
    'yyjdrccxzx@bjdx.gov.cn',
    'D-52',
  ],
  [
    'development-zone',
    '大兴经开区',
    '大兴经开区管委会科苑路 9 号-103 商事服务部',
    ['60216637', '60216535'],
    'cnmqfb@163.com',
    'D-53',
  ],
  [
    'huangcun',
    '黄村镇',
    '大兴区黄村镇人民政府经济发展办公室 510',
    ['69252623', '69243428'],
    'hczjzfz@bjdx.gov.cn',
    'D-54',
  ],
  [
    'beizangcun',
    '北臧村镇',
    '大兴区生物医药产业基地天荣街 8 号北臧村镇综合行政服务中心',
    ['61256301', '61256302'],
    'bzcdzb@bjdx.gov.cn',
    'D-55',
  ],
  ['panggezhuang', '庞各庄镇', '大兴区庞各庄镇政务服务中心', ['89283144'], 'pgzzwfw@bjdx.gov.cn', 'D-56'],
  ['yufa', '榆垡镇', '大兴区榆垡镇临空创业发展中心 B 座一层政务服务中心', ['89291890'], 'yfzsbs@bjdx.gov.cn', 'D-57'],
  ['lixian', '礼贤镇', '大兴区礼贤镇便民服务中心(社保)', ['89271561'], 'lxzsbk@bjdx.gov.cn', 'D-58'],
  [
    'weishanzhuang',
    '魏善庄镇',
    '大兴区魏善庄镇人民政府后楼 306 室民生保障办公室(社保)',
    ['89235213'],
    'wszsbs@bjdx.gov.cn',
    'D-59',
  ],
  ['qingyundian', '青云店镇', '大兴区青云店镇人民政府 213 室', ['80281613'], 'qydzcgb@bjdx.gov.cn', 'D-60'],
  ['anding', '安定镇', '大兴区安定镇人民政府 328 室', ['80233935'], 'adzdb@bjdx.gov.cn', 'D-61'],
  ['changziying', '长子营镇', '大兴区长子营镇政务服务中心', ['80267208'], 'zzyzwfwzx@bjdx.gov.cn', 'D-62'],
  ['caiyu', '采育镇', '大兴区采育镇政务服务中心', ['80271350'], 'cyzsbk@bjdx.gov.cn', 'D-63'],
  ['xihongmen', '西红门镇', '大兴区西红门镇便民服务中心', ['60298223'], 'xhmsbk@bjdx.gov.cn', 'D-64'],
  ['xingfeng', '兴丰街道', '大兴区清源路2号兴丰街道便民服务中心', ['69249746'], 'xfjdzfwzx@bjdx.gov.cn', 'D-65'],
  [
    'qingyuan',
    '清源街道',
    '大兴区清源街道滨河西里17号清源街道政务服务中心',
    ['81292780'],
    'qyjdzfw@bjdx.gov.cn',
    'D-66',
  ],
  ['linxiaolu', '林校路街道', '大兴区黄村西大街30号2号综合窗口', ['81295164'], 'lxlsbs@bjdx.gov.cn', 'D-67'],
  [
    'guanyinsi',
    '观音寺街道',
    '大兴区清源路与京开路交叉口东南角观音寺街道办事处一楼',
    ['60282274'],
    'gyszfwzx@bjdx.gov.cn',
    'D-68',
  ],
  ['tiangongyuan', '天宫院街道', '大兴区庆祥南路29号院3号楼', ['61250051'], 'tgyqyfb@bjdx.gov.cn', 'D-69'],
  ['gaomidian', '高米店街道', '大兴区高米店街道办事处便民服务中心', ['60200762'], 'gmdzhfwzx@bjdx.gov.cn', 'D-70'],
]

/** The nine conditions of the notice with their material sets (E-60…E-68). */
const categories: PolicyFile['categories'] = [
  byDegree,
  byTitle,
  byAward,
  byTechIncome,
  byServiceIncome,
  byPatentStatement,
  byFounding,
  byContribution,
  byRecommendation,
]

/** Leases with half a year left, homes on rural land, and the seal on what relatives declare (E-32, E-33, E-35). */
const housing = housingWith(
  {
    kind: 'rented',
    papers:
      '房屋产权证或买卖合同、房主身份证、租赁合同；合同还应有 6 个月（含）以上期限，写明详细地址、双方姓名和证件号码、联系方式',
    rows: ['E-32', 'D-26'],
  },
  {
    kind: 'rented-rural',
    papers: '宅基地所有人的户口本首页和本人页、租赁合同；合同还应有 6 个月（含）以上期限',
    rows: ['E-33', 'D-26'],
  },
  {
    kind: 'relative',
    papers: '房屋产权证、双方签字并加盖单位公章的《房屋借住声明》、双方身份证',
    rows: ['E-35', 'F-04'],
  },
)

/** Only where the paid-in capital cannot be looked up in the public registers (M-08). */
const withCapitalReport = (rules: PolicyFile['slots']['filing-right']): PolicyFile['slots']['filing-right'] => [
  ...rules,
  maybe('unit-capital-report', ['M-08', 'D-29']),
]

/**
 * 大兴区. Sources: the district's notice (D, E, M, S rows). Before the district the township office reviews;
 * quota of the yearly demand and the categories of persons are rules of their own.
 */
export const daxing: PolicyFile = {
  district: 'daxing',
  prefix: 'DX',
  version: 'daxing@2026-01',
  from: '2026-01-01',
  name: '大兴区',
  divisionCode: '110115',
  permitType: 'beijing',
  authority: '大兴区人力社保局',
  levels: [
    { code: 'township', label: '属地', authority: '属地部门' },
    ...baseLevels('大兴区人力社保局').filter(({ code }) => code !== 'district-first'),
  ],
  // S-41 leaves open whether the businesses of the employer itself pass the township office: provisional, they do
  chains: chainsOf(['township', 'district', 'city'], ['district']),
  permitYears: { value: 3, rows: ['D-01'] },
  reviewWorkingDays: { value: 20, rows: ['D-03', 'A-03'] },
  acceptanceWorkingDays: { value: 5, rows: ['facts §8.3'], provisional: true },
  renewalWindow: {
    value: { count: 60, unit: 'working-days', before: 'printed-end' },
    rows: ['D-02', 'C-01', 'S-90', 'T-02'],
  },
  // the rules say 证件有效期前 without an example; read as strictly as 海淀 spells it out, so that nobody comes a day late
  approvalDeadline: { value: 'day-before-end', rows: ['C-02', 'S-91'], provisional: true },
  safeSubmitWorkingDays: { value: 20, rows: ['D-05', 'C-03', 'S-92'] },
  // D-04 has two readings: from the report of the township office, and from acceptance; the former comes with a reason
  reviewClockStart: {
    value: { event: 'passed', level: 'township' },
    rows: ['D-04', 'C-04', 'A-03'],
    provisional: true,
  },
  retirement: { value: 'remind', rows: ['C-13', 'E-53'], provisional: true },
  approvalSms: { value: false, rows: ['C-14', 'D-36', 'U-119'] },
  dissolveWithinDays: { value: null, rows: ['D-23', 'S-94'] },
  minSocialInsuranceMonthsForChange: { value: 0, rows: ['D-22', 'C-07', 'U-78'] },
  socialInsuranceForChangeText: {
    value: '员工在新单位的社会保险记录实际产生后，新单位才可确认关联并办理聘用单位变更。',
    rows: ['D-22', 'C-07', 'U-78'],
  },
  insuranceRecordBeforeLink: { value: true, rows: ['U-78', 'D-22', 'C-07'] },
  suspendedText: {
    value:
      '证件已挂起：原单位解除了关联。挂起期间能否使用，由用证部门决定，请先向其确认；新单位须在有效期内办结聘用单位变更。',
    rows: ['D-32', 'S-13', 'C-12'],
  },
  townshipOffices: offices.map(([code, name, address, phones, email, row]) => ({
    ...{ code, name, address, phones, email },
    rows: [row, 'A-14', 'R-06'],
  })),
  situationReport: { value: { title: '大兴区工作居住证业务办理情况表' }, rows: ['U-115', 'M-13', 'F-06'] },
  submitHint: {
    value: { by: 'quarter-end', text: '新办申请材料请尽量在每季度末报送。' },
    rows: ['D-38', 'U-117', 'Q-43'],
  },
  // which months and which weights is left to the notices of each year
  appointment: null,
  demand: {
    desk: { value: 'district', rows: ['A-15'] },
    declareMonths: { value: null, rows: ['Q-40'] },
    fixMonths: { value: null, rows: ['Q-41'] },
    agreedBy: { value: null, rows: ['Q-41'] },
    criteria: { value: equalCriteria('Q-41', 'A-15'), rows: ['Q-41', 'A-15'], provisional: true },
  },
  quota: {
    model: 'annual',
    name: '核定数量',
    endsWithYear: { value: true, rows: ['Q-40', 'Q-41'] },
    proofs: [],
  },
  receiveOnlyRight: { value: false, rows: ['D-10', 'E-12'] },
  documentLimits: {
    value: { declarationMaxAgeMonths: null, minRemainingMonths: 3, contractMinRemainingMonths: 6 },
    rows: ['D-26', 'C-15', 'G-28', 'T-14'],
  },
  declarationReuse: { value: 'ask', rows: ['D-33', 'I-69'], provisional: true },
  workHistoryScope: { value: 'before-contract', rows: ['D-34', 'I-14'] },
  maxAge: { value: { kind: 'statutory' }, rows: ['D-24', 'E-53'] },
  // 16 and younger "in principle": a reviewer may accept an older one while he is a minor
  childAgeBelow: { value: 18, rows: ['D-25', 'I-62', 'C-09'] },
  childAgeInPrinciple: { value: 16, rows: ['D-25', 'I-62', 'C-09'] },
  childDocuments: {
    value: ['child-birth-certificate', 'child-household-register', 'child-id-card'],
    rows: ['M-30', 'M-31', 'M-32', 'D-30'],
  },
  employerConditions: {
    kinds: {
      value: filingKinds,
      rows: ['E-01'],
    },
    minAgeYears: { value: 1, rows: ['D-11', 'E-03'] },
    ageWaivedByTax: { value: false, rows: ['C-37'] },
    minCapital: { value: 100, rows: ['D-12', 'E-04'] },
    capitalBasis: { value: 'paid-in', rows: ['C-21', 'E-04'] },
    capitalAskedOf: { value: ['enterprise', 'private-non-enterprise', 'other'], rows: ['E-04', 'U-07'] },
    minAnnualTax: { value: 10, rows: ['D-13', 'E-05'] },
    minThreeYearTax: { value: null, rows: ['D-13'] },
    minStaffEachYear: { value: null, rows: ['D-13'] },
    taxBasis: {
      value: {
        measure: 'contribution',
        years: ['last-year'],
        yearsAtTransfer: ['this-year'],
        withheldIncomeTax: true,
      },
      rows: ['D-14', 'C-23', 'M-03'],
    },
    registeredHere: { value: true, rows: ['U-11', 'D-35'] },
    taxedHere: { value: true, rows: ['U-11', 'U-45'] },
    insuredHereIfRegisteredHere: { value: false, rows: ['E-10'] },
    branchMaxPermits: { value: null, rows: ['D-39'] },
    manual: { value: ['industry', 'good-record'], rows: ['E-02', 'E-06'] },
  },
  eligibility: {
    income: {
      multiple: { value: '1.2', rows: ['D-15', 'E-40'] },
      multipleByEmployerKind: null,
      wage: { value: 'monthly', rows: ['E-40'] },
      windows: { value: [6, 12], rows: ['D-16', 'E-40'] },
      endsWithin: { value: 2, rows: ['S-101'], provisional: true },
      onlyThisEmployer: { value: true, rows: ['I-71', 'E-48'] },
    },
    socialInsurance: {
      months: { value: 6, rows: ['D-18', 'E-49'] },
      atThisEmployer: { value: true, rows: ['E-49', 'D-20'] },
      continuous: { value: true, rows: ['E-49', 'D-19'] },
      // 依法如实连续: whether a month paid later keeps the run is not said
      backPaid: { value: 'breaks', rows: ['D-19', 'E-49'], provisional: true },
      samePeriodAsIncome: { value: false, rows: ['E-49'] },
      checkedMonths: { value: null, rows: ['D-18'] },
      withIncomeTax: { value: true, rows: ['E-49', 'D-18'] },
    },
    monthsAtEmployer: { value: null, rows: ['D-20', 'E-49'] },
    renewalIncome: {
      value: { rule: 'standard-of-each-year', years: 3, recordsFrom: null },
      rows: ['E-46', 'D-21'],
    },
    refusedHukou: { value: ['beijing-collective', 'school-temporary'], rows: ['I-07'] },
    residentialOnly: { value: true, rows: ['E-30'] },
    speciality: { value: true, rows: ['E-29'] },
    acceptedCategories: {
      value: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'],
      rows: ['E-20', 'E-21', 'E-22', 'E-23', 'E-24', 'E-25', 'E-26', 'E-27', 'E-28'],
    },
    categories: {
      A: {
        value: { proof: 'studies', workYears: 2, education: 'bachelor', degree: 'bachelor' },
        rows: ['E-20', 'E-60'],
      },
      B: { value: { proof: 'title', title: 'intermediate', education: null }, rows: ['E-21', 'E-61'] },
      C: { value: { proof: 'award' }, rows: ['E-22', 'E-62'] },
      D: {
        value: { proof: 'income', multiple: '3', years: 3, employer: 'innovation' },
        rows: ['E-23', 'E-63', 'D-17'],
      },
      E: {
        value: { proof: 'income', multiple: '6', years: 3, employer: 'innovation-services' },
        rows: ['E-24', 'E-64', 'D-17'],
      },
      F: {
        value: {
          proof: 'intellectual-property',
          authorRank: 2,
          inventions: 1,
          otherPatents: 3,
          softwareCopyrights: 3,
        },
        rows: ['E-25', 'E-65'],
      },
      G: {
        value: {
          proof: 'founder',
          years: 3,
          investment: 500,
          financing: 1000,
          annualTax: 500,
          sharePercent: 5,
          shareholderRank: 5,
        },
        rows: ['E-26', 'E-66'],
      },
      H: { value: { proof: 'freelancer', years: 3, annualTax: 20 }, rows: ['E-27', 'E-67'] },
      I: { value: { proof: 'recommendation' }, rows: ['E-28', 'E-68'] },
    },
  },
  housing,
  openContractMonths: { value: null, rows: ['M-29', 'E-52'] },
  categories,
  slots: {
    ...commonSlots,
    new: withCategories(commonSlots.new, categories),
    renewal,
    'employer-change': employerChange,
    'filing-right': withCapitalReport(commonSlots['filing-right']),
    'authority-transfer': withCapitalReport(commonSlots['authority-transfer']),
  },
  sealTexts: [
    {
      text: '应税收入材料加盖单位公章，并注明为哪位员工、由哪家单位代扣代缴，写上联系人及电话',
      rows: ['D-28', 'F-07', 'U-98'],
    },
    {
      text: '职称通过考试取得的，另附《考试合格人员登记表》或网上查询结果；评审取得的另附《职称评审表》；高级职称另附《任职通知书》',
      rows: ['E-61', 'M-22'],
    },
    { text: '房屋借住声明除双方签字外，还须加盖单位公章', rows: ['E-35', 'F-04'] },
  ],
  guide: {
    intro:
      '在大兴区登记注册、为大兴区作出产值贡献的用人单位，为聘用的非京籍员工办理《北京市工作居住证》，先由属地部门审核。',
    conditions: [
      {
        title: '专业和岗位',
        text: '所学专业或从事的岗位属于大兴区重点发展领域或急需紧缺方向，由主管部门认定。',
        rows: ['E-29'],
      },
    ],
    // the district names the declarations without a number; these are the numbers of this guide
    templates: [
      { code: 'unit-integrity', annex: 1, title: '单位诚信声明', rows: ['F-02', 'M-04'] },
      { code: 'person-integrity', annex: 2, title: '个人诚信声明', rows: ['F-03', 'M-25'] },
      { code: 'lodging', annex: 3, title: '房屋借住声明', rows: ['F-04', 'E-35'] },
    ],
    legalBases: [
      ...cityLegalBases,
      { title: '大兴区〈北京市工作居住证〉管理办法', number: null, rows: ['G-24'] },
      { title: '北京市新增产业的禁止和限制目录', number: null, rows: ['G-24', 'E-02'] },
    ],
    contacts: [],
  },
  // 及时 has no figure that could change (D-23)
  parameters: [
    ...commonParameters.filter((code) => code !== 'dissolve-days'),
    'tech-income-multiple',
    'service-income-multiple',
    'freelancer-tax',
  ],
  hotline: { phone: '83423508', hours: '工作日 9:00—18:00', rows: ['D-37', 'G-16'] },
}
