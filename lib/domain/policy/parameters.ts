import { z } from 'zod'
import {
  amount,
  multiple,
  orNone,
  parameterAt,
  plain,
  whole,
  type Grip,
  type Parameter,
  type Place,
  type Sourced,
} from './parameter-lens'
import type { CategoryRule, EligibilityRules } from './sections/eligibility'
import type { EmployerConditions } from './sections/employer-conditions'
import type { ParameterCode } from './sections/parameters'
import type { MonthlyQuota } from './sections/quota'

type Part<S, T> = { get: (section: S) => Sourced<T>; set: (section: S, changed: Sourced<T>) => S }

/** A place in 申请人条件; none where the conditions are not known. */
const inRules = <T>({ get, set }: Part<EligibilityRules, T>): Place<T> => ({
  get: ({ eligibility }) => eligibility && get(eligibility),
  set: (policy, changed) =>
    policy.eligibility ? { ...policy, eligibility: set(policy.eligibility, changed) } : policy,
})

const inConditions = <T>({ get, set }: Part<EmployerConditions, T>): Place<T> => ({
  get: ({ employerConditions }) => get(employerConditions),
  set: (policy, changed) => ({ ...policy, employerConditions: set(policy.employerConditions, changed) }),
})

/** A place in a monthly plan of quota; none under any other plan. */
const inQuota = <T>({ get, set }: Part<MonthlyQuota, T>): Place<T> => ({
  get: ({ quota }) => (quota.model === 'monthly' ? get(quota) : null),
  set: (policy, changed) =>
    policy.quota.model === 'monthly' ? { ...policy, quota: set(policy.quota, changed) } : policy,
})

type CategoryLetter = 'D' | 'E' | 'H'

const inCategory = (code: CategoryLetter): Place<CategoryRule> => ({
  get: ({ eligibility }) => eligibility?.categories[code] ?? null,
  set: (policy, changed) =>
    policy.eligibility
      ? {
          ...policy,
          eligibility: {
            ...policy.eligibility,
            categories: { ...policy.eligibility.categories, [code]: changed },
          },
        }
      : policy,
})

const incomeMultiple: Grip<CategoryRule> = {
  show: (rule) => (rule.proof === 'income' ? rule.multiple : null),
  put: (rule, figure) => (rule.proof === 'income' ? { ...rule, multiple: String(figure) } : rule),
}

const freelancerTax: Grip<CategoryRule> = {
  show: (rule) => (rule.proof === 'freelancer' ? rule.annualTax : null),
  put: (rule, figure) => (rule.proof === 'freelancer' ? { ...rule, annualTax: Number(figure) } : rule),
}

const text: Grip<string> = { show: (value) => value, put: (_old, figure) => String(figure) }

/** Several lengths of a period, any of which will do: 6、12. */
const lengths: Grip<number[]> = {
  show: (value) => value.join('、'),
  put: (_old, figure) => String(figure).split('、').map(Number),
}
const listOfMonths: Pick<Parameter, 'entry' | 'schema'> = {
  entry: 'list',
  schema: z
    .string()
    .regex(
      /^([1-9]|[1-9]\d|1[01]\d|120)(、([1-9]|[1-9]\d|1[01]\d|120)){0,3}$/,
      '请填写月数，多个月数用“、”隔开，例如 6、12',
    ),
}

const workingDays = '个工作日'
const selfCheck = '资格自测'
const findings = '新办申请的核对结果'
const unitFindings = '业务办理权限申请的核对结果'

/** Every parameter, in the order in which it is shown. */
export const parameters: Record<ParameterCode, Parameter> = {
  'income-multiple': parameterAt(
    { label: '应税收入：月平均工资的倍数', unit: '倍', usedBy: [selfCheck, findings, '办理指南'] },
    multiple,
    inRules({
      get: ({ income }) => income.multiple,
      set: (rules, changed) => ({ ...rules, income: { ...rules.income, multiple: changed } }),
    }),
    text,
  ),
  'income-months': parameterAt(
    { label: '应税收入：计算月数', unit: '个月', usedBy: [selfCheck, findings, '办理指南'] },
    listOfMonths,
    inRules({
      get: ({ income }) => income.windows,
      set: (rules, changed) => ({ ...rules, income: { ...rules.income, windows: changed } }),
    }),
    lengths,
  ),
  'insurance-months': parameterAt(
    { label: '社会保险：缴纳月数', unit: '个月', usedBy: [selfCheck, findings, '办理指南'] },
    whole(1, 120),
    inRules({
      get: ({ socialInsurance }) => socialInsurance.months,
      set: (rules, months) => ({ ...rules, socialInsurance: { ...rules.socialInsurance, months } }),
    }),
    plain,
  ),
  'tech-income-multiple': parameterAt(
    { label: '科技创新高收入：平均工资的倍数', unit: '倍', usedBy: [selfCheck, findings] },
    multiple,
    inCategory('D'),
    incomeMultiple,
  ),
  'service-income-multiple': parameterAt(
    { label: '科技服务高收入：平均工资的倍数', unit: '倍', usedBy: [selfCheck, findings] },
    multiple,
    inCategory('E'),
    incomeMultiple,
  ),
  'freelancer-tax': parameterAt(
    { label: '自由职业者：年纳税额', unit: '万元', usedBy: [selfCheck, findings] },
    amount(0.01, 100_000),
    inCategory('H'),
    freelancerTax,
  ),
  'child-age': parameterAt(
    { label: '随往子女：年龄小于', unit: '周岁', usedBy: ['新办随往子女', '证件业务信息变更', '子女到龄日'] },
    whole(1, 18),
    { get: (policy) => policy.childAgeBelow, set: (policy, childAgeBelow) => ({ ...policy, childAgeBelow }) },
    plain,
  ),
  'change-insurance-months': parameterAt(
    { label: '聘用单位变更：新单位社会保险月数', unit: '个月', usedBy: ['聘用单位变更'] },
    whole(0, 60),
    {
      get: (policy) => policy.minSocialInsuranceMonthsForChange,
      set: (policy, minSocialInsuranceMonthsForChange) => ({ ...policy, minSocialInsuranceMonthsForChange }),
    },
    plain,
  ),
  'employer-age': parameterAt(
    { label: '单位条件：注册年限', unit: '年', usedBy: [unitFindings, '办理指南'] },
    whole(0, 20),
    inConditions({
      get: (conditions) => conditions.minAgeYears,
      set: (conditions, minAgeYears) => ({ ...conditions, minAgeYears }),
    }),
    plain,
  ),
  'employer-capital': parameterAt(
    { label: '单位条件：资本', unit: '万元', usedBy: [unitFindings, '办理指南'] },
    amount(0, 1_000_000),
    inConditions({
      get: (conditions) => conditions.minCapital,
      set: (conditions, minCapital) => ({ ...conditions, minCapital }),
    }),
    plain,
  ),
  'employer-tax': parameterAt(
    { label: '单位条件：年纳税额', unit: '万元', usedBy: [unitFindings, '办理指南'] },
    amount(0, 1_000_000),
    inConditions({
      get: (conditions) => conditions.minAnnualTax,
      set: (conditions, minAnnualTax) => ({ ...conditions, minAnnualTax }),
    }),
    plain,
  ),
  'employer-three-year-tax': parameterAt(
    { label: '单位条件：近三年纳税额合计', unit: '万元', usedBy: [unitFindings, '办理指南'] },
    amount(0, 1_000_000),
    inConditions({
      get: (conditions) => conditions.minThreeYearTax,
      set: (conditions, minThreeYearTax) => ({ ...conditions, minThreeYearTax }),
    }),
    orNone,
  ),
  'quota-window-days': parameterAt(
    { label: '指标申报：每月开放', unit: workingDays, usedBy: ['指标申报时间', '办理指南'] },
    whole(1, 23),
    inQuota({
      get: (quota) => quota.windowWorkingDays,
      set: (quota, windowWorkingDays) => ({ ...quota, windowWorkingDays }),
    }),
    plain,
  ),
  'quota-valid-days': parameterAt(
    { label: '指标：有效天数', unit: '天', usedBy: ['以后分配的指标', '办理指南'] },
    whole(1, 366),
    inQuota({ get: (quota) => quota.validDays, set: (quota, validDays) => ({ ...quota, validDays }) }),
    plain,
  ),
  'renewal-window': parameterAt(
    {
      label: '续签：提前办理时间',
      unit: ({ renewalWindow: { value } }) => (value.unit === 'days' ? '天' : workingDays),
      usedBy: ['续签办理时间', '时间测算', '续签提醒', '持证人列表'],
    },
    whole(1, 365),
    { get: (policy) => policy.renewalWindow, set: (policy, renewalWindow) => ({ ...policy, renewalWindow }) },
    { show: ({ count }) => count, put: (value, figure) => ({ ...value, count: Number(figure) }) },
  ),
  'safe-submit-days': parameterAt(
    { label: '续签：距最后办结日', unit: workingDays, usedBy: ['续签最迟提交日', '时间测算', '续签提醒'] },
    whole(1, 90),
    {
      get: (policy) => policy.safeSubmitWorkingDays,
      set: (policy, safeSubmitWorkingDays) => ({ ...policy, safeSubmitWorkingDays }),
    },
    plain,
  ),
  'acceptance-days': parameterAt(
    { label: '受理时限', unit: workingDays, usedBy: ['待受理到期日', '待办排序', '逾期提醒'] },
    whole(1, 90),
    {
      get: (policy) => policy.acceptanceWorkingDays,
      set: (policy, acceptanceWorkingDays) => ({ ...policy, acceptanceWorkingDays }),
    },
    plain,
  ),
  'review-days': parameterAt(
    { label: '审核时限', unit: workingDays, usedBy: ['审核到期日', '时间测算', '逾期提醒'] },
    whole(1, 90),
    {
      get: (policy) => policy.reviewWorkingDays,
      set: (policy, reviewWorkingDays) => ({ ...policy, reviewWorkingDays }),
    },
    plain,
  ),
  'dissolve-days': parameterAt(
    { label: '离职后解除关联', unit: '天', usedBy: ['解除关联', '员工请求解除关联'] },
    whole(0, 365),
    {
      get: (policy) => policy.dissolveWithinDays,
      set: (policy, dissolveWithinDays) => ({ ...policy, dissolveWithinDays }),
    },
    orNone,
  ),
}
