'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { to } from '@/lib/addresses'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { evaluateAction } from '../actions'

type Props = { noticeId: string; year: number; disabledReason?: string }

/** 评估: all that was handed in is compared; what is fixed already stays. */
export function EvaluateButton({ noticeId, year, disabledReason }: Props) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  if (disabledReason)
    return (
      <Button intent="primary" disabledReason={disabledReason}>
        评估
      </Button>
    )
  const evaluate = async (): Promise<string | void> => {
    const reply = await evaluateAction({ noticeId }, commandId).catch(() => null)
    if (!reply) return '网络不通，请重试。'
    renew()
    if (!reply.ok) return reply.message
    toast.success(`已评估 ${reply.data.evaluated} 家单位`)
    router.push(to.reviewer.demand(year, { tab: 'ranking' }))
    router.refresh()
  }
  return (
    <ConfirmDialog
      trigger={<Button intent="primary">评估</Button>}
      title="评估全部申报？"
      description="按各单位申报的数据计算得分和排名；已核定的数量不变，可以重复评估。"
      confirmLabel="开始评估"
      onConfirm={evaluate}
    />
  )
}
