'use client'

import { Plus } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { to } from '@/lib/addresses'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import type { QuotaStart } from '@/lib/views/quota/employer'
import { refusalText } from '../../_components/outcome'
import { startQuotaAction } from '../actions'

/** 新增指标申报 or 新增二次申报; an application that is not over is gone on with instead. */
export function StartQuota({ district, start }: { district: string; start: QuotaStart }) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, begin] = useTransition()
  if (start.open)
    return (
      <LinkButton intent="primary" href={to.employer.quotaApplication(start.open.id)}>
        {start.open.action}
      </LinkButton>
    )
  const press = () =>
    begin(async () => {
      const reply = await startQuotaAction({ district }, commandId)
      renew()
      if (reply.ok) return router.push(to.employer.quotaApplication(reply.data.quotaId))
      setProblem(refusalText(reply))
    })
  return (
    <div className="grid gap-2">
      <Button
        intent="primary"
        pending={pending}
        pendingLabel="正在进入…"
        disabledReason={start.obstacle ?? undefined}
        reasonPlace="below"
        onClick={press}
      >
        <Plus aria-hidden />
        {start.label}
      </Button>
      {problem ? (
        <Note tone="bad" role="alert">
          {problem}
        </Note>
      ) : null}
    </div>
  )
}
