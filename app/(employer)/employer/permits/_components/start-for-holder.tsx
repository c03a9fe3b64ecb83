'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { to } from '@/lib/addresses'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { refusalText } from '../../_components/outcome'
import { startChangeAction, startRenewalAction } from '../actions'
import { Verbatim } from '@/components/ui/verbatim'

type Props = {
  employmentId: string
  name: string
  business: 'renewal' | 'employer-change'
  label: string
  intent?: 'primary' | 'outline'
}

const actions = { renewal: startRenewalAction, 'employer-change': startChangeAction }

/** 办理: opens the file and leads into it; a refusal is told beside the button. */
export function StartForHolder({ employmentId, name, business, label, intent = 'outline' }: Props) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const go = () =>
    start(async () => {
      setProblem(null)
      const reply = await actions[business]({ employmentId }, commandId)
      if (reply.ok) return router.push(to.employer.edit(reply.data.applicationId))
      renew()
      setProblem(refusalText(reply))
    })
  return (
    <span className="inline-flex flex-wrap items-center gap-2 sm:justify-end">
      {problem ? (
        <span role="alert" className="max-w-64 text-13 text-bad-ink">
          {problem}
        </span>
      ) : null}
      <Button size="sm" intent={intent} pending={pending} pendingLabel="正在进入…" onClick={go}>
        {label}
        <span className="sr-only">
          ：<Verbatim>{name}</Verbatim>
        </span>
      </Button>
    </span>
  )
}
