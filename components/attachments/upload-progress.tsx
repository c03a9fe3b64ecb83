'use client'

import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { ProgressBar } from '@/components/ui/progress'
import { fileSize } from './file-size'
import type { UploadState } from './use-slot-upload'

type Sending = Extract<UploadState, { status: 'sending' }>

/** 62%，1.2 MB/s; once everything is out the server is still looking at the file. */
function pace({ sent, total, startedAt, seenAt }: Sending): string {
  if (sent >= total && total > 0) return '正在检查文件…'
  const percent = total > 0 ? Math.floor((sent / total) * 100) : 0
  const seconds = (seenAt - startedAt) / 1000
  return seconds > 0.3 ? `${percent}%，${fileSize(sent / seconds)}/s` : `${percent}%`
}

/** What is happening to the file of a slot: how far it is, or why it was not taken. */
export function UploadProgress({
  state,
  onCancel,
  onRetry,
  onClose,
}: {
  state: UploadState
  onCancel: () => void
  onRetry: (file: File) => void
  onClose: () => void
}) {
  if (state.status === 'idle') return null
  if (state.status === 'sending')
    return (
      <div className="flex items-center gap-3" aria-live="polite">
        <div className="min-w-0 flex-1">
          <ProgressBar label={`正在上传 ${state.fileName}`} value={state.sent} max={state.total} text={pace(state)} />
        </div>
        <Button size="sm" onClick={onCancel}>
          取消
        </Button>
      </div>
    )
  const { again, fileName, message, signedOut } = state
  return (
    <Note
      tone="bad"
      role="alert"
      title={`“${fileName}”没有上传`}
      action={
        <>
          {again ? (
            <Button size="sm" onClick={() => onRetry(again)}>
              重试
            </Button>
          ) : null}
          <Button size="sm" intent="text" onClick={onClose}>
            知道了
          </Button>
        </>
      }
    >
      {message}
      {signedOut ? '已上传的其他文件都在。' : null}
    </Note>
  )
}
