'use client'

import { ChevronRight, CircleCheck, TriangleAlert } from '@/components/ui/icons'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { OwnerTag } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { LinkButton } from '@/components/ui/link-button'

export type Blocker = {
  id: string
  title: ReactNode
  text?: ReactNode
  /** 您 · 单位 · 合同. */
  owner: string
  mine?: boolean
  cure?: { href: Route; label: string }
  /** Cured: it stays in the list, with a green check and this word. */
  done?: string
}

/** What blocks the next step, 52 px a row; cured rows stay, so that the list does not jump. */
export function BlockerList({ items, label = '需要处理的事项' }: { items: Blocker[]; label?: string }) {
  return (
    <ul aria-label={label} className="rounded-lg border border-line">
      {items.map((item) => (
        <li
          key={item.id}
          className="flex min-h-13 items-center gap-2.5 border-t border-line py-1.5 pr-2 pl-3 text-15 leading-[1.375rem] first:border-t-0"
        >
          {item.done ? (
            <CircleCheck aria-hidden className="size-5 text-ok" />
          ) : (
            <TriangleAlert aria-hidden className="size-5 text-warn" />
          )}
          <div className="flex min-w-0 flex-1 flex-wrap gap-x-3 max-sm:block">
            <span className={cn('max-sm:block', !item.done && 'font-semibold')}>{item.title}</span>
            {item.text ? <span className="text-14 text-ink-3 max-sm:block">{item.text}</span> : null}
          </div>
          <span className="max-sm:hidden">
            <OwnerTag mine={item.mine}>{item.owner}</OwnerTag>
          </span>
          {item.done ? <span className="min-w-16 text-center text-14 text-ok-ink">{item.done}</span> : null}
          {!item.done && item.cure ? (
            <LinkButton href={item.cure.href} intent="text" size="sm" className="min-w-16">
              {item.cure.label}
              <span className="sr-only">：{item.title}</span>
              <ChevronRight aria-hidden />
            </LinkButton>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
