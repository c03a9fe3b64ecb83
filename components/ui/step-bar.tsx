'use client'

import { Check } from './icons'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Card } from './card'
import { cn } from './cn'

export type Step = {
  label: string
  /** What it holds, or what it still lacks: 1 项待改. */
  hint?: ReactNode
  /** `part`: visited, but still lacks something. */
  state: 'done' | 'part' | 'todo'
  href?: Route
}

type StepBarProps = { steps: Step[]; current: number; title?: string }

/** 「当前填写进度」 (G-35): circles on desks, segments where five labels would break. */
export function StepBar({ steps, current, title = '当前填写进度' }: StepBarProps) {
  return (
    <Card className="grid items-center gap-x-8 gap-y-2.5 px-4 py-3 sm:px-6 lg:grid-cols-[auto_1fr] print:hidden">
      <div className="flex items-baseline justify-between gap-4 lg:block">
        <p className="text-15 font-semibold">{title}</p>
        <p className="text-13 text-ink-3">
          第 {current + 1} 步，共 {steps.length} 步
        </p>
      </div>
      <ol aria-label={title} className="flex gap-1 lg:gap-0">
        {steps.map((step, index) => (
          <StepItem
            key={step.label}
            step={step}
            index={index}
            current={index === current}
            last={index === steps.length - 1}
          />
        ))}
      </ol>
    </Card>
  )
}

type StepItemProps = { step: Step; index: number; current: boolean; last: boolean }

const circles = {
  done: 'border-ok bg-ok text-white',
  part: 'border-warn bg-warn-bg text-warn-ink max-lg:bg-warn',
  todo: 'border-line-control bg-surface text-ink-2 max-lg:bg-line-2',
}
const words = { done: '已完成', part: '待补充', todo: '未填写' }

function StepItem({ step, index, current, last }: StepItemProps) {
  const reached = step.state !== 'todo'
  const text = (
    <span className="min-w-0 max-lg:sr-only">
      <span className={cn('block text-15 leading-[1.375rem]', current ? 'font-semibold text-ink' : 'text-ink-2')}>
        {step.label}
      </span>
      <span className="sr-only">（{current ? '当前步骤' : words[step.state]}）</span>
      {step.hint ? (
        <span
          className={cn('block text-13 leading-[1.125rem]', step.state === 'part' ? 'text-warn-ink' : 'text-ink-3')}
        >
          {step.hint}
        </span>
      ) : null}
    </span>
  )
  const sign =
    step.state === 'done' && !current ? (
      <Check className="size-4 stroke-[2.5]" />
    ) : step.state === 'part' && !current ? (
      '!'
    ) : (
      index + 1
    )
  const content = (
    <>
      <span
        aria-hidden
        className={cn(
          'grid flex-none place-items-center text-14 leading-none font-semibold max-lg:h-2 max-lg:w-full max-lg:rounded-full max-lg:text-[0px] lg:size-7 lg:rounded-full lg:border-[1.5px]',
          'max-lg:[&_svg]:hidden',
          current ? 'border-blue-600 bg-blue-600 text-white' : circles[step.state],
        )}
      >
        {sign}
      </span>
      {text}
    </>
  )
  const rowLook = 'flex min-w-0 items-center gap-2.5 rounded-md max-lg:min-h-6 max-lg:w-full'
  return (
    <li
      aria-current={current ? 'step' : undefined}
      className={cn(
        'flex min-w-0 items-center max-lg:flex-1',
        !last &&
          'lg:flex-auto lg:after:mr-3 lg:after:ml-3 lg:after:h-0.5 lg:after:min-w-2 lg:after:flex-1 lg:after:rounded-full',
        !last && (reached ? 'lg:after:bg-ok-line' : 'lg:after:bg-line-2'),
      )}
    >
      {step.href && !current ? (
        <Link href={step.href} className={cn(rowLook, 'hover:[&_.text-15]:text-blue-700 hover:[&_.text-15]:underline')}>
          {content}
        </Link>
      ) : (
        <span className={rowLook}>{content}</span>
      )}
    </li>
  )
}
