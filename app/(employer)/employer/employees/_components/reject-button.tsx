'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { TextAreaField } from '@/components/ui/text-fields'
import { refusalText } from '../../_components/outcome'
import { rejectAction } from '../actions'
import { Verbatim } from '@/components/ui/verbatim'

/** 拒绝 with a reason; the person may ask again or choose another unit (S-23). */
export function RejectButton({ employmentId, name }: { employmentId: string; name: string }) {
  const { commandId, renew } = useCommandId()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | undefined>()
  const reject = async (): Promise<string | void> => {
    setError(undefined)
    const reply = await rejectAction({ employmentId, reason }, commandId)
    if (!reply.ok) {
      renew()
      setError(reply.fieldErrors?.reason)
      return refusalText(reply)
    }
    toast.success(`已拒绝${name}的关联申请`)
  }
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm">
          拒绝
          <span className="sr-only">
            ：<Verbatim>{name}</Verbatim>
          </span>
        </Button>
      }
      title={`拒绝${name}的关联申请？`}
      description="拒绝后对方会收到通知，可以重新申请或选择其他单位。"
      confirmLabel="拒绝"
      tone="danger"
      onConfirm={reject}
    >
      <TextAreaField
        limit={200}
        id={`reject-${employmentId}`}
        label="拒绝原因"
        required
        help="对方可以看到"
        error={error}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  )
}
