'use client'

import { Camera, Eye, Files, RefreshCw, Trash2, Upload } from '@/components/ui/icons'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { slotOf } from '@/lib/domain/attachment/catalogue'
import type { SlotView } from '@/lib/views/attachment/slots'
import { FileInput } from './file-input'
import { AttachmentDialog, attachmentSrc } from './viewer'

/** A PDF goes up as it is; pictures, or several files, are first put in order (整理页面). */
const accepted = { pdf: 'application/pdf,.pdf,image/*,.heic,.heif', image: 'image/jpeg,image/png,.jpg,.jpeg,.png' }

type SlotActionsProps = {
  view: SlotView
  name: string
  /** Why nothing can be changed now. */
  locked?: string
  busy: boolean
  /** The one thing to do on the page: drawn in blue. */
  prominent?: boolean
  onFiles: (files: File[]) => void
  /** Opens the file that is there for its pages to be put in order. */
  onOrganise: () => void
  onRemove: () => Promise<string | void>
}

/** 上传附件, or 查看 · 更换 · 删除 once a file is there. */
export function SlotActions({ view, name, locked, busy, prominent, onFiles, onOrganise, onRemove }: SlotActionsProps) {
  const input = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const { file } = view
  const format = slotOf(view.slot).format
  const choose = () => input.current?.click()
  return (
    <div className="flex flex-wrap items-center gap-1">
      {locked ? null : (
        <FileInput
          ref={input}
          accept={accepted[format]}
          multiple={format === 'pdf'}
          aria-label={`选择文件：${name}`}
          onFiles={onFiles}
        />
      )}
      {file ? (
        <AttachmentDialog
          file={{
            name,
            kind: format,
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
      {!locked && format === 'pdf' && file ? (
        <Button size="sm" onClick={onOrganise}>
          <Files aria-hidden />
          整理
          <span className="sr-only">页面：{name}</span>
        </Button>
      ) : null}
      {!locked && format === 'pdf' && !file ? (
        <>
          <FileInput
            ref={camera}
            accept="image/*"
            capture="environment"
            aria-label={`拍照：${name}`}
            onFiles={onFiles}
          />
          <Button size="sm" className="hidden pointer-coarse:inline-flex" onClick={() => camera.current?.click()}>
            <Camera aria-hidden />
            拍照
            <span className="sr-only">：{name}</span>
          </Button>
        </>
      ) : null}
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
