import type { SlotCode } from '../attachment/catalogue'
import type { SlotFact } from '../attachment/slot-rules'
import type { CategoryPolicy } from './sections/categories'

type Material = CategoryPolicy['materials'][number]

/** A document that a category asks. */
const needs = (slot: SlotCode, ...rows: string[]): Material => ({ slot, rows })
const needsWhen = (slot: SlotCode, when: SlotFact[], ...rows: string[]): Material => ({ slot, when, rows })

/** The same category as a third party reports it, or as no source of the district confirms it. */
export const unconfirmed = (category: CategoryPolicy, ...rows: string[]): CategoryPolicy => ({
  ...category,
  rows: [...category.rows, ...rows],
  provisional: true,
})

const education = needs('education-certificate', 'M-20', 'M-60')

/** 类别一: studies and degree (E-20, E-60). */
export const byDegree: CategoryPolicy = {
  code: 'A',
  title: '学历学位',
  condition: '工作年限达到规定，取得本科（含）以上学历和学士（含）以上学位',
  materials: [education, needs('degree-certificate', 'M-21', 'M-60', 'E-60')],
  rows: ['E-20', 'E-60'],
}

/** 类别二: title or qualification; a degree is not asked (E-21, E-61). */
export const byTitle: CategoryPolicy = {
  code: 'B',
  title: '职称（资质）',
  condition: '取得中级（含）以上专业技术职称，或北京市认可的相当资格、资质',
  materials: [education, needs('title-certificate', 'M-22', 'M-60', 'E-61')],
  rows: ['E-21', 'E-61'],
}

/** 类别三: prizes (E-22, E-62). */
export const byAward: CategoryPolicy = {
  code: 'C',
  title: '获奖',
  condition: '国家和本市科学技术、文学艺术、哲学社会科学等类奖项的获奖人',
  materials: [needs('award-certificate', 'M-40', 'E-62'), needs('award-evidence', 'M-40', 'E-62')],
  rows: ['E-22', 'E-62'],
}

const highIncome = (row: string): Material[] => [
  needs('three-year-income', row, 'E-48'),
  needs('situation-statement', 'M-38', row),
]

/** 类别四: the people of research and high-tech units (E-23, E-63). */
export const byTechIncome: CategoryPolicy = {
  code: 'D',
  title: '科创主体人员',
  condition: '在新型研发机构、创新型总部企业、高新技术企业等任职，近三年每年应税收入均超过平均工资的规定倍数',
  materials: [needs('applicant-unit-qualification', 'M-43', 'E-63'), ...highIncome('E-63')],
  rows: ['E-23', 'E-63'],
}

/** 类别五: the people of the professions around them; no certificate of the unit is asked (E-24, E-64). */
export const byServiceIncome: CategoryPolicy = {
  code: 'E',
  title: '科创服务主体人员',
  condition:
    '在律师、会计师、审计师、税务师事务所，人力资源服务机构、金融机构等任职，近三年每年应税收入均超过平均工资的规定倍数',
  materials: highIncome('E-64'),
  rows: ['E-24', 'E-64'],
}

const byIntellectualProperty: Omit<CategoryPolicy, 'materials' | 'rows'> = {
  code: 'F',
  title: '知识产权',
  condition: '取得规定数量的发明专利、其他专利授权或软件著作权登记，成果在京落地转化并取得良好效益',
}

/** 类别六 with a statement of the unit and its evidence (E-25, E-65). */
export const byPatentStatement: CategoryPolicy = {
  ...byIntellectualProperty,
  materials: [
    needs('ip-certificates', 'E-65'),
    needs('ip-transfer-statement', 'M-39', 'E-65'),
    needs('ip-transfer-evidence', 'M-39', 'E-65'),
  ],
  rows: ['E-25', 'E-65'],
}

/** 类别六 with an audit report instead (E-25, M-39). */
export const byPatentAudit: CategoryPolicy = {
  ...byIntellectualProperty,
  materials: [needs('ip-certificates', 'E-25', 'M-39'), needs('ip-audit-report', 'M-39', 'D-30')],
  rows: ['E-25'],
}

/** 类别六 where patents lie in 其他材料 and nothing else is known (M-28). */
export const byPatentOther: CategoryPolicy = {
  ...byIntellectualProperty,
  materials: [needs('other', 'M-28', 'E-25')],
  rows: ['E-25'],
}

/** 类别七: shareholders of founding teams, by one of three ways (E-26, E-66). */
export const byFounding: CategoryPolicy = {
  code: 'G',
  title: '创新创业团队股东',
  condition: '近三年自主投入、股权类现金融资或纳税达到规定金额的创新创业团队中，持股比例和排名达到规定的自然人股东',
  materials: [
    needsWhen('unit-charter', ['founder-investment', 'founder-tax'], 'M-41', 'E-66'),
    needsWhen('investment-evidence', ['founder-investment'], 'M-41', 'E-66'),
    needsWhen('financing-evidence', ['founder-financing'], 'M-41', 'E-66'),
    needsWhen('three-year-tax', ['founder-tax'], 'M-41', 'E-66'),
  ],
  rows: ['E-26', 'E-66'],
}

/** 类别八: who works for himself (E-27, E-67). */
export const byContribution: CategoryPolicy = {
  code: 'H',
  title: '自由职业者、个体工商户',
  condition: '对本市科技创新、成果转移转化或文化创意贡献突出，近三年每年纳税额达到规定金额',
  materials: [needs('achievement-evidence', 'M-42', 'E-67'), needs('three-year-income', 'M-42', 'E-67')],
  rows: ['E-27', 'E-67'],
}

/** 类别九: no material set is known; the recommendation proves it (E-28, E-68). */
export const byRecommendation: CategoryPolicy = {
  code: 'I',
  title: '区推荐、市批准',
  condition: '由所在区按程序推荐，并经市人才工作局批准的人员',
  materials: [needs('recommendation', 'E-68')],
  rows: ['E-28', 'E-68'],
}
