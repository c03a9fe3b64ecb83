'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { TextAreaField } from '@/components/ui/text-fields'
import type { QuotaApplicationView } from '@/lib/views/quota/employer-application'
import { refusalText } from '../../../_components/outcome'
import { askQuotaReturnAction } from '../../actions'

/** 申请退回 because of wrong figures: instead of a telephone call. */
export function AskReturn({ view }: { view: Pick<QuotaApplicationView, 'id' | 'version'> }) {
  const { commandId, renew } = useCommandId()
  const [reason, setReason] = useState('')
  const confirm = async () => {
    const reply = await askQuotaReturnAction({ quotaId: view.id, seenVersion: view.version, reason }, commandId)
    renew()
    if (!reply.ok) return reply.fieldErrors?.reason ?? refusalText(reply)
    toast.success('已申请退回，请等待主管部门核实')
  }
  return (
    <ConfirmDialog
      trigger={<Button>信息填错，申请退回</Button>}
      title="申请退回此申报"
      description="主管部门核实后退回：申报时间内可以修改后重新上报，超过申报时间的须在次月重新上报。"
      confirmLabel="提交申请"
      onConfirm={confirm}
    >
      <TextAreaField
        limit={500}
        id="return-reason"
        label="填错的内容"
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        help="例如：上年度纳税金额应为 25.36 万元"
      />
    </ConfirmDialog>
  )
}
