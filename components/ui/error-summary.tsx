'use client'

import { CircleAlert } from './icons'
import { useEffect, useRef } from 'react'

export type FieldProblem = {
  /** Id of the control; missing = about the whole form. */
  fieldId?: string
  message: string
}

type ErrorSummaryProps = {
  problems: FieldProblem[]
  title?: string
  /** Changes with every attempt: the summary takes the focus again. */
  attempt: number
}

/** All problems of a form at its head; takes the focus after an attempt and leads to each field (look.md, accessibility). */
export function ErrorSummary({ problems, title = '请先改正以下内容', attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const shown = problems.length > 0
  useEffect(() => {
    if (attempt > 0 && shown) box.current?.focus()
  }, [attempt, shown])
  if (!shown) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby="error-summary-title"
      className="overflow-hidden rounded-xl border border-bad-line bg-surface focus-visible:rounded-xl"
    >
      <div className="flex gap-3 border-b border-bad-line bg-bad-wash px-4 py-3 sm:px-6">
        <CircleAlert aria-hidden className="mt-0.5 size-5 text-bad" />
        <h2 id="error-summary-title" className="text-16 font-semibold">
          {title}（{problems.length} 项）
        </h2>
      </div>
      <ul className="px-4 py-2 text-15 sm:px-6">
        {problems.map((problem) => (
          <li key={`${problem.fieldId}${problem.message}`} className="py-1">
            {problem.fieldId ? <FieldLink id={problem.fieldId}>{problem.message}</FieldLink> : problem.message}
          </li>
        ))}
      </ul>
    </div>
  )
}

function FieldLink({ id, children }: { id: string; children: string }) {
  const go = () => {
    const target = document.getElementById(id)
    target?.scrollIntoView({ block: 'center' })
    const control = target?.matches('fieldset') ? target.querySelector<HTMLElement>('input, button, select') : target
    ;(control ?? target)?.focus({ preventScroll: true })
  }
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault()
        go()
      }}
      className="text-bad-ink underline decoration-bad-line underline-offset-3 hover:decoration-bad"
    >
      {children}
    </a>
  )
}
