'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Button } from '@/components/ui/button'
import { useCommandId } from '@/components/forms/use-command-id'
import { ProgressBar } from '@/components/ui/progress'
import type { BatchView } from '@/lib/views/batch/employer'
import { refusalText } from '../../../../_components/outcome'
import { cancelBatchAction } from '../../actions'

const every = 2000

/** n / m while the worker is at it, asked again every two seconds as long as somebody looks; with the way to stop it. */
export function Running({ batch }: { batch: Pick<BatchView, 'id' | 'progress' | 'progressText' | 'counts'> }) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh()
    }, every)
    return () => clearInterval(timer)
  }, [router])
  const cancel = async () => {
    const reply = await cancelBatchAction({ batchId: batch.id }, commandId)
    renew()
    router.refresh()
    // over in the meantime: the page shows how it ended
    return reply.ok || reply.code === 'batch.over' ? undefined : refusalText(reply)
  }
  const { settled, total, standing } = batch.progress
  return (
    <div className="rounded-xl border border-line bg-surface px-4 py-4 shadow-card sm:px-6">
      <div role="status">
        <ProgressBar label={batch.progressText} value={settled} max={total} text={`${settled} / ${total}`} />
      </div>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-14 text-ink-3">
          系统正在办理，可以关闭本页。结果保留在这里，从“办理员工证件续签”可以随时返回查看。
        </p>
        {standing === 'running' ? (
          <ConfirmDialog
            trigger={<Button intent="outline">停止</Button>}
            title="停止这一批？"
            description={`还没有办理的 ${batch.counts.queued} 人保持原样，可以以后再办；已经办成的不受影响。`}
            confirmLabel="停止"
            cancelLabel="继续办理"
            onConfirm={cancel}
          />
        ) : (
          <p className="text-14">正在停止，已经开始的一人办完为止。</p>
        )}
      </div>
    </div>
  )
}
