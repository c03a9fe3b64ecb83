'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { to } from '@/lib/addresses'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { refusalText } from '../../_components/outcome'
import { startDeclarationAction } from '../actions'

/** 填写申报: opens the declaration, or the one that is there. */
export function StartButton({ noticeId }: { noticeId: string }) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const open = () =>
    start(async () => {
      const reply = await startDeclarationAction({ noticeId }, commandId)
      if (reply.ok) return router.push(to.employer.declaration(reply.data.declarationId))
      renew()
      setProblem(refusalText(reply))
    })
  return (
    <div className="grid gap-3">
      {problem ? (
        <Note tone="bad" role="alert">
          {problem}
        </Note>
      ) : null}
      <Button intent="primary" pending={pending} pendingLabel="正在打开…" onClick={open}>
        填写申报
      </Button>
    </div>
  )
}
