'use client'

import { RotateCcw } from '@/components/ui/icons'
import type { ReactNode, RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { PrintButton } from '@/components/ui/print-button'
import { dayText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { SelfCheckAnswer } from '@/lib/views/eligibility/self-check'
import { DistrictResult } from './district-result'

type ResultsProps = {
  answer: SelfCheckAnswer
  /** 您的回答, with the ways back. */
  answers: ReactNode
  heading: RefObject<HTMLHeadingElement | null>
  onRestart: () => void
}

/** The verdicts, one card per district. */
export function SelfCheckResults({ answer, answers, heading, onRestart }: ResultsProps) {
  const { results, on } = answer
  const isUntold = results.every(({ income }) => income === null)
  return (
    <div className="grid items-start gap-3 sm:gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid gap-3 sm:gap-6">
        <div className="flex flex-wrap items-center gap-3">
          <h2 ref={heading} tabIndex={-1} className="flex-1 text-22 font-semibold outline-none max-sm:basis-full">
            自测结论
          </h2>
          <PrintButton>打印结论</PrintButton>
          <Button onClick={onRestart}>
            <RotateCcw aria-hidden />
            重新自测
          </Button>
        </div>
        {isUntold ? <Note tone="warn">您没有填写收入与社保，下面的结论不包括这两项。</Note> : null}
        {results.map((result) => (
          <DistrictResult key={result.district} result={result} />
        ))}
        <Note tone="quiet">
          按 {dayText(on)}{' '}
          的规定和平均工资判断，仅供参考；以受理当日的规定和主管部门审核为准。标“暂定”的标准尚未经主管部门确认。已有证件的，可用
          <TextLink href="/deadlines" inline>
            时间测算
          </TextLink>
          计算续签和更换单位的日期。
        </Note>
      </div>
      <aside aria-label="已回答">{answers}</aside>
    </div>
  )
}
