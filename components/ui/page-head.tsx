'use client'

import { ArrowLeft } from './icons'
import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

/** The content of a page: ≤ 1160 px for forms and homes, full width for worklists. */
export function Page({ wide, className, ...rest }: ComponentProps<'div'> & { wide?: boolean }) {
  return (
    <div
      className={cn(
        'mx-auto w-full px-4 pt-4 pb-8 sm:px-8 sm:pt-6 sm:pb-16',
        wide ? 'sm:px-6' : 'max-w-page',
        className,
      )}
      {...rest}
    />
  )
}

/** Cards one below the other: 24 px apart, 12 on phones. */
export function Stack({ className, ...rest }: ComponentProps<'div'>) {
  return (
    <div className={cn('grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3 sm:gap-6', className)} {...rest} />
  )
}

type MainAsideProps = {
  main: ReactNode
  aside: ReactNode
  /** In one column the cards of both sides mix: order them with `max-lg:order-1` … on each card. */
  mixed?: boolean
  className?: string
}

/** Main column and a 368 px side column; one column below 1024 px and in 大字版. */
export function MainAside({ main, aside, mixed, className }: MainAsideProps) {
  const side = mixed ? 'max-lg:contents large:contents' : undefined
  return (
    <div
      className={cn(
        'grid grid-cols-[minmax(0,1fr)] items-start gap-3 sm:gap-6 lg:grid-cols-[minmax(0,1fr)_23rem] large:grid-cols-[minmax(0,1fr)]',
        className,
      )}
    >
      <Stack className={side}>{main}</Stack>
      <Stack className={side}>{aside}</Stack>
    </div>
  )
}

/** 返回上级 (G-35). */
export function BackLink({ href, children = '返回上级' }: { href: Route; children?: ReactNode }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-8 items-center gap-1 text-14 text-ink-2 underline-offset-3 hover:text-blue-700 hover:underline print:hidden pointer-coarse:min-h-11"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {children}
    </Link>
  )
}

type PageHeadProps = {
  title: ReactNode
  badge?: ReactNode
  /** One quiet line: today, the unit, the application number. */
  sub?: ReactNode
  /** One primary action (or a small group), on the right. */
  action?: ReactNode
  back?: Route
  backLabel?: string
}

/** Title, state, one primary action. The only h1 of a page. */
export function PageHead({ title, badge, sub, action, back, backLabel }: PageHeadProps) {
  return (
    <div className="mb-4 sm:mb-6">
      {back ? <BackLink href={back}>{backLabel ?? '返回上级'}</BackLink> : null}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-28 font-semibold tracking-[-0.005em]">{title}</h1>
            {badge}
          </div>
          {sub ? (
            <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-14 text-ink-3 [&_svg]:size-4 [&>span]:inline-flex [&>span]:items-center [&>span]:gap-1.5">
              {sub}
            </div>
          ) : null}
        </div>
        {action ? (
          <div className="ml-auto flex flex-wrap items-center gap-2 max-sm:ml-0 max-sm:w-full print:hidden">
            {action}
          </div>
        ) : null}
      </div>
    </div>
  )
}
