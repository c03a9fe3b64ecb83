'use client'

import { Info } from './icons'
import { Popover as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'

type PopoverProps = {
  trigger: ReactNode
  /** Names the panel for screen readers. */
  label: string
  align?: 'start' | 'center' | 'end'
  className?: string
  children: ReactNode
}

export function Popover({ trigger, label, align = 'start', className, children }: PopoverProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
          className={cn(
            'z-50 w-80 max-w-[calc(100vw-1.5rem)] rounded-xl border border-line bg-surface p-4 text-14 text-ink-2 shadow-float',
            className,
          )}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** The ⓘ behind a label: the rule is one press away, by mouse, finger or keyboard. */
export function InfoHint({ about, children }: { about: string; children: ReactNode }) {
  return (
    <Popover
      label={`说明：${about}`}
      trigger={
        <button
          type="button"
          aria-label={`说明：${about}`}
          className="-my-1 grid size-7 place-items-center rounded-full text-ink-3 hover:bg-surface-3 hover:text-blue-600 print:hidden pointer-coarse:my-0 pointer-coarse:size-11"
        >
          <Info aria-hidden className="size-4.5" />
        </button>
      }
    >
      <p className="mb-1 font-semibold text-ink">{about}</p>
      {children}
    </Popover>
  )
}
