'use client'

import { ArrowRight } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { to } from '@/lib/addresses'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { applicantTypes } from '@/lib/domain/application/forms'
import type { PermitType } from '@/lib/domain/codes'
import { applicantTypeLabels } from '@/lib/labels/applications'
import type { OwnBusiness } from '@/lib/views/application/applicant-businesses'
import { startBasicInfo, startCancel, startDependants, startNew } from '../actions'

const starters = {
  new: { start: startNew, label: '申请新办' },
  'basic-info-change': { start: startBasicInfo, label: '申请变更' },
  'dependant-change': { start: startDependants, label: '申请变更' },
  cancellation: { start: startCancel, label: '申请注销' },
} as const

/** Opens a draft of the business and leads into it; a double click opens one. */
export function StartButton({
  kind,
  title,
  primary,
  permitType,
}: {
  kind: OwnBusiness['kind']
  title: string
  primary: boolean
  permitType?: PermitType
}) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { start, label } = starters[kind]
  const open = async () => {
    setPending(true)
    const reply = await start(permitType ? { permitType } : {}, commandId).catch(() => null)
    if (reply?.ok) return router.push(to.applicant.edit(reply.data.applicationId, 'start'))
    setPending(false)
    renew()
    setProblem(reply?.message ?? '网络不通，没有开始成功，请重试。')
  }
  return (
    <div className="grid gap-2">
      <div>
        <Button
          intent={primary ? 'primary' : 'outline'}
          block="phone"
          onClick={open}
          pending={pending}
          pendingLabel="正在打开…"
        >
          {label}
          {permitType ? `：${applicantTypeLabels[applicantTypes[permitType]]}` : null}
          {kind === 'new' ? null : <span className="sr-only">：{title}</span>}
          <ArrowRight aria-hidden />
        </Button>
      </div>
      {problem ? (
        <Note tone="bad" role="alert">
          {problem}
        </Note>
      ) : null}
    </div>
  )
}
