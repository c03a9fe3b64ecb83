'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

type CardProps = ComponentProps<'section'> & { tone?: 'plain' | 'warn' | 'bad' | 'quiet' }

const edges = {
  plain: 'border-line bg-surface shadow-card',
  warn: 'border-warn-line bg-surface shadow-card',
  bad: 'border-bad-line bg-surface shadow-card',
  quiet: 'border-line bg-surface-2',
}

/** A section of its own: give it `aria-labelledby` with the id of its CardHeader. */
export function Card({ tone = 'plain', className, ...rest }: CardProps) {
  return <section data-card className={cn('rounded-xl border print:shadow-none', edges[tone], className)} {...rest} />
}

type CardHeaderProps = {
  title: ReactNode
  /** Id of the heading, for `aria-labelledby` of the card. */
  id?: string
  level?: 2 | 3
  badge?: ReactNode
  /** One quiet line below the title. */
  sub?: ReactNode
  /** Links or small buttons on the right. */
  more?: ReactNode
  className?: string
}

export function CardHeader({ title, id, level = 2, badge, sub, more, className }: CardHeaderProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={cn('flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3 sm:px-6', className)}>
      <div className="min-w-0">
        <Heading id={id} className="text-18 font-semibold">
          {title}
        </Heading>
        {sub ? <p className="text-14 text-ink-3">{sub}</p> : null}
      </div>
      {badge}
      {more ? <div className="ml-auto flex items-center gap-3 print:hidden">{more}</div> : null}
    </div>
  )
}

export function CardBody({ className, ...rest }: ComponentProps<'div'>) {
  return <div data-card-body className={cn('px-4 pt-2 pb-4 sm:px-6 sm:pt-3 sm:pb-6', className)} {...rest} />
}

export function CardFooter({ className, ...rest }: ComponentProps<'div'>) {
  return (
    <div
      className={cn(
        'flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-3 text-14 text-ink-3 sm:px-6',
        className,
      )}
      {...rest}
    />
  )
}
