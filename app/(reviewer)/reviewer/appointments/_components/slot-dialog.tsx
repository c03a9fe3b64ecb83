'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { TextAreaField, TextField } from '@/components/ui/text-fields'
import type { SlotView } from '@/lib/views/appointment/reviewer'
import { changeSlotAction, proposeClosingAction } from '../actions'

type Props = SlotView & { day: string }

/** 调整: the places of one slot, or the slot closed; with somebody in it a second person releases that. */
export function SlotDialog({ startsAt, hours, taken, day, ...slot }: Props) {
  const { commandId, renew } = useCommandId()
  const [capacity, setCapacity] = useState(String(slot.capacity))
  const [closed, setClosed] = useState(slot.closed)
  const [basis, setBasis] = useState('')
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const evicts = closed && !slot.closed && taken > 0
  const save = async (): Promise<string | void> => {
    const reply = evicts
      ? await proposeClosingAction({ day, startsAt, basis }, commandId)
      : await changeSlotAction({ startsAt, capacity, closed }, commandId)
    renew()
    setWrong(reply.ok ? {} : (reply.fieldErrors ?? {}))
    if (!reply.ok) return reply.fieldErrors?.basis ?? reply.message
    toast.success(evicts ? '已提出，等待另一名参数管理员复核' : '已保存')
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
        evicts
          ? `已有 ${taken} 项预约。由另一名参数管理员复核后关闭，届时这些业务回到“待预约”，并通知各单位重新预约。`
          : `已有 ${taken} 项预约，容量不能少于已预约的数量。`
      }
      confirmLabel={evicts ? '提出关闭' : '保存'}
      tone={evicts ? 'danger' : 'normal'}
      onConfirm={save}
    >
      <div className="grid gap-3">
        <TextField
          id={`capacity-${startsAt}`}
          label="容量"
          required
          inputMode="numeric"
          value={capacity}
          error={wrong.capacity}
          fieldClassName="max-w-40"
          onChange={(event) => setCapacity(event.target.value)}
        />
        <Checkbox checked={closed} onChange={(event) => setClosed(event.target.checked)}>
          关闭这个时段
        </Checkbox>
        {evicts ? (
          <TextAreaField
            id={`basis-${startsAt}`}
            label="依据"
            required
            rows={2}
            limit={500}
            value={basis}
            error={wrong.basis}
            onChange={(event) => setBasis(event.target.value)}
          />
        ) : null}
      </div>
    </ConfirmDialog>
  )
}
