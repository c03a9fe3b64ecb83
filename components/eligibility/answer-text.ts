import type { RadioOption } from '@/components/ui/choice'
import type { Draft, QuestionCode } from './draft'
import { monthText, readableMonths } from './month-list'
import {
  degreeOptions,
  educationOptions,
  homeOptions,
  hukouOptions,
  postOptions,
  sexOptions,
  titleOptions,
} from './options'

const labelIn = (options: RadioOption[], value: string): string =>
  String(options.find((option) => option.value === value)?.label ?? '')

function monthsAnswer({ withMonths, months }: Draft): string {
  const count = readableMonths(months).length
  if (withMonths === 'no') return '暂不填写'
  return count > 0 ? `已填写 ${count} 个月` : ''
}

/** How a question was answered, in words; empty while it is not. `districts`: names by code. */
export function answerText(question: QuestionCode, draft: Draft, districts: Record<string, string>): string {
  switch (question) {
    case 'district':
      return draft.district === 'all' ? '都看看' : (districts[draft.district] ?? '')
    case 'birth':
      return draft.birth ? monthText(draft.birth) : ''
    case 'sex': {
      const post =
        draft.sex === 'female' && draft.retirementClass ? `，${labelIn(postOptions, draft.retirementClass)}` : ''
      return labelIn(sexOptions, draft.sex) + post
    }
    case 'hukou':
      return labelIn(hukouOptions, draft.hukou)
    case 'education':
      return labelIn(educationOptions, draft.education)
    case 'degree':
      return labelIn(degreeOptions, draft.degree)
    case 'workYears':
      return draft.workYears ? `${draft.workYears} 年` : ''
    case 'title':
      return labelIn(titleOptions, draft.title)
    case 'housing':
      return labelIn(homeOptions, draft.housing)
    case 'months':
      return monthsAnswer(draft)
  }
}
