'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { TextAreaField } from '@/components/ui/text-fields'
import { returnDeclarationAction } from '../../actions'

type Props = { declarationId: string; version: number; disabledReason?: string }

/** 退回修改 with its reason; the unit corrects it, also after the last day. */
export function ReturnDialog({ declarationId, version, disabledReason }: Props) {
  const { commandId, renew } = useCommandId()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const giveBack = async (): Promise<string | void> => {
    const input = { declarationId, seenVersion: version, reason }
    const reply = await returnDeclarationAction(input, commandId).catch(() => null)
    if (!reply) return '网络不通，请重试。'
    renew()
    setError(reply.ok ? undefined : reply.fieldErrors?.reason)
    if (!reply.ok) return reply.fieldErrors?.reason ?? reply.message
    toast.success('已退回单位修改')
  }
  return (
    <ConfirmDialog
      trigger={
        <Button intent="outline" disabledReason={disabledReason}>
          退回修改
        </Button>
      }
      title="退回单位修改？"
      description="单位修改后重新提交，截止日之后也可以。"
      confirmLabel="退回修改"
      onConfirm={giveBack}
    >
      <TextAreaField
        limit={1000}
        id="f-reason"
        label="退回原因"
        required
        rows={4}
        value={reason}
        error={error}
        onChange={({ target }) => setReason(target.value)}
      />
    </ConfirmDialog>
  )
}
