'use client'

import { CircleAlert, CircleCheck, Info, TriangleAlert } from './icons'
import type { ReactNode } from 'react'
import { cn } from './cn'

const tones = {
  info: { box: 'bg-blue-50 text-ink-2 [&>svg]:text-blue-600', icon: <Info aria-hidden /> },
  ok: { box: 'bg-ok-bg text-ok-ink [&>svg]:text-ok', icon: <CircleCheck aria-hidden /> },
  warn: { box: 'bg-warn-bg text-warn-ink [&>svg]:text-warn', icon: <TriangleAlert aria-hidden /> },
  bad: { box: 'bg-bad-bg text-bad-ink [&>svg]:text-bad', icon: <CircleAlert aria-hidden /> },
  quiet: { box: 'border border-line bg-surface-2 text-ink-2 [&>svg]:text-ink-3', icon: <Info aria-hidden /> },
}

type NoteProps = {
  tone?: keyof typeof tones
  title?: ReactNode
  icon?: ReactNode
  /** Buttons or links at the end. */
  action?: ReactNode
  /** `alert` for something that has just gone wrong, `status` for something that has just been done. */
  role?: 'alert' | 'status'
  id?: string
  className?: string
  children?: ReactNode
}

export function Note({ tone = 'info', title, icon, action, role, id, className, children }: NoteProps) {
  const look = tones[tone]
  return (
    <div
      id={id}
      role={role}
      className={cn('flex gap-2.5 rounded-lg px-4 py-3 text-14 [&>svg]:mt-px [&>svg]:size-5', look.box, className)}
    >
      {icon ?? look.icon}
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
      {action ? <div className="flex flex-none items-center gap-2 self-center">{action}</div> : null}
    </div>
  )
}
