'use client'

import { Check, Clock, Undo2, X } from '@/components/ui/icons'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

export type Stage = {
  label: string
  state: 'done' | 'current' | 'back' | 'failed' | 'todo'
  /** A date or a duration: 10月9日 退回 · 20 个工作日内. */
  note?: ReactNode
}

const pins = {
  done: { box: 'border-ok bg-ok text-white', icon: <Check className="size-4 stroke-[2.5]" />, word: '已完成' },
  current: { box: 'border-blue-600 bg-blue-50 text-blue-700', icon: <Clock className="size-4" />, word: '办理中' },
  back: { box: 'border-warn bg-warn-bg text-warn-ink', icon: <Undo2 className="size-4" />, word: '退回' },
  failed: { box: 'border-bad bg-bad-bg text-bad-ink', icon: <X className="size-4" />, word: '未通过' },
  todo: { box: 'border-line-2 bg-surface', icon: null, word: '未到' },
}

const noteInk = { done: '', current: 'text-blue-700', back: 'text-warn-ink', failed: 'text-bad-ink', todo: '' }

/** 办理阶段: pins in equal columns, one below the other on phones. */
export function StageLine({ stages, label = '办理阶段' }: { stages: Stage[]; label?: string }) {
  return (
    <ol aria-label={label} className="grid sm:auto-cols-fr sm:grid-flow-col">
      {stages.map((stage, index) => {
        const pin = pins[stage.state]
        const next = stages[index + 1]
        return (
          <li
            key={stage.label}
            aria-current={stage.state === 'current' || stage.state === 'back' ? 'step' : undefined}
            className="relative flex min-h-11.5 items-baseline justify-between gap-3 pt-0.5 pb-4.5 pl-10.5 last:min-h-7 last:pb-0 sm:block sm:min-h-0 sm:pt-10 sm:pr-2 sm:pb-0 sm:pl-0"
          >
            {next ? (
              <span
                aria-hidden
                className={cn(
                  'absolute top-7.5 -bottom-0.5 left-[0.8125rem] w-0.5 sm:top-[0.8125rem] sm:right-0 sm:bottom-auto sm:left-7 sm:h-0.5 sm:w-auto',
                  stage.state === 'done' ? 'bg-ok' : 'bg-line-2',
                )}
              />
            ) : null}
            <span
              aria-hidden
              className={cn(
                'absolute top-0 left-0 grid size-7 place-items-center rounded-full border-[1.5px]',
                pin.box,
              )}
            >
              {pin.icon}
            </span>
            <span className={cn('block text-15', stage.state === 'todo' ? 'text-ink-3' : 'font-semibold')}>
              {stage.label}
              <span className="sr-only">（{pin.word}）</span>
            </span>
            {stage.note ? (
              <span className={cn('block text-13 text-ink-3 max-sm:text-right', noteInk[stage.state])}>
                {stage.note}
              </span>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

/** The same in a table row: small fields, and a word beside them. */
export function StageDots({ stages }: { stages: Stage['state'][] }) {
  const fills = { done: 'bg-ok', current: 'bg-blue-600', back: 'bg-warn', failed: 'bg-bad', todo: 'bg-line-2' }
  const done = stages.filter((stage) => stage === 'done').length
  return (
    <span className="inline-flex gap-[3px] align-middle [&>i]:h-1.5 [&>i]:w-3.5 [&>i]:rounded-[2px]">
      <span className="sr-only">
        已完成 {done} / {stages.length} 个阶段
      </span>
      {stages.map((stage, index) => (
        <i key={index} className={fills[stage]} />
      ))}
    </span>
  )
}
