'use client'

import { useId, type ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { dayNumber, dayText } from '@/components/ui/date-text'
import { KeyValueList, type KeyValue } from '@/components/ui/key-value'
import { addYears } from '@/lib/domain/dates'
import { RenewalWindow, type WindowPoint } from './renewal-window'
import { StateBadge, type StateLook } from './state-badge'

type PermitCardProps = {
  /** 北京市工作居住证 · 留学回国人员工作居住证. */
  name: string
  state: StateLook
  /** Both inclusive, "YYYY-MM-DD". */
  validFrom: string
  validTo: string
  today: string
  /** 还有 46 天到期, or what became of it. */
  left?: ReactNode
  /** 已过 2 年 10 个月. */
  elapsed?: ReactNode
  /** The renewal window, unfolded: 可续签 · 今天 · 最迟提交 · 须办结. */
  points?: WindowPoint[]
  windowTitle?: string
  /** 证件编号, 用人单位, 随往子女. */
  facts?: KeyValue[]
  /** 打印确认单, 出示校验码: two equal buttons. */
  actions?: ReactNode
}

/** The permit as a face with plain wave lines, its three years, and the tail that matters (tokens.md §4). */
export function PermitCard(props: PermitCardProps) {
  const { name, state, validFrom, validTo, today, left, elapsed, points, windowTitle, facts, actions } = props
  const id = useId()
  const begun = termStart(validFrom, validTo)
  return (
    <Card aria-labelledby={id} className="overflow-hidden">
      <div className="relative overflow-hidden border-b border-blue-100 bg-blue-50 px-4 pt-5 pb-4 sm:px-6">
        <Waves />
        <div className="relative">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id={id} className="text-16 leading-6 font-semibold text-blue-800">
              {name}
            </h2>
            <StateBadge look={state === 'valid' && today === validTo ? 'last-day' : state} />
          </div>
          <p className="mt-4 text-14 leading-5 text-ink-3">有效期至</p>
          <p className="text-26 font-semibold tracking-[-0.005em]">
            <time dateTime={validTo}>{dayText(validTo)}</time>
          </p>
          {left ? <p className="text-14 text-ink-2 [&_b]:text-16 [&_b]:text-ink">{left}</p> : null}
        </div>
      </div>
      <div className="grid gap-4 px-4 pt-4 pb-5 sm:px-6">
        <div>
          <div className="mb-1.5 flex justify-between gap-3 text-13 text-ink-3">
            <span className="text-ink-2">三年有效期</span>
            <span>{elapsed}</span>
          </div>
          <TermBar share={shareOf(begun, validTo, today)} tail={points ? 60 / 1096 : 0} />
          <div className="mt-1.5 flex justify-between text-13 text-ink-3">
            <time dateTime={begun}>{dayText(begun)}</time>
            <time dateTime={validTo}>{dayText(validTo)}</time>
          </div>
          {points ? <RenewalWindow points={points} today={today} title={windowTitle ?? '续签期 · 最后 60 天'} /> : null}
        </div>
        {facts ? <KeyValueList items={facts} /> : null}
        {actions ? <div className="grid grid-cols-2 gap-2 print:hidden">{actions}</div> : null}
      </div>
    </Card>
  )
}

/** After a renewal the permit runs for six years and more: the bar shows the three that are running. */
function termStart(validFrom: string, validTo: string): string {
  const lastThree = addYears(validTo, -3)
  return validFrom < lastThree ? lastThree : validFrom
}

function shareOf(from: string, to: string, today: string): number {
  const span = dayNumber(to) - dayNumber(from)
  return Math.min(1, Math.max(0, (dayNumber(today) - dayNumber(from)) / span))
}

/** 10 px; two gaps mark the years, the amber end is the window that unfolds below. */
function TermBar({ share, tail }: { share: number; tail: number }) {
  return (
    <div aria-hidden className="relative h-2.5 overflow-hidden rounded-full bg-surface-3">
      <span className="absolute inset-y-0 right-0 bg-warn-line" style={{ width: `${tail * 100}%` }} />
      <span className="absolute inset-y-0 left-0 bg-blue-600" style={{ width: `${share * 100}%` }} />
      <span className="absolute inset-y-0 left-1/3 w-0.5 bg-surface" />
      <span className="absolute inset-y-0 left-2/3 w-0.5 bg-surface" />
    </div>
  )
}

const waves = Array.from({ length: 12 }, (_, index) => {
  const y = -20 + index * 17
  return `M-10 ${y}c60-26 110 22 190 4s120-34 200-8`
})

function Waves() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 368 160"
      preserveAspectRatio="xMidYMid slice"
      className="absolute inset-0 size-full fill-none stroke-blue-600/10"
    >
      {waves.map((path) => (
        <path key={path} d={path} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  )
}
