'use client'

import { Inbox, TriangleAlert } from './icons'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { LinkButton } from './link-button'

type EmptyStateProps = {
  /** What would be here. */
  title: ReactNode
  /** How to get the first one. */
  children?: ReactNode
  icon?: ReactNode
  action?: ReactNode
  className?: string
}

export function EmptyState({ title, children, icon, action, className }: EmptyStateProps) {
  return (
    <div className={cn('grid justify-items-center gap-1 px-4 py-10 text-center', className)}>
      <span className="mb-2 grid size-12 place-items-center rounded-full bg-surface-3 text-ink-3 [&_svg]:size-6">
        {icon ?? <Inbox aria-hidden />}
      </span>
      <p className="font-semibold">{title}</p>
      {children ? <div className="max-w-md text-14 text-ink-3">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}

type ErrorStateProps = {
  title: ReactNode
  /** What happened, what was kept, what to do next. */
  children?: ReactNode
  /** So that the consulting desk can find it in the log. */
  requestId?: string
  backHref: Route
  backLabel?: string
  /** 重试 and the like. */
  action?: ReactNode
  icon?: ReactNode
  /** 404, 403 …, quiet. */
  code?: string
}

/** Page-sized: 404, 403, something broke. Always a way back. */
export function ErrorState({
  title,
  children,
  requestId,
  backHref,
  backLabel = '返回首页',
  action,
  icon,
  code,
}: ErrorStateProps) {
  return (
    <div className="mx-auto grid w-full max-w-xl justify-items-center gap-2 px-4 py-16 text-center">
      <span className="mb-2 grid size-16 place-items-center rounded-full bg-surface-3 text-ink-2 [&_svg]:size-8">
        {icon ?? <TriangleAlert aria-hidden />}
      </span>
      {code ? <p className="text-14 text-ink-3">{code}</p> : null}
      <h1 className="text-22 font-semibold">{title}</h1>
      {children ? <div className="text-15 text-ink-2">{children}</div> : null}
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        {action}
        <LinkButton href={backHref} intent={action ? 'secondary' : 'primary'}>
          {backLabel}
        </LinkButton>
      </div>
      {requestId ? (
        <p className="mt-6 text-13 text-ink-3">
          请求编号 <span className="font-mono break-all select-all">{requestId}</span>
          <span className="block">咨询时请提供此编号。</span>
        </p>
      ) : null}
    </div>
  )
}
