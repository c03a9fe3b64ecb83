'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { to } from '@/lib/addresses'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import type { ClaimAnswer } from '@/lib/domain/employer/claims'
import type { ClaimView } from '@/lib/views/employer/claims'
import { refusalText } from '../../_components/outcome'
import { answerClaimAction } from '../actions'

/** What a sign-in brought otherwise than it is on file, and the unit's answer (U-12, A-33). */
export function ClaimNote({ claim, locked }: { claim: ClaimView; locked?: string }) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [pending, start] = useTransition()
  const answer = (said: ClaimAnswer) =>
    start(async () => {
      const reply = await answerClaimAction({ claimId: claim.id, answer: said }, commandId)
      renew()
      if (reply.ok) toast.success(said === 'keep' ? '已保留登记的内容' : '已更新单位信息，单位名称不变')
      else {
        toast.error(refusalText(reply))
        router.refresh()
      }
    })
  return (
    <Note id="claim" tone="warn" title={`${claim.seenOn}登录时带入的信息与系统登记的不一致，登记的内容没有改动`}>
      <ul className="grid gap-1 break-all">
        {claim.lines.map(({ label, onFile, claimed }) => (
          <li key={label}>
            {label}：登记为“{onFile}”，登录时带入“{claimed}”
          </li>
        ))}
      </ul>
      {claim.renames ? <p className="mt-2">单位名称只能通过单位更名修改，由主管部门审核。</p> : null}
      <div className="mt-3 flex flex-wrap gap-2">
        {claim.renames ? (
          <LinkButton size="sm" href={to.employer.request('rename')}>
            申请单位更名
          </LinkButton>
        ) : null}
        {claim.facts > 0 ? (
          <Button
            size="sm"
            pending={pending}
            pendingLabel="正在更新…"
            disabledReason={locked}
            onClick={() => answer('take-over')}
          >
            按登录信息更新（名称除外）
          </Button>
        ) : null}
        <Button size="sm" intent="text" pending={pending} pendingLabel="正在保存…" onClick={() => answer('keep')}>
          登记的内容正确
        </Button>
      </div>
    </Note>
  )
}
