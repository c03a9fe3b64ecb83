'use client'

import { ArrowRight } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { startNew } from '../actions'

/** Opens a draft of 新办 and leads into it; a double click opens one. */
export function StartNewButton() {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const start = async () => {
    setPending(true)
    const reply = await startNew({}, commandId).catch(() => null)
    if (reply?.ok) return router.push(`/applicant/applications/${reply.data.applicationId}/edit?step=start` as Route)
    setPending(false)
    renew()
    setProblem(reply?.message ?? '网络不通，没有开始成功，请重试。')
  }
  return (
    <div className="grid gap-2">
      <Button intent="primary" block="phone" onClick={start} pending={pending} pendingLabel="正在打开…">
        申请新办
        <ArrowRight aria-hidden />
      </Button>
      {problem ? (
        <Note tone="bad" role="alert">
          {problem}
        </Note>
      ) : null}
    </div>
  )
}
