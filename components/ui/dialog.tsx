'use client'

import { X } from './icons'
import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button'
import { cn } from './cn'

type DialogProps = {
  /** The element that opens it (one focusable child). Leave out when `open` is controlled. */
  trigger?: ReactNode
  title: ReactNode
  description?: ReactNode
  /** Buttons; the last one is the main one. Wrap a closing button in <DialogClose>. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children?: ReactNode
}

const widths = { sm: 'sm:max-w-md', md: 'sm:max-w-xl', lg: 'sm:max-w-4xl' }

export const overlayLook = 'fixed inset-0 z-50 bg-ink/45 print:hidden'
export const panelLook =
  'fixed z-50 flex max-h-[calc(100dvh-2rem)] flex-col bg-surface shadow-float max-sm:inset-x-0 max-sm:bottom-0 max-sm:rounded-t-xl sm:top-1/2 sm:left-1/2 sm:w-[calc(100%-4rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-xl'

export function Dialog({
  trigger,
  title,
  description,
  footer,
  size = 'md',
  open,
  onOpenChange,
  children,
}: DialogProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className={overlayLook} />
        <Primitive.Content
          className={cn(panelLook, widths[size])}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <div className="flex items-start gap-4 px-4 pt-4 sm:px-6 sm:pt-5">
            <div className="min-w-0 flex-1 py-1.5">
              <Primitive.Title className="text-20 font-semibold">{title}</Primitive.Title>
              {description ? (
                <Primitive.Description className="mt-1 text-15 text-ink-2">{description}</Primitive.Description>
              ) : null}
            </div>
            <Primitive.Close asChild>
              <Button intent="text" iconOnly aria-label="关闭" className="-mr-2 text-ink-2 hover:text-blue-700">
                <X aria-hidden />
              </Button>
            </Primitive.Close>
          </div>
          {children ? (
            // Long text without a control in it must still scroll by keyboard.
            <div tabIndex={size === 'lg' ? 0 : undefined} className="min-h-0 flex-1 overflow-y-auto px-4 py-3 sm:px-6">
              {children}
            </div>
          ) : null}
          <DialogFooter>{footer}</DialogFooter>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

export function DialogFooter({ children }: { children?: ReactNode }) {
  if (!children) return <div className="h-4 flex-none" />
  return (
    <div className="flex flex-none flex-col-reverse gap-2 px-4 pt-3 pb-4 sm:flex-row sm:justify-end sm:px-6 sm:pb-6">
      {children}
    </div>
  )
}

/** Wraps a button that closes the dialog. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Primitive.Close asChild>{children}</Primitive.Close>
}
