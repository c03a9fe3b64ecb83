'use client'

import { LoaderCircle } from './icons'
import { Slot } from 'radix-ui'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { buttonStyle, type ButtonLook } from './button-style'
import { cn } from './cn'

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> &
  ButtonLook & {
    /** Draw the child (a link, a label) as a button. */
    asChild?: boolean
    /** Why it cannot be used now; shown beside or below the button, never a silent grey (look.md §3). */
    disabledReason?: ReactNode
    reasonPlace?: 'beside' | 'below' | 'hidden'
    /** Work is under way: keeps its place and focus, ignores presses. */
    pending?: boolean
    pendingLabel?: string
  }

/** A button that cannot be used stays focusable and says why. */
export function Button({ disabledReason, reasonPlace = 'beside', ...props }: ButtonProps) {
  const id = useId()
  if (!disabledReason) return <Pressable {...props} />
  return (
    <span
      className={cn(
        reasonPlace === 'beside' && 'inline-flex flex-wrap items-center gap-x-3 gap-y-1 sm:flex-row-reverse',
        reasonPlace === 'below' && 'inline-flex flex-col items-start gap-1.5',
        reasonPlace === 'hidden' && 'relative', // else what nobody sees may stick out of the window
        props.block && 'w-full',
      )}
    >
      <Pressable {...props} blocked describedBy={id} />
      <span id={id} className={cn('text-13 text-ink-3', reasonPlace === 'hidden' && 'sr-only start-0')}>
        {disabledReason}
      </span>
    </span>
  )
}

type PressableProps = Omit<ButtonProps, 'disabledReason' | 'reasonPlace'> & { blocked?: boolean; describedBy?: string }

function Pressable(props: PressableProps) {
  const { intent, size, iconOnly, block, className, asChild, pending, pendingLabel, blocked, describedBy, ...rest } =
    props
  const look = cn(buttonStyle({ intent, size, iconOnly, block, inactive: Boolean(blocked) }), className)
  if (asChild && !blocked) return <Slot.Root className={look} {...(rest as ComponentProps<typeof Slot.Root>)} />
  const { onClick, type, children, ...plain } = rest
  const idle = !blocked && !pending
  return (
    <button
      {...plain}
      type={idle ? (type ?? 'button') : 'button'}
      className={look}
      aria-disabled={idle ? undefined : true}
      aria-describedby={describedBy ?? plain['aria-describedby']}
      aria-busy={pending || undefined}
      onClick={idle ? onClick : undefined}
    >
      {pending ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  )
}
