'use client'

import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import type { ActionState } from '@/lib/schemas/action-state'
import type { ParameterPreview } from '@/lib/services/proposal/preview'
import { previewAction, proposeAction } from '../actions'

/** Refusals that belong to one field of the form. */
const fieldOf: Record<string, string> = {
  'parameter.value-invalid': 'value',
  'parameter.unchanged': 'value',
  'parameter.date-not-ahead': 'effectiveFrom',
  'parameter.day-taken': 'effectiveFrom',
}

type Problems = { errors: Record<string, string>; general: string | null; attempt: number }
const none: Problems = { errors: {}, general: null, attempt: 0 }

/** What is asked of every figure beside its value. */
export type Common = { effectiveFrom: string; note: string }

/** The two steps of a proposal: look at what it changes, then propose it. What was typed stays through both. */
export function useProposal<Values extends Common>(initial: Values) {
  const { commandId, renew } = useCommandId()
  const [open, setOpen] = useState(false)
  const [values, setValues] = useState(initial)
  const [preview, setPreview] = useState<ParameterPreview | null>(null)
  const [problems, setProblems] = useState(none)
  const [pending, start] = useTransition()

  const say = (reply: ActionState | null) => {
    const sentence = reply && !reply.ok ? reply.message : '网络不通，已填写的内容已保留，请重试。'
    const field = reply && !reply.ok ? fieldOf[reply.code] : undefined
    const errors = reply && !reply.ok ? (reply.fieldErrors ?? (field ? { [field]: sentence } : {})) : {}
    const general = Object.keys(errors).length > 0 ? null : sentence
    setProblems(({ attempt }) => ({ errors, general, attempt: attempt + 1 }))
  }
  const look = () =>
    start(async () => {
      const reply = await previewAction(values).catch(() => null)
      if (!reply?.ok) return say(reply)
      setProblems(none)
      setPreview(reply.data)
    })
  const propose = () =>
    start(async () => {
      const reply = await proposeAction(values, commandId).catch(() => null)
      renew()
      if (!reply?.ok) {
        setPreview(null)
        return say(reply)
      }
      setOpen(false)
      setValues(initial)
      setPreview(null)
      toast.success('已提出，等待另一名参数管理员发布')
    })
  const change = (part: Partial<Values> | Partial<Common>) => setValues((before) => ({ ...before, ...part }))
  return { open, setOpen, values, change, preview, back: () => setPreview(null), problems, pending, look, propose }
}

export type Proposal<Values extends Common> = ReturnType<typeof useProposal<Values>>
