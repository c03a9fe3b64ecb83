import { parameters } from '../domain/policy/parameters'
import { averageWageSchema } from '../domain/policy/effective'
import type { PolicyFile } from '../domain/policy/schema'
import { averageWageCode, parameterCodes, type ParameterCode } from '../domain/policy/sections/parameters'
import { yuan } from './money'

export const averageWageName = '北京市全口径城镇单位就业人员平均工资'

const isParameter = (code: string): code is ParameterCode => parameterCodes.some((known) => known === code)

/** The figure by its Chinese name. */
export const parameterName = (code: string): string =>
  code === averageWageCode ? averageWageName : isParameter(code) ? parameters[code].label : code

/** Where a figure comes from, in short: rows of the rules by their ids, public facts by that word. */
export const sourceText = (rows: readonly string[]): string => {
  const ids = rows.filter((row) => !row.startsWith('facts'))
  return [...ids, ...(ids.length < rows.length ? ['公开资料'] : [])].join('、')
}

/** A figure with its unit, as a sentence has it; of the average wage the year and the amounts. */
export function parameterValueText(code: string, value: unknown, policy: PolicyFile | null): string {
  if (value === null || value === undefined) return '尚未公布'
  const wage = code === averageWageCode ? averageWageSchema.safeParse(value).data : undefined
  if (wage) {
    const annual = wage.annual === null ? '' : `，年 ${yuan(wage.annual)}`
    return `${wage.dataYear} 年数据：月 ${yuan(wage.monthly)}${annual}`
  }
  const unit = policy && isParameter(code) ? parameters[code].unit(policy) : ''
  return `${String(value)} ${unit}`.trim()
}

/** What reads the average wage. */
export const averageWageUse: readonly string[] = ['各区资格自测', '各区新办、续签申请的收入核对', '办理指南']
