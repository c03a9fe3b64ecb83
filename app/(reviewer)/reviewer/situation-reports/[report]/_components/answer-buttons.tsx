'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { TextAreaField } from '@/components/ui/text-fields'
import { receiveReportAction, returnReportAction } from '../../actions'

type Props = { reportId: string; version: number }

/** 确认收到 gives the unit its 回执; 退回 says why. */
export function AnswerButtons({ reportId, version }: Props) {
  const { commandId, renew } = useCommandId()
  const [reason, setReason] = useState('')
  const answered = async (
    reply: Awaited<ReturnType<typeof receiveReportAction>> | null,
    done: string,
  ): Promise<string | void> => {
    if (!reply) return '网络不通，请重试。'
    renew()
    if (!reply.ok) return reply.fieldErrors?.reason ?? reply.message
    toast.success(done)
  }
  const input = { reportId, seenVersion: version }
  const receive = async () => answered(await receiveReportAction(input, commandId).catch(() => null), '已确认收到')
  const giveBack = async () =>
    answered(await returnReportAction({ ...input, reason }, commandId).catch(() => null), '已退回单位')
  return (
    <div className="flex flex-wrap gap-3">
      <ConfirmDialog
        trigger={<Button intent="primary">确认收到</Button>}
        title="确认收到情况表？"
        description="确认后单位得到回执，上有收到时间和您的姓名。"
        confirmLabel="确认收到"
        onConfirm={receive}
      />
      <ConfirmDialog
        trigger={<Button intent="outline">退回</Button>}
        title="退回情况表？"
        description="所列业务不受影响，单位可以重新报送。"
        confirmLabel="退回"
        onConfirm={giveBack}
      >
        <TextAreaField
          limit={1000}
          id="f-reason"
          label="退回原因"
          required
          rows={3}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </ConfirmDialog>
    </div>
  )
}
