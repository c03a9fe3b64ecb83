'use client'

import { useState } from 'react'
import { grantedMeans } from '@/lib/labels/applications'
import type { DeskView } from '@/lib/views/application/desk'
import { opinionTextId } from './opinion-item'
import type { Decision, StepName } from './use-decision'
import type { OpinionDraftControl } from './use-opinion-draft'

/** A step of the reader on this file, and why it cannot be taken now. */
export type DeskStep = { action: string; reason: string | null; code: string | null }

export const stepOf = (steps: readonly DeskStep[], name: StepName): DeskStep | null =>
  steps.find(({ action }) => action === name) ?? null

const focus = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus())

/** What passing would silently leave behind or finally bring about, as a question; null when nothing is to be asked. */
function questionOf(view: DeskView, { draft }: OpinionDraftControl, open: number): string | null {
  const sentences = [
    ...(draft.items.length > 0 ? [`已写的 ${draft.items.length} 项审核意见不会发出（温馨提示会发出）。`] : []),
    ...(open > 0 ? [`还有 ${open} 条不符合要求的发现没有核对。`] : []),
    ...(view.nextLevel === null ? [endOf(view)] : []),
  ]
  return sentences.length > 0 ? sentences.join('') : null
}

const endOf = ({ kind }: DeskView): string => `通过后业务办结，${grantedMeans[kind]}，不能撤回。`

/** The two verdicts with what has to be looked at before: an opinion that is not complete, an end that is final. */
export function useVerdict(
  view: DeskView,
  steps: readonly DeskStep[],
  opinion: OpinionDraftControl,
  decision: Decision,
  openFindings: number,
) {
  const [asking, setAsking] = useState<string | null>(null)
  const possible = (name: StepName): boolean => stepOf(steps, name)?.reason === null && decision.running === null

  const forward = () => {
    if (possible('accept')) return decision.take('accept')
    if (!possible('pass')) return
    const question = questionOf(view, opinion, openFindings)
    if (question) setAsking(question)
    else decision.take('pass')
  }

  const giveBack = () => {
    if (!possible('return')) return
    const { items } = opinion.draft
    const wanting = items.flatMap(({ text }, index) => (text.trim().length < 2 ? [index] : []))
    if (items.length > 0 && wanting.length === 0) return decision.take('return')
    const key = items[wanting[0] ?? -1]?.key ?? opinion.add()
    const message = '审批不通过须填写审核意见：写明事项、责任方和原因。'
    const itemErrors = Object.fromEntries(
      (items.length > 0 ? wanting : [0]).map((at) => [at, '请写明原因和修改要求。']),
    )
    decision.setProblem({ code: 'opinion', message, stale: false, itemErrors })
    focus(opinionTextId(key))
  }

  return {
    asking,
    forward,
    giveBack,
    cancel: () => setAsking(null),
    confirm: () => {
      setAsking(null)
      decision.take('pass')
    },
  }
}

export type Verdict = ReturnType<typeof useVerdict>
