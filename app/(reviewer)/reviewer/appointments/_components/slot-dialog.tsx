'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { TextField } from '@/components/ui/text-fields'
import type { SlotView } from '@/lib/views/reviewer/appointments'
import { changeSlotAction } from '../actions'

/** 调整: the places of one slot, or the slot closed. */
export function SlotDialog({ startsAt, hours, taken, ...slot }: SlotView) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [capacity, setCapacity] = useState(String(slot.capacity))
  const [closed, setClosed] = useState(slot.closed)
  const [wrong, setWrong] = useState<string>()
  const save = async (): Promise<string | void> => {
    const reply = await changeSlotAction({ startsAt, capacity, closed }, commandId)
    renew()
    setWrong(reply.ok ? undefined : reply.fieldErrors?.capacity)
    if (!reply.ok) return reply.message
    toast.success(reply.data.sentBack > 0 ? `已保存，${reply.data.sentBack} 项业务回到待预约` : '已保存')
    router.refresh()
  }
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" aria-label={`调整 ${hours}`}>
          调整
        </Button>
      }
      title={`调整时段 ${hours}`}
      description={
        closed && taken > 0
          ? `已有 ${taken} 项预约。关闭后，这些业务回到“待预约”，并通知各单位重新预约。`
          : `已有 ${taken} 项预约，容量不能少于已预约的数量。`
      }
      confirmLabel="保存"
      tone={closed && taken > 0 ? 'danger' : 'normal'}
      onConfirm={save}
    >
      <div className="grid gap-3">
        <TextField
          id={`capacity-${startsAt}`}
          label="容量"
          required
          inputMode="numeric"
          value={capacity}
          error={wrong}
          fieldClassName="max-w-40"
          onChange={(event) => setCapacity(event.target.value)}
        />
        <Checkbox checked={closed} onChange={(event) => setClosed(event.target.checked)}>
          关闭这个时段
        </Checkbox>
      </div>
    </ConfirmDialog>
  )
}
