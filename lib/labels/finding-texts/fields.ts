import type { FindingCodes } from '../../domain/finding-codes'
import { isPlainDate } from '../../domain/dates'
import { dateText } from '../dates'
import { fieldLabel } from '../fields'
import type { FindingWriter } from './writer'

const required: FindingWriter = ({ name, chosen }) => ({
  what: `“${name}”还没有填写。`,
  cure: `请${chosen ? '选择' : '填写'}${name}。`,
})

const day = (value: string | number | undefined): string => {
  const text = String(value ?? '')
  return isPlainDate(text) ? dateText(text) : `“${text}”`
}

/** Sentences for what can be wrong with a single field, whichever section it stands in. */
export const fieldTexts: Record<FindingCodes['field'], FindingWriter> = {
  'field-required': required,
  'name-empty': required,
  'id-number-empty': required,
  'mobile-empty': required,
  'address-empty': required,
  'field-too-short': ({ name, params }) => ({
    what: `“${name}”只有 ${params.length} 个字。`,
    cure: `请填写完整，至少 ${params.min} 个字。`,
  }),
  'field-too-long': ({ name, params }) => ({
    what: `“${name}”有 ${params.length} 个字。`,
    cure: `请缩短到 ${params.max} 个字以内。`,
  }),
  'choice-unknown': ({ name }) => ({ what: `“${name}”不是列表中的选项。`, cure: `请从列表中重新选择${name}。` }),
  'date-nonexistent': ({ name, params }) => ({
    what: `“${name}”的 ${params.value} 不是存在的日期。`,
    cure: '请按“2026-03-05”的格式填写日历上有的日期。',
  }),
  'date-in-future': ({ name, params }) => ({
    what: `“${name}”${day(params.value)}晚于今天。`,
    cure: '请对照证件填写已经发生的日期。',
  }),
  'date-order': ({ name, params, finding, side }) => {
    const section = finding.at && 'section' in finding.at ? finding.at.section : ''
    const after = fieldLabel(side, section, String(params.after))
    return { what: `“${name}”不晚于“${after}”。`, cure: `请核对两个日期，${name}须在${after}之后。` }
  },
  'month-nonexistent': ({ name }) => ({ what: `“${name}”不是存在的月份。`, cure: '请按“2026-03”的格式填写年月。' }),
  'month-too-early': ({ name }) => ({ what: `“${name}”早于 1900 年。`, cure: '请核对年份。' }),
  'month-in-future': ({ name }) => ({
    what: `“${name}”晚于本月。`,
    cure: '请填写已经发生的年月，仍在进行的请选择“至今”。',
  }),
  'month-order': ({ name }) => ({ what: `“${name}”早于开始年月。`, cure: '请核对开始年月和结束年月。' }),
  'name-length': ({ name, params }) => ({
    what: `“${name}”应为 ${params.min} 至 ${params.max} 个字。`,
    cure: '请按身份证上的姓名填写全名。',
  }),
  'name-characters': ({ name }) => ({
    what: `“${name}”只能用汉字、间隔号“·”和外文姓名的字母、点、连字符、撇号、逗号。`,
    cure: '请去掉数字和其他符号。',
  }),
  'name-dot': ({ name }) => ({
    what: `“${name}”的间隔号“·”位置不对。`,
    cure: '间隔号只能放在两段名字之间，且不能连用。',
  }),
  'name-blank': ({ name }) => ({
    what: `“${name}”中间有空格。`,
    cure: '有间隔号的请把空格改成间隔号“·”，没有的请去掉空格，与身份证保持一致。',
  }),
  'date-too-early': ({ name, params }) => ({
    what: `“${name}”${day(params.value)}早于 1900 年。`,
    cure: '请对照证件核对年份。',
  }),
  'id-number-fifteen-digits': ({ name }) => ({
    what: `“${name}”是 15 位的第一代号码，2013 年起已停用。`,
    cure: '请填写现行身份证上的 18 位号码。',
  }),
  'id-number-permanent-residence': ({ name }) => ({
    what: `“${name}”是外国人永久居留身份证的号码。`,
    cure: '本系统只办理持居民身份证人员的业务；海外高层次人才按原有条件和程序办理，请向所在区主管部门咨询。',
  }),
  'id-number-passport': ({ name }) => ({
    what: `“${name}”看起来是护照或通行证的号码。`,
    cure: '请填写居民身份证号码；没有的按原有条件和程序办理，请向所在区主管部门咨询。',
  }),
  'id-number-length': ({ name, params }) => ({
    what: `“${name}”应为 18 位，现在是 ${params.length} 位。`,
    cure: '请对照身份证补全或删去多余的数字。',
  }),
  'id-number-characters': ({ name }) => ({
    what: `“${name}”只能是数字，最后一位可以是 X。`,
    cure: '请去掉其他字符。',
  }),
  'id-number-region': ({ name }) => ({
    what: `“${name}”开头两位不是任何省份的代码。`,
    cure: '请对照身份证核对前两位。',
  }),
  'id-number-birth': ({ name }) => ({
    what: `“${name}”第 7 至 14 位不是存在的出生日期。`,
    cure: '请对照身份证核对出生年月日。',
  }),
  'id-number-birth-future': ({ name }) => ({
    what: `“${name}”里的出生日期晚于今天。`,
    cure: '请对照身份证核对第 7 至 14 位。',
  }),
  'id-number-check-digit': ({ name }) => ({
    what: `“${name}”的校验位不符，号码中有一位或几位有误。`,
    cure: '请对照身份证逐位核对。',
  }),
  'mobile-format': ({ name }) => ({
    what: `“${name}”不是有效的手机号码。`,
    cure: '请填写以 1 开头的 11 位手机号码。',
  }),
  'address-repeats-city': ({ name, params }) => ({
    what: `“${name}”重复了前面已选的市和区。`,
    cure: params.suggestion ? `请从街道写起：“${params.suggestion}”。` : '请从街道、小区写起，写到门牌号。',
  }),
  'address-length': ({ name, params }) => ({
    what: `“${name}”应为 ${params.min} 至 ${params.max} 个字，现在是 ${params.length} 个字。`,
    cure: '请填写完整地址，写到门牌号。',
  }),
  'address-characters': ({ name }) => ({
    what: `“${name}”里没有文字或有不能使用的符号。`,
    cure: '请填写街道、小区和门牌号，不要使用 < > { }。',
  }),
}
