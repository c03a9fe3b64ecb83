'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { dayText } from '@/components/ui/date-text'
import type { ProposalView } from '@/lib/views/reviewer/parameters'
import { rejectAction, releaseAction, withdrawAction } from '../actions'

const steps = {
  release: { label: '发布', act: releaseAction, done: '已发布', tone: 'normal' },
  reject: { label: '不予发布', act: rejectAction, done: '已不予发布', tone: 'danger' },
  withdraw: { label: '撤回', act: withdrawAction, done: '已撤回', tone: 'danger' },
} as const

type Step = keyof typeof steps

const consequence = (step: Step, { name, value, effectiveFrom }: ProposalView): string =>
  step === 'release'
    ? `自 ${dayText(effectiveFrom)} 起，“${name}”为 ${value}。发布后不能修改，只能由新的版本替代。`
    : `“${name}”的现行值不变；需要时可以重新提出。`

/** The steps that are open to this administrator, each confirmed once. */
export function DecideButtons({ proposal }: { proposal: ProposalView }) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const decide = async (step: Step): Promise<string | void> => {
    const { act, done } = steps[step]
    const reply = await act({ id: proposal.id, seenVersion: proposal.version }, commandId).catch(() => null)
    renew()
    if (!reply?.ok) return reply?.message ?? '网络不通，请重试。'
    toast.success(done)
    router.refresh()
  }
  return (
    <div className="flex flex-wrap items-start gap-2 lg:justify-end">
      {proposal.actions.map(({ action, refusal }) => {
        const { label, tone } = steps[action]
        const button = (
          <Button
            intent={action === 'release' ? 'primary' : 'outline'}
            block="phone"
            disabledReason={refusal ?? undefined}
            reasonPlace="below"
          >
            {label}
            <span className="sr-only">：{proposal.name}</span>
          </Button>
        )
        if (refusal) return <div key={action}>{button}</div>
        return (
          <ConfirmDialog
            key={action}
            trigger={button}
            title={`${label}：${proposal.name}`}
            description={consequence(action, proposal)}
            confirmLabel={label}
            tone={tone}
            onConfirm={() => decide(action)}
          />
        )
      })}
    </div>
  )
}
