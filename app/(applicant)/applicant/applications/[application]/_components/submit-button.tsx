'use client'

import { Send } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { to } from '@/lib/addresses'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { submit as submitFile } from '../actions'

/** What is submitted, and to whom. */
export type Submission = {
  applicationId: string
  version: number
  employerName: string
  again: boolean
  /** 业务类型 in words. */
  kind: string
  /** The employer reviews first (I-45); otherwise the authority gets it at once. */
  employerReviews: boolean
  /** 注销: what is granted cannot be taken back. */
  ending?: boolean
}

/** Why not now; the list on the page says it in full. */
type SubmitApplicationProps = Submission & { disabledReason?: string }

const descriptionOf = ({ employerReviews, employerName, ending, kind }: Submission): string => {
  const route = employerReviews
    ? `${kind}申请将交给${employerName}审核，通过后转主管部门逐级审核。审核期间个人信息和附件不能修改；单位审核期间可以撤回。`
    : `${kind}申请将交给主管部门逐级审核，审核期间个人信息和附件不能修改。`
  return ending ? `${route}办结后证件即注销，不能恢复，只能重新申请新办。` : route
}

/** 提交给单位审核 / 重新提交, asked once (N-27). A page that is out of date is told so and nothing is sent. */
export function SubmitApplication({ disabledReason, ...submission }: SubmitApplicationProps) {
  const { applicationId, version, again, kind, employerReviews, ending } = submission
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const label = again ? '重新提交' : employerReviews ? '提交给单位审核' : '提交申请'
  const submit = async () => {
    const reply = await submitFile({ applicationId, seenVersion: version }, commandId).catch(() => null)
    if (reply?.ok) {
      toast.success(`${kind}申请提交成功，等待${employerReviews ? '单位审核' : '主管部门受理'}`)
      router.push(to.applicant.application(applicationId))
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
      description={descriptionOf(submission)}
      confirmLabel="确认提交"
      tone={ending ? 'danger' : 'normal'}
      onConfirm={submit}
    />
  )
}
