'use client'

import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { answerText } from './answer-text'
import { questionCodes, questionNames, type Draft } from './draft'

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
