'use client'

import { X } from '@/components/ui/icons'
import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { overlayLook } from '@/components/ui/dialog'
import { AttachmentViewer } from './attachment-viewer'
import type { ViewerFile } from './viewer-file'

type AttachmentDialogProps = {
  file: ViewerFile
  /** The element that opens it (one focusable child). Leave out when `open` is controlled. */
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
}

/** 查看: one file over the page, nearly as large as the window. Nothing is loaded before it opens. */
export function AttachmentDialog({ file, trigger, open, onOpenChange }: AttachmentDialogProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className={overlayLook} />
        <Primitive.Content
          aria-describedby={undefined}
          className="fixed inset-0 z-50 flex flex-col overflow-hidden bg-surface shadow-float sm:inset-6 sm:rounded-xl lg:inset-x-[max(1.5rem,calc(50vw-36rem))] print:hidden"
        >
          <div className="flex items-center gap-3 border-b border-line py-1.5 pr-2 pl-4">
            <Primitive.Title className="min-w-0 flex-1 truncate text-16 font-semibold">{file.name}</Primitive.Title>
            <Primitive.Close asChild>
              <Button intent="text" size="sm" iconOnly aria-label="关闭" className="text-ink-2 hover:text-blue-700">
                <X aria-hidden />
              </Button>
            </Primitive.Close>
          </div>
          <AttachmentViewer file={file} heading={false} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
