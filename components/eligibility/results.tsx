'use client'

import { RotateCcw, CircleQuestionMark } from '@/components/ui/icons'
import type { ReactNode, RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { PrintButton } from '@/components/ui/print-button'
import { dayText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { SelfCheckAnswer, SelfCheckResult, SelfFinding } from '@/lib/views/eligibility/self-check'
import { to } from '@/lib/addresses'
import { Badge, ProvisionalBadge, type Tone } from '@/components/ui/badge'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { KeyValueList, type KeyValue } from '@/components/ui/key-value'
import { MonthLeaf } from './month-row'
import { moneyText, monthText } from './month-list'

type Verdict = SelfCheckResult['verdict']

const verdictWords: Record<Verdict, string> = {
  met: '符合',
  'not-met': '不符合',
  judged: '需人工认定',
  unknown: '未测',
}
const verdictTones: Record<Verdict, Tone> = { met: 'ok', 'not-met': 'bad', judged: 'warn', unknown: 'off' }

function VerdictBadge({ verdict, size }: { verdict: Verdict; size?: 'sm' | 'lg' }) {
  const icon = verdict === 'judged' ? <CircleQuestionMark aria-hidden /> : undefined
  return (
    <Badge tone={verdictTones[verdict]} size={size} icon={icon}>
      {verdictWords[verdict]}
    </Badge>
  )
}

function Findings({ items }: { items: SelfFinding[] }) {
  return (
    <ul className="grid gap-3">
      {items.map(({ code, what, cure, provisional }) => (
        <li key={code + what} className="text-15">
          <span className="font-semibold">{what}</span> {provisional ? <ProvisionalBadge>暂定</ProvisionalBadge> : null}
          <span className="block text-14 text-ink-2">{cure}</span>
        </li>
      ))}
    </ul>
  )
}

const reached = (met: boolean) => (met ? '已达到' : '未达到')

/** The figures that were compared. */
function figuresOf({ income, socialInsurance, ageFitsThrough }: SelfCheckResult): KeyValue[] {
  const age: KeyValue = { label: '年龄符合到', value: dayText(ageFitsThrough) }
  if (!income || !socialInsurance) return [{ label: '收入与社保', value: '未填写，未判断' }, age]
  return [
    {
      label: `月平均收入（${monthText(income.from)}至${monthText(income.to)}）`,
      value: `${moneyText(income.average)}，标准 ${moneyText(income.threshold)}，${reached(income.met)}`,
      tone: income.met ? 'ok' : 'bad',
    },
    {
      label: '社会保险',
      value: `计 ${socialInsurance.counted} 个月，要求 ${socialInsurance.required} 个月，${reached(socialInsurance.met)}`,
      tone: socialInsurance.met ? 'ok' : 'bad',
    },
    age,
  ]
}

function Categories({ items }: { items: SelfCheckResult['categories'] }) {
  return (
    <ul aria-label="申报条件类别" className="grid gap-x-6 sm:grid-cols-2">
      {items.map(({ code, title, verdict, provisional }) => (
        <li key={code} className="flex min-h-11 flex-wrap items-center gap-2 border-t border-line py-2 text-15">
          <span className="min-w-0 flex-1">
            {code} {title}
          </span>
          {provisional ? <ProvisionalBadge>暂定</ProvisionalBadge> : null}
          <VerdictBadge verdict={verdict} />
        </li>
      ))}
    </ul>
  )
}

function From({ result }: { result: SelfCheckResult }) {
  const { qualifiesFrom, verdict } = result
  if (verdict === 'met' || !qualifiesFrom) return null
  return (
    <div className="flex items-center gap-4">
      <MonthLeaf month={qualifiesFrom} foot="起符合" />
      <p className="text-15">
        从 <span className="font-semibold">{monthText(qualifiesFrom)}</span> 起符合
        <span className="block text-14 text-ink-3">假设最近一个月的收入、单位和社保一直保持不变</span>
      </p>
    </div>
  )
}

/** The answer of one district: the verdict, what is missing, the figures, the categories. */
function DistrictResult({ result }: { result: SelfCheckResult }) {
  const { district, name, verdict, provisional, categories, lacking, remarks } = result
  const id = `result-${district}`
  return (
    <Card aria-labelledby={id} tone={verdict === 'not-met' ? 'bad' : verdict === 'judged' ? 'warn' : 'plain'}>
      <CardHeader
        title={name}
        id={id}
        level={3}
        badge={
          <>
            <VerdictBadge verdict={verdict} size="lg" />
            {provisional ? <ProvisionalBadge>暂定</ProvisionalBadge> : null}
          </>
        }
      />
      <CardBody className="grid gap-5">
        <From result={result} />
        {lacking.length > 0 ? (
          <section aria-label={`${name}还缺什么`} className="grid gap-2">
            <h4 className="text-14 text-ink-3">还缺什么</h4>
            <Findings items={lacking} />
          </section>
        ) : null}
        <KeyValueList layout="stacked" columns={2} items={figuresOf(result)} />
        <Categories items={categories} />
        {remarks.length > 0 ? (
          <section aria-label={`${name}需要留意`} className="grid gap-2">
            <h4 className="text-14 text-ink-3">需要留意</h4>
            <Findings items={remarks} />
          </section>
        ) : null}
      </CardBody>
      <CardFooter className="print:hidden">
        <TextLink href={to.guest.guide(district)} arrow>
          {name}办理指南
        </TextLink>
        <TextLink href="/deadlines" arrow>
          时间测算
        </TextLink>
      </CardFooter>
    </Card>
  )
}

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
