'use client'

import { ArrowLeft } from '@/components/ui/icons'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import type { SelfCheckForm } from '@/lib/views/eligibility/self-check'
import { AnswerList } from './answer-list'
import { questionCodes, questionNames, type QuestionCode } from './draft'
import { fieldIdOf } from './options'
import { QuestionFields } from './question-fields'
import { SelfCheckResults } from './results'
import { useSelfCheck, type CheckAction } from './use-self-check'
import { cn } from '@/components/ui/cn'

type QuestionBarProps = {
  questions: readonly QuestionCode[]
  current: number
  /** How many questions, from the first on, can be gone back to. */
  reached: number
  onGo: (index: number) => void
}

/** One segment per question; those already answered lead back to their question. */
function QuestionBar({ questions, current, reached, onGo }: QuestionBarProps) {
  return (
    <nav aria-label="答题进度" className="print:hidden">
      <p className="mb-1 text-14 text-ink-3">
        第 {current + 1} 题，共 {questions.length} 题
      </p>
      <ol className="flex gap-1">
        {questions.map((question, index) => (
          <li key={question} className="min-w-0 flex-1">
            <button
              type="button"
              aria-current={index === current ? 'step' : undefined}
              aria-disabled={index > reached || undefined}
              aria-label={`第 ${index + 1} 题：${questionNames[question]}`}
              onClick={() => index <= reached && onGo(index)}
              className="grid min-h-6 w-full items-center rounded-md aria-disabled:cursor-default"
            >
              <span
                className={cn(
                  'h-2 rounded-full',
                  index === current ? 'bg-blue-600' : index < reached ? 'bg-ok' : 'bg-line-2',
                )}
              />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

type SelfCheckProps = { form: SelfCheckForm; today: string; check: CheckAction }

const never = () => () => undefined

/** False until the page listens: before that a browser would send the form itself, answers in the address. */
const useListening = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** 资格自测: ten questions one after another, then a verdict per district. Nothing leaves the page but the one question. */
export function SelfCheck({ form, today, check }: SelfCheckProps) {
  const flow = useSelfCheck(form, today, check)
  const { index, draft, problems, answer } = flow
  const question = questionCodes[index]
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(index)
  const isListening = useListening()

  useEffect(() => {
    if (shown.current !== index) heading.current?.focus()
    shown.current = index
  }, [index])

  const districts = Object.fromEntries(form.districts.map(({ value, label }) => [value, label]))
  const answers = <AnswerList draft={draft} districts={districts} reached={flow.reached} onGo={flow.go} />

  if (!question && answer)
    return <SelfCheckResults answer={answer} heading={heading} onRestart={flow.restart} answers={answers} />

  const code = question ?? 'district'
  const submit = async () => {
    const wrong = await flow.next()
    // after the error is drawn, so that it is read with its field
    if (wrong !== null) requestAnimationFrame(() => document.getElementById(fieldIdOf(wrong))?.focus())
  }
  return (
    <div className="grid items-start gap-3 sm:gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Card aria-labelledby="question">
        <CardBody className="grid gap-5">
          <QuestionBar questions={questionCodes} current={index} reached={flow.reached} onGo={flow.go} />
          <h2 id="question" ref={heading} tabIndex={-1} className="text-22 font-semibold outline-none">
            {questionNames[code]}
          </h2>
          <form
            noValidate
            className="grid gap-6"
            onSubmit={(event) => {
              event.preventDefault()
              void submit()
            }}
          >
            <fieldset disabled={!isListening} className="grid min-w-0 gap-6">
              <QuestionFields question={code} form={form} draft={draft} problems={problems} onChange={flow.change} />
              {flow.refusal ? (
                <Note tone="bad" role="alert">
                  {flow.refusal}
                </Note>
              ) : null}
              <div className="flex flex-wrap gap-3 max-sm:[&>:last-child]:flex-1">
                {index > 0 ? (
                  <Button onClick={() => flow.go(index - 1)}>
                    <ArrowLeft aria-hidden />
                    上一题
                  </Button>
                ) : null}
                <Button type="submit" intent="primary" pending={flow.isPending} pendingLabel="正在判断">
                  {index === questionCodes.length - 1 ? '查看结论' : '下一题'}
                </Button>
              </div>
            </fieldset>
            <noscript>本页需要浏览器启用 JavaScript。</noscript>
          </form>
        </CardBody>
      </Card>
      <aside aria-label="已回答" className="max-lg:hidden">
        {answers}
      </aside>
    </div>
  )
}
