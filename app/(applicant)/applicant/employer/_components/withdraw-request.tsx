'use client'

import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { withdrawLink } from '../actions'

/** 撤回申请, before the employer has answered (I-41). */
export function WithdrawRequest({ employmentId, employerName }: { employmentId: string; employerName: string }) {
  const { commandId, renew } = useCommandId()
  const withdraw = async () => {
    const reply = await withdrawLink({ employmentId }, commandId)
    renew()
    if (!reply.ok) return reply.message
  }
  return (
    <ConfirmDialog
      trigger={<Button>撤回申请</Button>}
      title="撤回关联申请？"
      description={`${employerName}将不再看到您的申请。以后可以用单位关联码重新申请。`}
      confirmLabel="撤回"
      onConfirm={withdraw}
    />
  )
}
