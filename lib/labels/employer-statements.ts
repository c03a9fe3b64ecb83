import type { EmployerConditions } from '@/lib/domain/policy/sections/employer-conditions'

/** What the unit states when it starts a business for an employee or for itself (U-82…U-84, U-110, S-79). */
export const statementTexts = {
  renewal: {
    checked: '已核查员工近三年社会保险缴纳情况，与劳动合同、个人所得税一致，没有中断，没有由第三方代扣代缴',
    confirmed: '已与员工核对最新的信息和附件，内容真实、完整，符合续签要求',
  },
  employerChange: {
    checked: '申请人、劳动合同单位、个人所得税扣缴单位和社会保险缴纳单位均为本单位，没有由第三方代扣代缴',
    confirmed: '已与员工核对最新的信息和附件，内容真实、完整，符合聘用单位变更要求',
  },
  transfer: {
    attachmentsUpdated: '单位附件已按新主管部门的要求更新',
    confirmed: '单位已迁入新主管部门所在区，所填信息和附件真实有效，并接受主管部门核查',
  },
  filingRight: {
    confirmed: '本单位已阅读申请要求，所填信息和所传材料真实有效，并接受主管部门核查',
  },
  request: {
    unitHadRight: '本单位在原系统已开通业务办理权限，请求一并迁移（开通后仍须完善单位信息和附件）',
    confirmed: '以上情况属实，由此产生的责任由本单位承担',
  },
  lateAcknowledged: '已阅读以上责任提示，仍要提交，并承担由此产生的后果',
} as const

/** 责任提示 in the words of the references (N-14); `business`: 续签, 聘用单位变更. */
export const liabilityText = (business: string): string =>
  `申请单位及申请人应及时关注证件到期时间，一旦过期，无法恢复，申请办理${business}业务需至少提前 20 个工作日（规定审核周期）提交，未按时间提交申请导致审核未完成证件失效的，责任由申请单位及申请人承担`

/** Who is handed in after the last safe day: 「林知远、沈若溪等 7 人」. */
export const namesText = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join('、')}等 ${names.length} 人` : names.join('、')

/** Months of social insurance at the new unit as its form states them (D-22). */
export const insuredText = (months: string): string =>
  months === 'unknown' ? '暂时查不到，由审核人员核对' : `${months} 个月`

/** The box that a unit ticks last, by the business; a sentence about it says its words. */
export const confirmedBox: Record<string, string> = {
  renewal: statementTexts.renewal.confirmed,
  'employer-change': statementTexts.employerChange.confirmed,
  'authority-transfer': statementTexts.transfer.confirmed,
  'service-request': statementTexts.request.confirmed,
  'filing-right': statementTexts.filingRight.confirmed,
}

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
