import { dropInvisible, foldDashes, foldForms, singleBlanks } from './characters'
import type { RefusalCodes } from '../refusal-codes'
import { ok, refuse, type Refusal, type Result } from '../result'
import { characterCount } from './length'
import { beijingDistricts } from './beijing-districts'

/** An address in half width, on one line, without marks that nobody sees. */
export const normalizeAddress = (text: string): string =>
  singleBlanks(
    foldForms(dropInvisible(text)).replace(/(?<=[\dA-Za-z])\p{Dash_Punctuation}(?=[\dA-Za-z])/gu, foldDashes),
  )

export const addressLength = { min: 5, max: 100 } as const

const districtNames = [...Object.values(beijingDistricts), '经济技术开发区', '经开区'].sort(
  (a, b) => b.length - a.length,
)
const districts = districtNames.join('|')
// 北京 alone may open a street name (北京站西街): it repeats the city only as 北京市 or before a district.
const cityOrDistrict = new RegExp(`^(?:北京市\\s*|北京\\s*(?=${districts}))?(?:${districts})?\\s*`, 'u')

/** The same text without a leading 北京市 and district: what the form proposes when the rule below refuses. */
export const withoutCityAndDistrict = (text: string): string => normalizeAddress(text).replace(cityOrDistrict, '')

/**
 * The detail part of the 现居住地址 (I-05, T-13): the select already says 「北京市某区」, so the text must not begin with
 * the city or any district. Refuses with one of `RefusalCodes['address']`; `address-repeats-city` carries the cured text.
 */
export function parseDetailAddress(text: string): Result<string, Refusal<RefusalCodes['address']>> {
  const address = normalizeAddress(text)
  if (address === '') return refuse('address-empty')
  const detail = withoutCityAndDistrict(address)
  if (detail !== address) return refuse('address-repeats-city', { params: { suggestion: detail } })
  return checkCommon(address)
}

/** A whole address (联系地址, 户籍地址): the city belongs to it. Refuses with one of `RefusalCodes['address']`. */
export function parseFullAddress(text: string): Result<string, Refusal<RefusalCodes['address']>> {
  const address = normalizeAddress(text)
  return address === '' ? refuse('address-empty') : checkCommon(address)
}

function checkCommon(address: string): Result<string, Refusal<RefusalCodes['address']>> {
  const length = characterCount(address)
  if (length < addressLength.min || length > addressLength.max)
    return refuse('address-length', { params: { length, ...addressLength } })
  if (!/[\p{Script=Han}\p{Script=Latin}]/u.test(address) || /[<>{}]/.test(address)) return refuse('address-characters')
  return ok(address)
}

/** Whether the text goes down to a house or door (「甲5号院3号楼」, 「3-1201」); villages may have none, hence advice only. */
export const reachesDoor = (address: string): boolean =>
  /[\d一二三四五六七八九十百]\s*(号|室|户|门|单元|楼|栋|幢|层|座)|\d[-—–]\d|\d[A-Za-z]?$/u.test(
    normalizeAddress(address),
  )
