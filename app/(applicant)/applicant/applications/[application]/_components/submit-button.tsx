'use client'

import { Send } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { submitNew } from '../actions'

type SubmitApplicationProps = {
  applicationId: string
  version: number
  employerName: string
  again: boolean
  /** Why not now; the list on the page says it in full. */
  disabledReason?: string
}

/** 提交给单位审核 / 重新提交, asked once (N-27). A page that is out of date is told so and nothing is sent. */
export function SubmitApplication({
  applicationId,
  version,
  employerName,
  again,
  disabledReason,
}: SubmitApplicationProps) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const label = again ? '重新提交' : '提交给单位审核'
  const submit = async () => {
    const reply = await submitNew({ applicationId, seenVersion: version }, commandId).catch(() => null)
    if (reply?.ok) {
      toast.success('工作居住证申请提交成功，等待单位审核')
      router.push(`/applicant/applications/${applicationId}` as Route)
      return
    }
    renew()
    if (reply && reply.code !== 'unauthenticated') router.refresh()
    return reply?.message ?? '网络不通，没有提交成功，内容都已保存，请重试。'
  }
  if (disabledReason)
    return (
      <Button intent="outline" disabledReason={disabledReason}>
        {label}
      </Button>
    )
  return (
    <ConfirmDialog
      trigger={
        <Button intent="primary">
          <Send aria-hidden />
          {label}
        </Button>
      }
      title={`确认${label}？`}
      description={`申请将交给${employerName}审核，通过后转主管部门逐级审核。审核期间个人信息和附件不能修改；单位审核期间可以撤回。`}
      confirmLabel="确认提交"
      onConfirm={submit}
    />
  )
}
