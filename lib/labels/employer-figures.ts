import type { EmployerConditions } from '../domain/policy/sections/employer-conditions'

/** What a district counts (D-14). */
export const measureLabels: Record<EmployerConditions['taxBasis']['value']['measure'], string> = {
  tax: '纳税额',
  contribution: '地区贡献',
}

/** The standard in one sentence: 「当年 20 万元以上，或近三年累计 60 万元以上」. */
export function contributionStandard({ minAnnualTax, minThreeYearTax, minStaffEachYear }: EmployerConditions): string {
  const ways = [
    ...(minAnnualTax.value > 0 ? [`一年 ${minAnnualTax.value} 万元以上`] : []),
    ...(minThreeYearTax.value === null ? [] : [`近三年累计 ${minThreeYearTax.value} 万元以上`]),
    ...(minStaffEachYear.value === null ? [] : [`近三年每年用工 ${minStaffEachYear.value} 人以上`]),
  ]
  const provisional = [minAnnualTax, minThreeYearTax, minStaffEachYear].some(
    (figure) => figure.provisional && figure.value !== null,
  )
  return `${ways.join('，或')}${provisional ? '（暂定）' : ''}`
}
