'use client'

import { ArrowLeft, ChevronDown, ChevronUp, RefreshCw } from '@/components/ui/icons'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { DateLeaf } from '@/components/ui/date-leaf'
import { LinkButton } from '@/components/ui/link-button'
import type { DeskView } from '@/lib/views/application/desk'
import type { Queue } from '@/lib/views/application/reviewer-queue'
import { LossMark } from '../../../_components/due-text'
import { KeyHint } from './key-hint'
import { hrefOf } from './use-decision'
import { Verbatim } from '@/components/ui/verbatim'

type CaseHeadProps = { view: DeskView; queue: Queue; tools: ReactNode }

/** Whose file it is, until when, where on its way, and its neighbours in the queue. */
export function CaseHead({ view, queue, tools }: CaseHeadProps) {
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-4 py-2 xl:col-span-2 2xl:col-start-2 large:2xl:col-start-1">
      {view.due ? (
        <DateLeaf
          date={view.due.day}
          size="md"
          tone={view.due.tone === 'plain' || view.due.loss ? 'run' : view.due.tone}
          label={view.due.text}
        />
      ) : null}
      <div className="min-w-0 flex-1 basis-80">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
          <h1 className="text-20 font-semibold">
            <Verbatim>{view.title}</Verbatim>
          </h1>
          <Badge tone="run" icon={view.round > 1 ? <RefreshCw aria-hidden /> : undefined}>
            {view.kindLabel}
            {view.round > 1 ? ` · 第 ${view.round} 轮` : ''}
          </Badge>
          {view.due ? <LossMark due={view.due} /> : null}
          <p className="text-14 text-ink-3">
            {view.title === view.employerName ? null : (
              <>
                <Verbatim>{view.employerName}</Verbatim> ·{' '}
              </>
            )}
            申请编号 <Verbatim>{view.number}</Verbatim>
          </p>
        </div>
        <Stages view={view} />
      </div>
      <div className="flex flex-wrap items-center gap-1.5 max-sm:grid max-sm:w-full max-sm:grid-cols-2 max-sm:[&>span>*]:w-full">
        {tools}
        <Neighbour id={queue.previousId} label="上一件" hint="K" edge="已是第一件">
          <ChevronUp aria-hidden />
        </Neighbour>
        <Neighbour id={queue.nextId} label="下一件" hint="J" edge="已是最后一件">
          <ChevronDown aria-hidden />
        </Neighbour>
      </div>
    </header>
  )
}

function Stages({ view }: { view: DeskView }) {
  if (!view.onDesk)
    return (
      <p className="flex flex-wrap items-center gap-x-3 text-13 text-ink-2">
        当前：{view.statusText}
        <Link href="/reviewer" className="inline-flex items-center gap-1 text-blue-600 hover:underline">
          <ArrowLeft aria-hidden className="size-4" />
          返回工作台
        </Link>
      </p>
    )
  return (
    <ol aria-label="办理阶段" className="flex flex-wrap items-center gap-x-2 text-13">
      {view.stages.map(({ label, state, note }, index) => (
        <li
          key={label}
          aria-current={state === 'current' ? 'step' : undefined}
          className={cn(
            state === 'done' && 'text-ok-ink',
            state === 'current' && 'font-semibold text-blue-700',
            state === 'back' && 'text-warn-ink',
            state === 'failed' && 'text-bad-ink',
            state === 'todo' && 'text-ink-3',
          )}
        >
          {index > 0 ? (
            <span aria-hidden className="mr-2 font-normal text-ink-3">
              ›
            </span>
          ) : null}
          {label}
          {note ? (state === 'current' ? ` · ${note}` : ` ${note}`) : ''}
          {state === 'done' ? <span className="sr-only">（已完成）</span> : null}
        </li>
      ))}
    </ol>
  )
}

type NeighbourProps = { id: string | null; label: string; hint: string; edge: string; children: ReactNode }

function Neighbour({ id, label, hint, edge, children }: NeighbourProps) {
  return (
    <LinkButton
      size="sm"
      href={id ? hrefOf(id) : null}
      disabledReason={id ? undefined : edge}
      reasonPlace="hidden"
      aria-keyshortcuts={hint}
    >
      {children}
      {label}
      <KeyHint>{hint}</KeyHint>
    </LinkButton>
  )
}
