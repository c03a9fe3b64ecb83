import type { Policy } from '../../domain/policy/schema'
import type { DemandCriterion, DemandPolicy } from '../../domain/policy/sections/demand'
import type { MonthlyQuota, QuotaPolicy, QuotaProvingKind, TaxYearVariant } from '../../domain/policy/sections/quota'
import { kindLabels } from '../applications'
import { item, sentences, type GuideItem } from './item'

const taxYearWords: Record<TaxYearVariant, string> = {
  'last-year': '上年度',
  'this-year': '本年度',
  'three-years': '近三年度累计',
}
const criterionWords: Record<DemandCriterion, string> = {
  output: '产值贡献',
  investment: '投资',
  employment: '就业',
  research: '科研',
}
const grantedWords = { 'this-year': '当年取得过', usable: '取得过当年或仍可使用的' }

function proofs({ name, proofs: asked }: Extract<QuotaPolicy, { proofs: unknown }>): string {
  const words = asked.map(
    ({ kind, granted }: { kind: QuotaProvingKind; granted: 'this-year' | 'usable' }) =>
      `办理${kindLabels[kind]}，须${grantedWords[granted]}${name}`,
  )
  return words.join('；')
}

function monthly(quota: MonthlyQuota): GuideItem {
  const { name, windowWorkingDays, answerWorkingDays, validDays, taxYears, zeroGrant, endsWithYear } = quota
  const taxes = taxYears.value
    .map(({ variant, threshold }) => `${taxYearWords[variant]}纳税达到 ${threshold} 万元`)
    .join('，或')
  const text = sentences(
    `单位在每月前 ${windowWorkingDays.value} 个工作日内申报${name}，主管部门在当月后 ${answerWorkingDays.value} 个工作日内答复`,
    `申报时提供纳税材料：${taxes}`,
    `${name}自下达之日起 ${validDays.value} 天内有效，不能延长${endsWithYear.value ? '，最迟到当年年底' : ''}`,
    `新办须有可用的${name}，单位审批通过时占用一个`,
    proofs(quota) && `${proofs(quota)}${zeroGrant.value ? '（可以为零）' : ''}`,
  )
  const sources = [windowWorkingDays, answerWorkingDays, validDays, taxYears, zeroGrant, endsWithYear, ...quota.proofs]
  return item(`取得${name}`, text, ...sources)
}

const monthsText = (months: readonly number[]) => `${months.join('、')} 月`

function annual(quota: Extract<QuotaPolicy, { model: 'annual' }>, demand: DemandPolicy | null): GuideItem {
  const declared = demand?.declareMonths.value
  const fixed = demand?.fixMonths.value
  const criteria = demand?.criteria.value.map(({ code }) => criterionWords[code]).join('、')
  const text = sentences(
    declared ? `单位在 ${monthsText(declared)}申报下一年度的新办需求` : '单位按主管部门的通知，申报年度新办需求',
    criteria && `主管部门按${criteria}评估${fixed ? `，在 ${monthsText(fixed)}` : '后'}确定${quota.name}`,
    demand?.agreedBy.value && `确定前须经${demand.agreedBy.value}同意`,
    `全年新办不超过${quota.name}`,
    proofs(quota),
  )
  const from = demand ? [demand.declareMonths, demand.fixMonths, demand.criteria, demand.agreedBy] : []
  return item('年度需求申报', text, quota.endsWithYear, ...from, ...quota.proofs)
}

/** How a district holds 新办 to a number, as the first step of an employer; nothing where it does not. */
export function quotaSteps({ quota, demand }: Pick<Policy, 'quota' | 'demand'>): GuideItem[] {
  if (quota.model === 'none') return []
  return [quota.model === 'monthly' ? monthly(quota) : annual(quota, demand)]
}
