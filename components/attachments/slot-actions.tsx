'use client'

import { Eye, RefreshCw, Trash2, Upload } from '@/components/ui/icons'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { slotOf } from '@/lib/domain/attachment/catalogue'
import type { SlotView } from '@/lib/views/attachment/slots'
import { AttachmentDialog, attachmentSrc } from './viewer'

const accepted = { pdf: 'application/pdf,.pdf', image: 'image/jpeg,image/png,.jpg,.jpeg,.png' }

type SlotActionsProps = {
  view: SlotView
  name: string
  /** Why nothing can be changed now. */
  locked?: string
  busy: boolean
  /** The one thing to do on the page: drawn in blue. */
  prominent?: boolean
  onFile: (file: File) => void
  onRemove: () => Promise<string | void>
}

/** 上传附件, or 查看 · 更换 · 删除 once a file is there. */
export function SlotActions({ view, name, locked, busy, prominent, onFile, onRemove }: SlotActionsProps) {
  const input = useRef<HTMLInputElement>(null)
  const { file } = view
  const choose = () => input.current?.click()
  return (
    <div className="flex flex-wrap items-center gap-1">
      {locked ? null : (
        <input
          ref={input}
          type="file"
          accept={accepted[slotOf(view.slot).format]}
          aria-label={`选择文件：${name}`}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            // the same file may be chosen again after it has been put right
            event.target.value = ''
            if (chosen) onFile(chosen)
          }}
        />
      )}
      {file ? (
        <AttachmentDialog
          file={{
            name,
            kind: slotOf(view.slot).format,
            src: attachmentSrc(file.id, view.place.applicationId),
            downloadSrc: attachmentSrc(file.id, view.place.applicationId, true),
          }}
          trigger={
            <Button size="sm">
              <Eye aria-hidden />
              查看
              <span className="sr-only">：{name}</span>
            </Button>
          }
        />
      ) : null}
      {locked ? null : (
        <Button size="sm" intent={prominent && !file ? 'primary' : 'outline'} onClick={choose} pending={busy}>
          {file ? <RefreshCw aria-hidden /> : <Upload aria-hidden />}
          {file ? '更换' : '上传附件'}
          <span className="sr-only">：{name}</span>
        </Button>
      )}
      {file && !locked ? (
        <ConfirmDialog
          trigger={
            <Button size="sm" intent="text" className="text-ink-2 hover:text-blue-700">
              <Trash2 aria-hidden />
              删除
              <span className="sr-only">：{name}</span>
            </Button>
          }
          title={`删除“${name}”？`}
          description={`将删除已上传的文件“${file.fileName}”。删除后需要重新上传；只是更新内容的，用“更换”即可。`}
          confirmLabel="删除"
          tone="danger"
          onConfirm={onRemove}
        />
      ) : null}
    </div>
  )
}
