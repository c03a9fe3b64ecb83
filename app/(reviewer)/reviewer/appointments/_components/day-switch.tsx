'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { TextAreaField } from '@/components/ui/text-fields'
import { changeDayAction, proposeClosingAction } from '../actions'

type DaySwitchProps = { day: string; label: string; taken: number; closed: boolean }

/** 关闭当天 · 开放当天: every slot of the day that has not begun; with somebody in one a second person releases that. */
export function DaySwitch({ day, label, taken, closed }: DaySwitchProps) {
  const { commandId, renew } = useCommandId()
  const [basis, setBasis] = useState('')
  const [error, setError] = useState<string>()
  const evicts = !closed && taken > 0
  const word = closed ? '开放当天' : evicts ? '提出关闭当天' : '关闭当天'
  const change = async (): Promise<string | void> => {
    const reply = evicts
      ? await proposeClosingAction({ day, startsAt: null, basis }, commandId)
      : await changeDayAction({ day, closed: !closed }, commandId)
    renew()
    setError(reply.ok ? undefined : reply.fieldErrors?.basis)
    if (!reply.ok) return reply.fieldErrors?.basis ?? reply.message
    toast.success(evicts ? '已提出，等待另一名参数管理员复核' : `已${word}`)
  }
  const consequence =
    taken > 0
      ? `当天已有 ${taken} 项预约。由另一名参数管理员复核后关闭，届时尚未受理的回到“待预约”，并通知各单位重新预约。`
      : '当天没有预约，单位将不能再选择这一天。'
  return (
    <ConfirmDialog
      trigger={<Button size="sm">{word}</Button>}
      title={`${word}：${label}`}
      description={closed ? '开放后，单位可以预约当天尚未开始的时段。' : consequence}
      confirmLabel={word}
      tone={closed ? 'normal' : 'danger'}
      onConfirm={change}
    >
      {evicts ? (
        <TextAreaField
          id="day-basis"
          label="依据"
          required
          rows={2}
          limit={500}
          value={basis}
          error={error}
          onChange={(event) => setBasis(event.target.value)}
        />
      ) : null}
    </ConfirmDialog>
  )
}
