'use client'

import { useRef } from 'react'
import { FileInput } from '@/components/attachments/file-input'
import { Camera, ImagePlus } from '@/components/ui/icons'

/** What can be chosen; the content is looked at in any case. */
const acceptedPages = 'image/*,application/pdf,.heic,.heif,.pdf'

const look =
  'flex min-h-14 w-full flex-col items-center justify-center gap-1 rounded-lg border border-dashed border-line-2 bg-surface-2 p-2 text-14 font-semibold text-blue-700 hover:border-blue-600 hover:bg-blue-50 max-sm:flex-row'

/** 拍照 (where there is a camera in the hand) and 添加图片或 PDF. */
export function AddPages({ onFiles }: { onFiles: (files: File[]) => void }) {
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const inputs = [
    { ref: camera, label: '拍照加入', accept: 'image/*', capture: 'environment' as const },
    { ref: files, label: '选择要加入的图片或 PDF', accept: acceptedPages, capture: undefined },
  ]
  return (
    <div className="flex h-full gap-2 sm:flex-col">
      {inputs.map(({ ref, label, accept, capture }) => (
        <FileInput key={label} ref={ref} aria-label={label} multiple={!capture} {...{ accept, capture, onFiles }} />
      ))}
      <button type="button" onClick={() => camera.current?.click()} className={`${look} hidden pointer-coarse:flex`}>
        <Camera aria-hidden />
        拍照
      </button>
      <button type="button" onClick={() => files.current?.click()} className={`${look} sm:flex-1`}>
        <ImagePlus aria-hidden />
        <span>添加图片或 PDF</span>
      </button>
    </div>
  )
}
