'use client'

import { useRouter } from 'next/navigation'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { withdraw as withdrawFile } from '../actions'

/** 撤回 (S-57): ends this application; the profile and attachments stay. */
export function WithdrawApplication({
  applicationId,
  version,
  kind,
}: {
  applicationId: string
  version: number
  kind: string
}) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const withdraw = async () => {
    const reply = await withdrawFile({ applicationId, seenVersion: version }, commandId).catch(() => null)
    renew()
    if (reply?.ok) return
    router.refresh()
    return reply?.message ?? '网络不通，没有撤回，请重试。'
  }
  return (
    <ConfirmDialog
      trigger={<Button intent="danger">撤回申请</Button>}
      title={`撤回这项${kind}申请？`}
      description="撤回后这项申请即告结束，不能恢复；个人信息和附件都保留，可以随时重新申请。只是修改内容的，退回后直接修改即可。"
      confirmLabel="撤回申请"
      tone="danger"
      onConfirm={withdraw}
    />
  )
}
