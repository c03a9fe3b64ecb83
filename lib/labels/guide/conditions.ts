import type { AverageWage } from '../../domain/policy/average-wages'
import type { Policy } from '../../domain/policy/schema'
import { item, type GuideItem, oneOf, sentences } from './item'
import Big from 'big.js'
import type { EligibilityRules } from '../../domain/policy/sections/eligibility'
import { codeLabel, hukouKinds } from '../codes'
import { employerKinds } from '../employer-codes'
import { yuan, plainDecimal } from '../money'

/** What the sentences about a person are made from. `wage`: the standard of the day; null leaves the amount out. */
type PersonFacts = { rules: EligibilityRules; maxAge: Policy['maxAge']; wage: AverageWage | null }

const monthsText = (count: number) => `近 ${count} 个月`
/** 前 1 个月或前 2 个月 */
const endText = (within: number) => oneOf(Array.from({ length: within }, (_, index) => `前 ${index + 1} 个月`))

const monthsOfYear = 12

/** 「按现行标准（2024 年度月平均工资 11,937.00 元）为每月 14,324.40 元」; a year that is not published is twelve months. */
function wageText(multiple: string, { dataYear, monthly, annual }: AverageWage, basis: 'monthly' | 'annual'): string {
  if (basis === 'monthly')
    return `按现行标准（${dataYear} 年度月平均工资 ${yuan(monthly)}）为每月 ${yuan(new Big(monthly).times(multiple))}`
  const year = annual ?? new Big(monthly).times(monthsOfYear)
  const named =
    annual === null ? `月平均工资 ${yuan(monthly)}，按 ${monthsOfYear} 个月计算` : `平均工资 ${yuan(annual)}`
  return `按现行标准（${dataYear} 年度${named}）为每年 ${yuan(new Big(multiple).times(year))}`
}

function exceptions({ multipleByEmployerKind }: EligibilityRules['income']): string {
  const others = Object.entries(multipleByEmployerKind?.value ?? {})
  const multiples = [...new Set(others.map(([, multiple]) => multiple))]
  const groups = multiples.map((multiple) => {
    const kinds = others.filter(([, own]) => own === multiple).map(([kind]) => codeLabel(employerKinds, kind))
    return `${kinds.join('、')}的员工为 ${plainDecimal(multiple)} 倍`
  })
  return groups.join('，')
}

function income({ rules, wage }: PersonFacts): GuideItem {
  const { multiple, multipleByEmployerKind, windows, onlyThisEmployer, wage: basis } = rules.income
  const annual = basis.value === 'annual'
  const period = oneOf(windows.value.map(monthsText))
  const figure = annual
    ? `${period}的税前应税收入，不低于上一年度平均工资的 ${plainDecimal(multiple.value)} 倍`
    : `${period}的月平均税前应税收入，不低于上一年度月平均工资的 ${plainDecimal(multiple.value)} 倍`
  const text = sentences(
    figure,
    exceptions(rules.income),
    wage && wageText(multiple.value, wage, basis.value),
    onlyThisEmployer.value && '只计算申报单位发放的收入',
  )
  const sources = [multiple, multipleByEmployerKind, windows, onlyThisEmployer, basis]
  return item('应税收入', text, ...sources.filter((source) => source !== null), { rows: ['E-43'] })
}

/** Apart, because its source is another one than that of the amount. */
function period({ rules: { income: rule } }: PersonFacts): GuideItem {
  const text = `按税款所属期计算，截至受理月的${endText(rule.endsWithin.value)}。`
  return item('收入周期', text, rule.endsWithin)
}

const backPaidWords = {
  refuses: '周期内有补缴的，原则上不受理新办',
  breaks: '补缴的月份视为中断',
  asks: '有补缴的，由审核人员判断',
}

function insurance({ rules }: PersonFacts): GuideItem {
  const { months, atThisEmployer, continuous, samePeriodAsIncome, checkedMonths } = rules.socialInsurance
  const where = atThisEmployer.value ? '在申报单位' : ''
  const how = continuous.value ? '连续缴纳' : '缴纳'
  const text = sentences(
    `${where}${how}社会保险 ${months.value} 个月以上`,
    samePeriodAsIncome.value && '与应税收入为同一周期',
    checkedMonths.value !== null && `单位和审核人员核查${monthsText(checkedMonths.value)}的缴费记录`,
  )
  return item('社会保险', text, months, atThisEmployer, continuous, samePeriodAsIncome, checkedMonths)
}

function backPayment({ rules }: PersonFacts): GuideItem[] {
  const { backPaid } = rules.socialInsurance
  return backPaid.value === 'counts' ? [] : [item('社保补缴', `${backPaidWords[backPaid.value]}。`, backPaid)]
}

function workHere({ rules: { monthsAtEmployer, monthsAtEmployerOf: only } }: PersonFacts): GuideItem[] {
  if (monthsAtEmployer.value === null) return []
  const whose = only ? '从其他区迁入的单位，员工须' : ''
  return [item('在本单位工作', `${whose}在申报单位工作满 ${monthsAtEmployer.value} 个月。`, monthsAtEmployer)]
}

function age({ maxAge }: PersonFacts): GuideItem {
  const text =
    maxAge.value.kind === 'statutory'
      ? '受理当日未超过法定退休年龄（按渐进式延迟退休的规定，由出生年月和岗位确定）。'
      : `受理当日男不超过 ${maxAge.value.male} 周岁，女不超过 ${maxAge.value.female} 周岁；已满该周岁、未满下一周岁的，由主管部门判断（暂定）。`
  return item('年龄', text, maxAge, { rows: ['E-44'] })
}

function household({ rules: { refusedHukou } }: PersonFacts): GuideItem[] {
  if (refusedHukou.value.length === 0) return []
  const refused = refusedHukou.value.map((kind) => codeLabel(hukouKinds, kind)).join('、')
  const collective = refusedHukou.value.includes('out-of-town-collective')
  const text = sentences(`${refused}不在受理范围`, !collective && '外省市集体户口须提供加盖公章的首页')
  return [item('户口', text, refusedHukou)]
}

function home({ rules: { residentialOnly } }: PersonFacts): GuideItem {
  const text = sentences(
    '在北京市行政区域内有合法稳定住所',
    residentialOnly.value && '房屋用途须为住宅，办公、酒店、商用房屋不能使用',
  )
  return item('住所', text, residentialOnly)
}

const renewalWords = {
  'non-zero': '须连续、正常，不能为零',
  'standard-of-each-year': '须达到相应年度新办的标准',
  continuous: '须正常连续缴纳，对收入金额和社会保险基数不作要求',
}

function renewal({ rules: { renewalIncome } }: PersonFacts): GuideItem {
  const { rule, years, recordsFrom } = renewalIncome.value
  const [year, month] = (recordsFrom ?? '').split('-')
  const from = recordsFrom === null ? '' : `，从 ${year} 年 ${Number(month)} 月的记录起`
  return item('续签的应税收入', `持证期间近 ${years} 年${from}：${renewalWords[rule]}。`, renewalIncome)
}

/** 申请人条件 of a district in sentences (§6.4): every figure is that of the policy and of the published wage. */
const personConditionItems = (facts: PersonFacts): GuideItem[] => [
  income(facts),
  period(facts),
  insurance(facts),
  ...backPayment(facts),
  ...workHere(facts),
  age(facts),
  ...household(facts),
  home(facts),
  renewal(facts),
]

/** An authority whose conditions no source names. */
const unknown = item('申请条件', '收入、社会保险、年龄等条件请向主管部门咨询。', { rows: ['R-10'], provisional: true })

/** 申请人条件: what follows from the figures of the policy and the wage of the day (null: without amounts), then what hangs on no figure. */
export function personConditions(policy: Policy, wage: AverageWage | null): GuideItem[] {
  const { eligibility: rules, maxAge, guide } = policy
  return [
    ...(rules ? personConditionItems({ rules, maxAge, wage }) : [unknown]),
    ...guide.conditions.map(({ title, text, rows }) => item(title, text, { rows })),
  ]
}
