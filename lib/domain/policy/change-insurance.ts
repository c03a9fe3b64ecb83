import type { Policy } from './schema'

/** What the district says of social insurance before 聘用单位变更, with its figure as it stands (D-22, C-07). */
export function changeInsuranceText({
  socialInsuranceForChangeText: { value: text },
  minSocialInsuranceMonthsForChange: { value: months },
}: Pick<Policy, 'socialInsuranceForChangeText' | 'minSocialInsuranceMonthsForChange'>): string {
  if (text.includes('{months}')) return text.replaceAll('{months}', String(months))
  // a figure that was released later is not in the words yet
  return months > 0 ? `${text}须能查到 ${months} 个月以上的缴费记录。` : text
}
