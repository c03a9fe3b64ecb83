'use client'

import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { questionCodes, questionNames, type Draft, type QuestionCode } from './draft'
import type { RadioOption } from '@/components/ui/choice'
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

type AnswerListProps = {
  draft: Draft
  districts: Record<string, string>
  /** Questions up to here can be gone back to. */
  reached: number
  onGo: (index: number) => void
}

/** 您的回答, each with its way back. */
export function AnswerList({ draft, districts, reached, onGo }: AnswerListProps) {
  return (
    <Card aria-labelledby="answers" tone="quiet">
      <CardHeader title="您的回答" id="answers" sub="只在本页使用，不保存；刷新或关闭后清除" />
      <CardBody>
        <ul className="divide-y divide-line">
          {questionCodes.slice(0, reached + 1).map((question, index) => (
            <li key={question} className="flex min-h-11 items-center gap-3 text-14">
              <span className="w-20 flex-none text-ink-3">{questionNames[question]}</span>
              <span className="min-w-0 flex-1">{answerText(question, draft, districts) || '—'}</span>
              <Button size="sm" intent="text" aria-label={`修改${questionNames[question]}`} onClick={() => onGo(index)}>
                修改
              </Button>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
