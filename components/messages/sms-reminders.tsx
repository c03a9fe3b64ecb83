'use client'

import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import type { ActionState } from '@/lib/schemas/action-state'
import type { NoticePreferenceView } from '@/lib/views/notice/messages'
import { useSavedSwitch } from './use-saved-switch'

type SmsRemindersProps = {
  preference: NoticePreferenceView
  save: (input: { smsReminders: boolean }) => Promise<ActionState<{ smsReminders: boolean }>>
  /** What to do so that a phone is known. */
  unknownNumber: string
}

/** Reminders by short message, on or off; saved at once. */
export function SmsReminders({ preference: { smsReminders, mobile }, save, unknownNumber }: SmsRemindersProps) {
  const [wanted, change] = useSavedSwitch(
    smsReminders,
    (next) => save({ smsReminders: next }),
    (next) => (next ? '已开启提醒短信' : '已关闭提醒短信'),
  )
  return (
    <Card aria-labelledby="sms-reminders">
      <CardHeader id="sms-reminders" title="短信提醒" />
      <CardBody className="grid gap-2">
        <Checkbox
          checked={wanted}
          onChange={(event) => void change(event.currentTarget.checked)}
          help={mobile === null ? unknownNumber : `短信发送至 ${mobile}`}
        >
          接收到期等提醒短信
        </Checkbox>
        <p className="text-14 text-ink-3">
          受理、审核和办结结果，证件挂起、失效和注销，关联确认和解除的通知不能关闭。关闭提醒短信后，站内消息照常发送。
        </p>
      </CardBody>
    </Card>
  )
}
