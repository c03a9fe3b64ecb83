'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { to } from '@/lib/addresses'
import { useCommandId } from '@/components/forms/use-command-id'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import type { ActionState } from '@/lib/schemas/action-state'
import { refusalText } from './outcome'

type Submitted = { applicationId: string; seenVersion: number }

/**
 * 提交 of a business that the employer starts: one command per intention, on to the file when it went through; after a
 * refusal the list of what is missing takes the focus (`attempt`) and the sentence stays.
 */
export function useSubmission(
  submitted: Submitted,
  submitAction: (input: Submitted, id: string) => Promise<ActionState<{ status: ApplicationStatus }>>,
) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const submit = () =>
    start(async () => {
      setProblem(null)
      const reply = await submitAction(submitted, commandId)
      if (reply.ok) {
        toast.success(
          reply.data.status === 'awaiting-appointment' ? '已提交，请预约办理时间' : '已提交，等待主管部门受理',
        )
        return router.push(to.employer.application(submitted.applicationId))
      }
      renew()
      setAttempt((before) => before + 1)
      setProblem(refusalText(reply))
      router.refresh()
    })
  return { submit, pending, problem, attempt }
}
