'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { to } from '@/lib/addresses'
import { useCommandId } from '@/components/forms/use-command-id'
import type { ActionState } from '@/lib/schemas/action-state'
import { refusalText } from '../../_components/outcome'

type Opened = { batchId: string }

const lost = '没有收到系统的答复，可能是网络中断。请再次点击，已经开始的不会重复。'

/** Queues a batch and leads to its page. Pressed twice, or again after a lost answer, it is one batch. */
export function useOpenBatch() {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const open = (ask: (commandId: string) => Promise<ActionState<Opened>>) =>
    start(async () => {
      setProblem(null)
      const reply = await ask(commandId).catch(() => null)
      if (!reply) return setProblem(lost)
      renew()
      if (reply.ok) return router.push(to.employer.batch(reply.data.batchId))
      setProblem(refusalText(reply))
      window.scrollTo({ top: 0 })
      router.refresh()
    })
  return { open, pending, problem }
}
