import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import { isPlainMonth } from '@/lib/domain/dates'
import { incomeProblem, readableMonths } from './month-list'

/** What was answered until now, as the controls hold it. It lives in the memory of the page and nowhere else. */
export type Draft = {
  district: string
  employerKind: string
  birth: string
  sex: string
  retirementClass: string
  hukou: string
  education: string
  degree: string
  workYears: string
  title: string
  housing: string
  /** yes: the months are told; no: they are left out. */
  withMonths: string
  /** recent: what is judged for all; years: three whole years as well. */
  span: string
  months: IncomeMonth[]
}

export const emptyDraft: Draft = {
  district: 'all',
  employerKind: '',
  birth: '',
  sex: '',
  retirementClass: '',
  hukou: '',
  education: '',
  degree: '',
  workYears: '',
  title: '',
  housing: '',
  withMonths: 'yes',
  span: 'recent',
  months: [],
}

/** The ten questions in their order. */
export const questionCodes = [
  'district',
  'birth',
  'sex',
  'hukou',
  'education',
  'degree',
  'workYears',
  'title',
  'housing',
  'months',
] as const
export type QuestionCode = (typeof questionCodes)[number]

export const questionNames: Record<QuestionCode, string> = {
  district: '办理的区',
  birth: '出生年月',
  sex: '性别',
  hukou: '户口性质',
  education: '学历',
  degree: '学位',
  workYears: '工作年限',
  title: '职称',
  housing: '在京住所',
  months: '收入与社保',
}

/** Problems by field of the draft; none when the question is answered. */
export type Problems = Partial<Record<keyof Draft, string>>

const missing = (draft: Draft, field: keyof Draft, text: string): Problems => (draft[field] ? {} : { [field]: text })

function monthsProblems({ withMonths, months }: Draft): Problems {
  if (withMonths === 'no') return {}
  if (months.length === 0) return { months: '请填写收入与社保，或选择“暂不填写”' }
  return months.some(({ income }) => incomeProblem(income)) ? { months: '有的月份收入没有填好，请看表中提示' } : {}
}

function birthProblems({ birth }: Draft, today: string): Problems {
  if (!birth) return { birth: '请填写出生年月' }
  const isMonth = isPlainMonth(birth) && birth >= '1920-01' && birth <= today.slice(0, 7)
  return isMonth ? {} : { birth: '出生年月须为存在的月份，格式如 1992-03' }
}

function yearsProblems({ workYears }: Draft): Problems {
  if (!workYears.trim()) return { workYears: '请填写工作年限，没有工作过填 0' }
  const isNumber = /^\d{1,2}(\.\d)?$/.test(workYears.trim()) && Number(workYears) <= 60
  return isNumber ? {} : { workYears: '工作年限须为 0 至 60 的数字，可以有一位小数' }
}

/** What a question still lacks. `today` is the day of the judgement. */
export function problemsOf(question: QuestionCode, draft: Draft, today: string): Problems {
  if (question === 'birth') return birthProblems(draft, today)
  if (question === 'workYears') return yearsProblems(draft)
  if (question === 'months') return monthsProblems(draft)
  return missing(draft, question, `请选择${questionNames[question]}`)
}

/** The answers as they are asked of the server; what only the other sex is asked is left out. */
export function questionOf(draft: Draft, asksEmployerKind: boolean) {
  const { district, employerKind, housing, months, withMonths, birth, sex, retirementClass } = draft
  const post = sex === 'female' && retirementClass ? { retirementClass } : {}
  return {
    district,
    ...(asksEmployerKind && employerKind ? { employerKind } : {}),
    person: {
      ...{ birth, sex, ...post },
      ...{ hukou: draft.hukou, education: draft.education, degree: draft.degree, title: draft.title },
      workYears: Number(draft.workYears),
    },
    months: withMonths === 'yes' ? readableMonths(months) : [],
    housing,
  }
}

/** The question that a refusal of the server is about. */
export function questionAt(path: string): QuestionCode {
  const field = path.startsWith('person.') ? path.split('.')[1] : path.split('.')[0]
  if (field === 'retirementClass') return 'sex'
  return questionCodes.find((code) => code === field) ?? 'district'
}
