'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { changeDayAction } from '../actions'

type DaySwitchProps = { day: string; label: string; taken: number; closed: boolean }

/** 关闭当天 · 开放当天: every slot of the day that has not begun. */
export function DaySwitch({ day, label, taken, closed }: DaySwitchProps) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const word = closed ? '开放当天' : '关闭当天'
  const change = async (): Promise<string | void> => {
    const reply = await changeDayAction({ day, closed: !closed }, commandId)
    renew()
    if (!reply.ok) return reply.message
    toast.success(reply.data.sentBack > 0 ? `已${word}，${reply.data.sentBack} 项业务回到待预约` : `已${word}`)
    router.refresh()
  }
  const consequence =
    taken > 0
      ? `当天已有 ${taken} 项预约。尚未受理的回到“待预约”，并通知各单位重新预约。`
      : '当天没有预约，单位将不能再选择这一天。'
  return (
    <ConfirmDialog
      trigger={<Button size="sm">{word}</Button>}
      title={`${word}：${label}`}
      description={closed ? '开放后，单位可以预约当天尚未开始的时段。' : consequence}
      confirmLabel={word}
      tone={closed ? 'normal' : 'danger'}
      onConfirm={change}
    />
  )
}
