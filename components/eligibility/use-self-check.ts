'use client'

import { useEffect, useState } from 'react'
import { fieldsOf } from '@/lib/domain/typed'
import type { ActionState } from '@/lib/schemas/action-state'
import type { SelfCheckAnswer, SelfCheckForm } from '@/lib/views/eligibility/self-check'
import { problemsOf, questionAt, questionCodes, questionOf, type Draft, type Problems, emptyDraft } from './draft'

/** Where somebody is in the questions. `index` one past the last question: the answer. */
type SelfCheckState = { draft: Draft; index: number; reached: number; answer: SelfCheckAnswer | null }

const firstState: SelfCheckState = { draft: emptyDraft, index: 0, reached: 0, answer: null }

let kept: SelfCheckState = firstState

/** What was answered before another page of the portal was looked at; gone with a reload or the tab. Never on a server. */
const remembered = (): SelfCheckState => kept

function remember(state: SelfCheckState): void {
  kept = state
}

export type CheckAction = (input: unknown) => Promise<ActionState<SelfCheckAnswer>>

const last = questionCodes.length

const lastField = (path: string): string => (path.startsWith('person.') ? path.split('.')[1] : path.split('.')[0]) ?? ''

/** The refusals of the server beside the fields they are about. */
const problemsFrom = (errors: Record<string, string>): Problems =>
  Object.fromEntries(Object.entries(errors).map(([path, text]) => [lastField(path), text]))

/** The way through the questions: each is an entry of the browser's history, so that back keeps everything. */
export function useSelfCheck(form: SelfCheckForm, today: string, check: CheckAction) {
  const [state, setState] = useState<SelfCheckState>(remembered)
  const [problems, setProblems] = useState<Problems>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)

  useEffect(() => remember(state), [state])

  useEffect(() => {
    const back = (event: PopStateEvent) => {
      const question = Number(fieldsOf(event.state).question ?? 0)
      setProblems({})
      setState((now) => ({ ...now, index: Math.min(question, now.answer ? last : now.reached) }))
    }
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [])

  const go = (index: number, more: Partial<SelfCheckState> = {}) => {
    window.history.pushState({ question: index }, '')
    setProblems({})
    setState((now) => ({ ...now, ...more, index, reached: Math.max(now.reached, Math.min(index, last - 1)) }))
  }

  const change = (part: Partial<Draft>) => {
    const answered = Object.keys(part)
    setProblems((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !answered.includes(field))))
    setState((now) => ({ ...now, draft: { ...now.draft, ...part }, answer: null }))
  }

  const ask = async () => {
    setPending(true)
    setRefusal(null)
    const asks = form.districts.some(({ asksEmployerKind }) => asksEmployerKind)
    try {
      const reply = await check(questionOf(state.draft, asks))
      if (reply.ok) return go(last, { answer: reply.data })
      const [path] = Object.keys(reply.fieldErrors ?? {})
      if (path !== undefined) go(questionCodes.indexOf(questionAt(path)))
      setProblems(problemsFrom(reply.fieldErrors ?? {}))
      setRefusal(path === undefined ? reply.message : null)
    } catch {
      setRefusal('网络连接失败，回答已保留，请稍后重试。')
    } finally {
      setPending(false)
    }
  }

  /** Answers the field that is still wrong, or null when the way is free. */
  const next = async (): Promise<string | null> => {
    const question = questionCodes[state.index]
    const found = question ? problemsOf(question, state.draft, today) : {}
    setProblems(found)
    const [wrong] = Object.keys(found)
    if (wrong !== undefined) return wrong
    const open = questionCodes.findIndex((code) => Object.keys(problemsOf(code, state.draft, today)).length > 0)
    if (state.index < last - 1) go(state.index + 1)
    else if (open >= 0) go(open)
    else await ask()
    return null
  }

  const restart = () => go(0, { ...firstState })

  return { ...state, problems, refusal, isPending, go, change, next, restart }
}
