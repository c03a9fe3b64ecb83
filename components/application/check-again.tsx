'use client'

import { RefreshCw } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import type { ActionState } from '@/lib/schemas/action-state'

type CheckAgainProps = {
  applicationId?: string
  recheck: (input: unknown, commandId?: string) => Promise<ActionState<{ asked: number }>>
}

/** 重新比对: the registers are asked again behind the page; nobody waits for them. */
export function CheckAgain({ applicationId, recheck }: CheckAgainProps) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [pending, start] = useTransition()
  const ask = () =>
    start(async () => {
      const reply = await recheck(applicationId ? { applicationId } : {}, commandId)
      renew()
      if (reply.ok) toast.success('已发起比对，结果稍后显示')
      else toast.error(reply.message)
      router.refresh()
    })
  return (
    <Button size="sm" pending={pending} pendingLabel="正在发起…" onClick={ask}>
      <RefreshCw aria-hidden />
      重新比对
    </Button>
  )
}
