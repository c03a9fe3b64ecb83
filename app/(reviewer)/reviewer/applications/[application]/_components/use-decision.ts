'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { to } from '@/lib/addresses'
import { useCommandId } from '@/components/forms/use-command-id'
import type { ActionState } from '@/lib/schemas/action-state'
import type { DeskView } from '@/lib/views/application/desk'
import type { Queue } from '@/lib/views/application/reviewer-queue'
import { acceptAction, claimAction, passAction, releaseAction, returnAction } from '../actions'
import { placeOf, type OpinionDraftControl } from './use-opinion-draft'

/** Why a step did not happen. `stale`: the file has moved on, a look at the newest state helps. */
export type DecisionProblem = {
  code: string
  message: string
  stale: boolean
  /** Sentence per item of the opinion, by index. */
  itemErrors: Record<number, string>
}

export type StepName = 'claim' | 'release' | 'accept' | 'pass' | 'return'

const staleCodes = ['conflict', 'not-found', 'application.no-such-step', 'application.not-yours']
const isStale = (code: string) => staleCodes.includes(code) || code.startsWith('application.claimed')

const offline: DecisionProblem = {
  code: 'offline',
  message: '网络不通，本次操作未提交。已填写的意见仍在，请稍后再点一次。',
  stale: false,
  itemErrors: {},
}

function itemErrorsOf(fields: Record<string, string> = {}): Record<number, string> {
  const entries = Object.entries(fields).flatMap(([path, message]) => {
    const index = /items\.(\d+)/.exec(path)?.[1]
    return index === undefined ? [] : [[Number(index), message] as const]
  })
  return Object.fromEntries(entries)
}

/** The sentence about the opinion as a whole goes before the general one. */
function problemOf({ code, message, fieldErrors = {} }: Extract<ActionState, { ok: false }>): DecisionProblem {
  const itemErrors = itemErrorsOf(fieldErrors)
  const [general] = Object.entries(fieldErrors).filter(([path]) => !/items\.\d/.test(path))
  const decided =
    code === 'conflict' ? '此业务刚刚被其他审核人员处理，本次操作未生效。您填写的意见仍保留在本页。' : null
  return { code, message: decided ?? general?.[1] ?? message, stale: isStale(code), itemErrors }
}

/** Takes the steps of the desk: one command each, the typed opinion stays until a decision has gone through. */
export function useDecision(view: DeskView, queue: Queue, opinion: OpinionDraftControl) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [problem, setProblem] = useState<DecisionProblem | null>(null)
  const [running, setRunning] = useState<StepName | null>(null)
  // the version that a step has left behind: until the new one is on the page, nothing else can be meant for it
  const [past, setPast] = useState<number | null>(null)
  const [pending, start] = useTransition()
  const file = { applicationId: view.id, seenVersion: view.version }

  const send: Record<StepName, () => Promise<ActionState>> = {
    claim: () => claimAction(file, commandId),
    release: () => releaseAction(file, commandId),
    accept: () => acceptAction(file, commandId),
    pass: () => passAction({ ...file, hint: opinion.draft.hint, reason: opinion.reason }, commandId),
    return: () => returnAction({ ...file, opinion: opinionOf(opinion) }, commandId),
  }

  // Not the neighbour: acceptance and claims have moved the file in the queue, urgency has not changed.
  const next = queue.mostUrgentId

  const goOn = (said: string) => {
    toast.success(said, { action: { label: '查看', onClick: () => router.push(hrefOf(view.id)) } })
    opinion.clear()
    router.push(next ? hrefOf(next) : '/reviewer')
  }

  const take = (step: StepName) =>
    start(async () => {
      setRunning(step)
      setProblem(null)
      try {
        const answer = await send[step]()
        renew()
        if (!answer.ok) return setProblem(problemOf(answer))
        setPast(view.version)
        if (step === 'pass')
          return goOn(`${view.title} 审批通过，${view.nextLevel ? `已转${view.nextLevel}` : '已办结'}`)
        if (step === 'return') return goOn(`${view.title} 审批不通过，已退回${view.returnsTo}`)
        toast.success(`${view.title} ${{ claim: '已认领', release: '已放回', accept: '已受理' }[step]}`)
      } catch {
        // The same command id goes with the next try: should the first have arrived after all, it counts once.
        setProblem(offline)
      }
    })

  return {
    take,
    problem,
    setProblem,
    running: pending || past === view.version ? running : null,
    refresh: () => {
      setProblem(null)
      router.refresh()
    },
  }
}

export type Decision = ReturnType<typeof useDecision>

export const hrefOf = (id: string): Route => to.reviewer.application(id)

const opinionOf = ({ draft }: OpinionDraftControl) => ({
  items: draft.items.map(({ place, owner, text }) => ({ owner, at: placeOf(place), text })),
  hint: draft.hint,
})
