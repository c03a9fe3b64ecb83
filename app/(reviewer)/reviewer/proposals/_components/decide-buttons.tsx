'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { dayText } from '@/components/ui/date-text'
import { TextAreaField } from '@/components/ui/text-fields'
import type { DecisionAction } from '@/lib/domain/proposal/moves'
import type { ProposalView } from '@/lib/views/proposal/reviewer'
import { rejectAction, releaseAction, withdrawAction } from '../actions'

function consequence(action: DecisionAction, { effectiveFrom }: ProposalView): string {
  if (action !== 'release') return '现行内容不变；需要时可以重新提出。'
  return effectiveFrom
    ? `自 ${dayText(effectiveFrom)} 起生效，此后不能修改，只能由新的版本替代。`
    : '立即生效，并通知有关单位和人员。您和提出人的姓名记入记录。'
}

/** One step, confirmed once; a rejection with its reason. */
function Decide({ proposal, action, label }: { proposal: ProposalView; action: DecisionAction; label: string }) {
  const { commandId, renew } = useCommandId()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const step = { id: proposal.id, seenVersion: proposal.version }
  const send = () => {
    if (action === 'release') return releaseAction(step, commandId)
    return action === 'reject' ? rejectAction({ ...step, reason }, commandId) : withdrawAction(step, commandId)
  }
  const decide = async (): Promise<string | void> => {
    const reply = await send().catch(() => null)
    renew()
    if (!reply) return '网络不通，请重试。'
    setError(reply.ok ? undefined : reply.fieldErrors?.reason)
    if (!reply.ok) return reply.fieldErrors?.reason ?? reply.message
    toast.success(`已${label}`)
  }
  return (
    <ConfirmDialog
      trigger={
        <Button intent={action === 'release' ? 'primary' : 'outline'} block="phone">
          {label}
          <span className="sr-only">：{proposal.title}</span>
        </Button>
      }
      title={`${label}：${proposal.title}`}
      description={consequence(action, proposal)}
      confirmLabel={label}
      tone={action === 'release' ? 'normal' : 'danger'}
      onConfirm={decide}
    >
      {action === 'reject' ? (
        <TextAreaField
          id={`reason-${proposal.id}`}
          label="理由"
          required
          rows={3}
          limit={500}
          help="提出人会看到。"
          value={reason}
          error={error}
          onChange={({ target }) => setReason(target.value)}
        />
      ) : null}
    </ConfirmDialog>
  )
}

/** The steps that are open to this reviewer; what a date forbids is shown with its reason. */
export function DecideButtons({ proposal }: { proposal: ProposalView }) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      {proposal.actions.map(({ action, label, refusal }) =>
        refusal ? (
          <Button
            key={action}
            intent={action === 'release' ? 'primary' : 'outline'}
            block="phone"
            disabledReason={refusal}
            reasonPlace="below"
          >
            {label}
            <span className="sr-only">：{proposal.title}</span>
          </Button>
        ) : (
          <Decide key={action} {...{ proposal, action, label }} />
        ),
      )}
    </div>
  )
}
