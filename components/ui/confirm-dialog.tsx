'use client'

import { AlertDialog as Primitive } from 'radix-ui'
import { useState, useTransition, type ReactNode } from 'react'
import { Button } from './button'
import { cn } from './cn'
import { DialogFooter, overlayLook, panelLook } from './dialog'
import { Note } from './note'

type ConfirmDialogProps = {
  trigger?: ReactNode
  title: ReactNode
  /** What will happen, with real dates (look.md §1.3). */
  description: ReactNode
  /** Further consequences or fields (a reason). */
  children?: ReactNode
  confirmLabel: string
  cancelLabel?: string
  tone?: 'normal' | 'danger'
  /** `lg` for a dialog that holds an upload. */
  size?: 'md' | 'lg'
  disabledReason?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Resolves to a sentence when it was refused; the dialog then stays open and shows it. */
  onConfirm: () => Promise<string | void> | void
}

/** Asks once before a step that cannot be taken back. Focus starts on 取消. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    trigger,
    title,
    description,
    children,
    confirmLabel,
    cancelLabel = '取消',
    tone = 'normal',
    size = 'md',
    disabledReason,
    onConfirm,
  } = props
  const [ownOpen, setOwnOpen] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const open = props.open ?? ownOpen

  const change = (next: boolean) => {
    if (pending) return
    setProblem(null)
    setOwnOpen(next)
    props.onOpenChange?.(next)
  }
  const confirm = () =>
    start(async () => {
      const refusal = await onConfirm()
      if (refusal) return setProblem(refusal)
      setOwnOpen(false)
      props.onOpenChange?.(false)
    })

  return (
    <Primitive.Root open={open} onOpenChange={change}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className={overlayLook} />
        <Primitive.Content className={cn(panelLook, size === 'lg' ? 'sm:max-w-3xl' : 'sm:max-w-lg')}>
          <div className="min-h-0 flex-1 space-y-3 overflow-y-auto px-4 pt-5 pb-1 sm:px-6 sm:pt-6">
            <Primitive.Title className="text-20 font-semibold">{title}</Primitive.Title>
            <Primitive.Description asChild>
              <div className="text-15 text-ink-2">{description}</div>
            </Primitive.Description>
            {children}
            {problem ? (
              <Note tone="bad" role="alert">
                {problem}
              </Note>
            ) : null}
          </div>
          <DialogFooter>
            <Primitive.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </Primitive.Cancel>
            <Button
              intent={tone === 'danger' ? 'danger-solid' : 'primary'}
              pending={pending}
              disabledReason={disabledReason}
              onClick={confirm}
            >
              {confirmLabel}
            </Button>
          </DialogFooter>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
