import { isIdNumber, isMobile, isUscc } from './numbers'
import { credentials, type EmployerPersona, type PersonPersona, unitTypes } from './personas'

export type OtherDoor = 'person' | 'employer'
export type Typed = Record<string, string>
/** One sentence per wrong field. */
export type Wrong = Record<string, string>
type Checked<T> = { ok: true; persona: T } | { ok: false; wrong: Wrong }

type Rule = { key: string; say: string; holds: (value: string) => boolean }

const filled = (value: string): boolean => value !== ''
const properName = (value: string): boolean => /^[\p{Script=Han}\p{Script=Latin}· .,'-]{2,50}$/u.test(value)

const personRules: Rule[] = [
  {
    key: 'name',
    say: '请填写姓名，2 至 50 个字：汉字、间隔号“·”，或外文姓名的字母、点、连字符、撇号、逗号',
    holds: properName,
  },
  { key: 'idNumber', say: '身份证号有误，请核对 18 位号码', holds: isIdNumber },
  { key: 'mobile', say: '手机号有误，请填写 11 位手机号', holds: isMobile },
]

const employerRules: Rule[] = [
  { key: 'unitName', say: '请填写单位名称', holds: filled },
  { key: 'uscc', say: '统一社会信用代码有误，请核对 18 位代码', holds: isUscc },
  { key: 'unitType', say: '请选择单位类型', holds: (value) => unitTypes.some((type) => type === value) },
  { key: 'credential', say: '请选择认证方式', holds: (value) => credentials.some((name) => name === value) },
  {
    key: 'operatorName',
    say: '请填写经办人姓名，2 至 50 个字：汉字、间隔号“·”，或外文姓名的字母、点、连字符、撇号、逗号',
    holds: properName,
  },
  { key: 'operatorIdNumber', say: '经办人身份证号有误，请核对 18 位号码', holds: isIdNumber },
  { key: 'operatorMobile', say: '经办人手机号有误，请填写 11 位手机号', holds: isMobile },
]

const broken = (rules: Rule[], typed: Typed): Wrong =>
  Object.fromEntries(rules.filter(({ key, holds }) => !holds(typed[key] ?? '')).map(({ key, say }) => [key, say]))

const invisible = /[\p{Default_Ignorable_Code_Point}]/gu
const halfWidth = (value: string): string => value.replace(/[\uFF01-\uFF5E]/g, (sign) => sign.normalize('NFKC'))

/** Full width, blanks, hyphens and a small x are habits of typing. */
const tidyNumber = (value: string): string =>
  halfWidth(value)
    .replace(/[\s\u3000-]|[‐-―]/gu, '')
    .toUpperCase()

/** The dot in the shapes that keyboards give; a platform of the city would deliver it in its one form. */
const tidyName = (value: string): string =>
  halfWidth(value)
    .replace(/[•‧・･∙⋅]/gu, '·')
    .replace(/(?<=\p{Script=Han})\s*\.\s*(?=\p{Script=Han})/gu, '·')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()

const kinds: Record<string, (value: string) => string> = {
  ...{ idNumber: tidyNumber, operatorIdNumber: tidyNumber, uscc: tidyNumber },
  ...{ mobile: tidyNumber, operatorMobile: tidyNumber },
  ...{ name: tidyName, operatorName: tidyName, legalRepresentative: tidyName },
}

/** What was typed, as a platform that had verified it would write it. */
export function tidy(fields: Iterable<[string, string]>): Typed {
  return Object.fromEntries(
    [...fields].map(([key, value]) => {
      const seen = value.replace(invisible, '')
      return [key, kinds[key]?.(seen) ?? seen.trim()]
    }),
  )
}

export function checkPerson(typed: Typed): Checked<Omit<PersonPersona, 'id'>> {
  const wrong = broken(personRules, typed)
  const { name, idNumber, mobile } = typed
  if (Object.keys(wrong).length > 0 || !name || !idNumber || !mobile) return { ok: false, wrong }
  return { ok: true, persona: { name, idNumber, mobile, level: 'L3', note: '自行填写的身份' } }
}

export function checkEmployer(typed: Typed): Checked<Omit<EmployerPersona, 'id'>> {
  const wrong = broken(employerRules, typed)
  const unitType = unitTypes.find((type) => type === typed.unitType)
  const credential = credentials.find((name) => name === typed.credential)
  const { unitName, uscc, operatorName, operatorIdNumber, operatorMobile } = typed
  if (
    Object.keys(wrong).length > 0 ||
    !unitType ||
    !credential ||
    !unitName ||
    !uscc ||
    !operatorName ||
    !operatorIdNumber
  )
    return { ok: false, wrong }
  const { address, capital, legalRepresentative, scope, establishedOn } = typed
  return {
    ok: true,
    persona: {
      unitName,
      uscc,
      unitType,
      credential,
      operator: { name: operatorName, idNumber: operatorIdNumber, mobile: operatorMobile },
      registered: { address, capital, legalRepresentative, scope, establishedOn },
      note: '自行填写的单位',
    },
  }
}
