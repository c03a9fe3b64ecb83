'use client'

import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { refusalText } from '../../_components/outcome'
import { cancelAction } from '../actions'

type CancelBookingProps = { applicationId: string; seenVersion: number; when: string }

/** 取消预约: the file waits for another booking. */
export function CancelBooking({ when, ...file }: CancelBookingProps) {
  const { commandId, renew } = useCommandId()
  const cancel = async (): Promise<string | void> => {
    const reply = await cancelAction(file, commandId)
    renew()
    if (!reply.ok) return refusalText(reply)
    toast.success('预约已取消')
  }
  return (
    <ConfirmDialog
      trigger={<Button>取消预约</Button>}
      title="取消这次预约？"
      description={`${when} 的预约取消后，业务回到“待预约”，重新预约后主管部门才会受理。`}
      confirmLabel="取消预约"
      cancelLabel="保留预约"
      tone="danger"
      onConfirm={cancel}
    />
  )
}
