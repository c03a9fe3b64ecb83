'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DateField } from '@/components/ui/text-fields'
import { askToDissolve } from '../actions'

type AskDissolveProps = { employmentId: string; employerName: string; holdsPermit: boolean; today: string }

/** 请求解除关联 (pain 23): the employer alone ends the link; somebody who has left can ask it to. */
export function AskDissolve({ employmentId, employerName, holdsPermit, today }: AskDissolveProps) {
  const { commandId, renew } = useCommandId()
  const [leftOn, setLeftOn] = useState('')
  const [error, setError] = useState<string>()
  const ask = async () => {
    const reply = await askToDissolve({ employmentId, leftOn }, commandId).catch(() => null)
    renew()
    setError(reply?.ok === false ? reply.fieldErrors?.leftOn : undefined)
    if (!reply?.ok) return reply?.message ?? '网络不通，没有发出请求，请重试。'
    toast.success(`已请求${employerName}解除关联`)
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
    >
      <DateField
        id="left-on"
        label="离职日期"
        required
        help="按离职证明填写"
        max={today}
        value={leftOn}
        error={error}
        onChange={(event) => setLeftOn(event.target.value)}
      />
    </ConfirmDialog>
  )
}
