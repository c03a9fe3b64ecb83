'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import type { ActionState } from '@/lib/schemas/action-state'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import type { NoticePreferenceView } from '@/lib/views/notice/messages'

/** A tick that is saved at once, and goes back when it could not be. `done` says what is so now. */
export function useSavedSwitch(
  stored: boolean,
  save: (next: boolean) => Promise<ActionState<object>>,
  done: (next: boolean) => string,
) {
  const [wanted, setWanted] = useState(stored)
  const change = async (next: boolean) => {
    setWanted(next)
    const reply = await save(next).catch(() => null)
    if (reply?.ok) return toast.success(done(next))
    setWanted(!next)
    toast.error(reply?.message ?? '网络不通，请重试。')
  }
  return [wanted, change] as const
}

type SwitchCardProps = {
  id: string
  title: string
  on: boolean
  save: (next: boolean) => Promise<ActionState<object>>
  /** What is said once it is saved. */
  said: (next: boolean) => string
  label: string
  help: string
  note: string
}

function SwitchCard({ id, title, on, save, said, label, help, note }: SwitchCardProps) {
  const [wanted, change] = useSavedSwitch(on, save, said)
  return (
    <Card aria-labelledby={id}>
      <CardHeader id={id} title={title} />
      <CardBody className="grid gap-2">
        <Checkbox checked={wanted} onChange={(event) => void change(event.currentTarget.checked)} help={help}>
          {label}
        </Checkbox>
        <p className="text-14 text-ink-3">{note}</p>
      </CardBody>
    </Card>
  )
}

type SmsRemindersProps = {
  preference: NoticePreferenceView
  save: (input: { smsReminders: boolean }) => Promise<ActionState<{ smsReminders: boolean }>>
  /** What to do so that a phone is known. */
  unknownNumber: string
}

/** Reminders by short message, on or off; saved at once. */
export const SmsReminders = ({ preference: { smsReminders, mobile }, save, unknownNumber }: SmsRemindersProps) => (
  <SwitchCard
    id="sms-reminders"
    title="短信提醒"
    on={smsReminders}
    save={(next) => save({ smsReminders: next })}
    said={(next) => (next ? '已开启提醒短信' : '已关闭提醒短信')}
    label="接收到期等提醒短信"
    help={mobile === null ? unknownNumber : `短信发送至 ${mobile}`}
    note="受理、审核和办结结果，证件挂起、失效和注销，关联确认和解除的通知不能关闭。关闭提醒短信后，站内消息照常发送。"
  />
)

type DailySummaryProps = {
  dailySummary: boolean
  save: (input: { dailySummary: boolean }) => Promise<ActionState<{ dailySummary: boolean }>>
}

/** Single messages, or one a working day; saved at once. */
export const DailySummary = ({ dailySummary, save }: DailySummaryProps) => (
  <SwitchCard
    id="daily-summary"
    title="通知方式"
    on={dailySummary}
    save={(next) => save({ dailySummary: next })}
    said={(next) => (next ? '已改为每日汇总' : '已改为逐条通知')}
    label="新到待办只发每日汇总"
    help="每个工作日一条，列出各类新到事项的件数和审核期限最近的一件"
    note="您已认领的业务被撤回、退回或终止时，仍会立即通知您。"
  />
)
