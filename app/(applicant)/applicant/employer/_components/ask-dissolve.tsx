'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { askToDissolve } from '../actions'

type AskDissolveProps = { employmentId: string; employerName: string; holdsPermit: boolean }

/** 请求解除关联 (pain 23): the employer alone ends the link; somebody who has left can ask it to. */
export function AskDissolve({ employmentId, employerName, holdsPermit }: AskDissolveProps) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const ask = async () => {
    const reply = await askToDissolve({ employmentId }, commandId).catch(() => null)
    renew()
    if (!reply?.ok) return reply?.message ?? '网络不通，没有发出请求，请重试。'
    toast.success(`已请求${employerName}解除关联`)
    router.refresh()
  }
  return (
    <ConfirmDialog
      trigger={<Button>请求解除关联</Button>}
      title={`请求${employerName}解除关联？`}
      description={
        holdsPermit
          ? '只在已经离职时请求。单位解除后，您的证件随即挂起，须在有效期内由新单位办结聘用单位变更，否则到期失效。证件快到期的，先请单位办完续签。'
          : '只在已经离职时请求。单位解除后，您可以用新单位的关联码重新申请关联。'
      }
      confirmLabel="发出请求"
      onConfirm={ask}
    />
  )
}
