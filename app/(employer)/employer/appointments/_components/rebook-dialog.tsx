'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { SlotPicker, type Offers } from '@/components/appointments/slot-picker'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { refusalText } from '../../_components/outcome'
import { rebookAction } from '../actions'

type RebookDialogProps = {
  applicationId: string
  seenVersion: number
  offers: Offers
  /** The booked time in words. */ when: string
}

/** 改约: another slot; the old place is free at once. */
export function RebookDialog({ offers, when, ...file }: RebookDialogProps) {
  const { commandId, renew } = useCommandId()
  const [startsAt, setStartsAt] = useState('')
  const rebook = async (): Promise<string | void> => {
    const reply = await rebookAction({ ...file, startsAt }, commandId)
    renew()
    if (!reply.ok) return refusalText(reply)
    toast.success('已改约')
  }
  return (
    <ConfirmDialog
      trigger={<Button>改约</Button>}
      title="改约到其他时段"
      description={`现在预约的是 ${when}。改约后这个时段立即释放，由其他单位预约。`}
      size="lg"
      confirmLabel="确认改约"
      disabledReason={startsAt ? undefined : '请先选择时段'}
      onConfirm={rebook}
    >
      <SlotPicker offers={offers} value={startsAt} onChange={setStartsAt} label="新的时段" />
    </ConfirmDialog>
  )
}
