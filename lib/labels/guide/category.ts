import type { Policy } from '../../domain/policy/schema'
import type { CategoryRule } from '../../domain/policy/sections/eligibility'
import { degreeRankLabels, educationRankLabels, titleRankLabels } from '../eligibility'
import { ordinal, plainDecimal } from '../money'

type Rule<P extends CategoryRule['proof']> = Extract<CategoryRule, { proof: P }>

const above = (name: string) => `${name}（含）以上`
const yearsText = (years: number) => `近 ${years} 年`

function studies({ workYears, education, degree }: Rule<'studies'>): string {
  const work = workYears > 0 ? `参加工作满 ${workYears} 年，` : ''
  const held = degree === 'none' ? '' : `和${above(degreeRankLabels[degree])}学位`
  return `${work}取得${above(educationRankLabels[education])}学历${held}`
}

function title({ title: rank, education }: Rule<'title'>): string {
  const studied = education === null ? '' : `，并有${above(educationRankLabels[education])}学历`
  return `取得${above(titleRankLabels[rank])}专业技术职称，或北京市认可的相当资格、资质${studied}`
}

const employers: Record<Rule<'income'>['employer'], string> = {
  innovation: '在新型研发机构、创新型总部企业、高新技术企业等任职',
  'innovation-services': '在律师、会计师、审计师、税务师事务所，人力资源服务机构、金融机构等任职',
}

const income = ({ multiple, years, employer }: Rule<'income'>): string =>
  `${employers[employer]}，${yearsText(years)}每年应税收入均超过上一年度平均工资的 ${plainDecimal(multiple)} 倍`

const patents = (rule: Rule<'intellectual-property'>): string =>
  `作为${ordinal(rule.authorRank)}作者（含）以上，取得 ${rule.inventions} 项发明专利授权、${rule.otherPatents} 项其他专利授权或 ` +
  `${rule.softwareCopyrights} 项软件著作权登记，成果在京落地转化并取得良好效益`

const founder = (rule: Rule<'founder'>): string =>
  `${yearsText(rule.years)}累计自主投入超过 ${rule.investment} 万元，或股权类现金融资大于 ${rule.financing} 万元，或平均每年纳税 ` +
  `${rule.annualTax} 万元以上的创新创业团队中，持股不低于 ${rule.sharePercent}% 且排名在前 ${rule.shareholderRank} 位的自然人股东`

/** Who belongs to a category, with the figures of the policy (E-20…E-28). */
export function categorySentence(rule: CategoryRule): string {
  switch (rule.proof) {
    case 'studies':
      return studies(rule)
    case 'title':
      return title(rule)
    case 'award':
      return '国家和本市科学技术、文学艺术、哲学社会科学等类奖项的获奖人'
    case 'income':
      return income(rule)
    case 'intellectual-property':
      return patents(rule)
    case 'founder':
      return founder(rule)
    case 'freelancer':
      return `对本市科技创新、成果转移转化或文化创意贡献突出，${yearsText(rule.years)}每年纳税额 ${rule.annualTax} 万元（含）以上的自由职业者、个体工商户等`
    case 'recommendation':
      return '由所在区按程序推荐，并经市人才工作局批准的人员'
  }
}

/** Who belongs to a category of a district: by the figures of its rule, in general words where none is known. */
export function categoryCondition({ eligibility }: Policy, { code, condition }: Policy['categories'][number]): string {
  const rule = eligibility?.categories[code]
  return rule ? categorySentence(rule.value) : condition
}
