'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { Tabs as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { CountPill } from './badge'
import { cn } from './cn'

const tabLook =
  'flex min-h-11 items-center gap-2 border-b-3 border-transparent px-0.5 text-15 whitespace-nowrap text-ink-2 hover:text-ink sm:text-16'
const rowLook = 'flex gap-4 overflow-x-auto border-b border-line-2 sm:gap-6 print:hidden'

export type TabItem = { value: string; label: ReactNode; count?: number | string; hot?: boolean; content: ReactNode }

/** Panels on one page; the arrow keys move between them. For lists that have an address of their own use LinkTabs. */
export function Tabs({ label, items, defaultValue }: { label: string; items: TabItem[]; defaultValue?: string }) {
  return (
    <Primitive.Root defaultValue={defaultValue ?? items[0]?.value}>
      <Primitive.List aria-label={label} className={rowLook}>
        {items.map((item) => (
          <Primitive.Trigger
            key={item.value}
            value={item.value}
            className={cn(
              tabLook,
              'focus-visible:-outline-offset-3 data-[state=active]:border-blue-600 data-[state=active]:font-semibold data-[state=active]:text-blue-700',
            )}
          >
            {item.label}
            {item.count === undefined ? null : <CountPill hot={item.hot}>{item.count}</CountPill>}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {items.map((item) => (
        <Primitive.Content key={item.value} value={item.value} className="pt-4">
          {item.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  )
}

export type LinkTab = { href: Route; label: ReactNode; count?: number | string; hot?: boolean; active?: boolean }

/** Tabs that are pages: each has an address, works without script, and can be kept as a bookmark. */
export function LinkTabs({ label, items }: { label: string; items: LinkTab[] }) {
  return (
    <nav aria-label={label} className="mb-4 min-w-0">
      <ul className={rowLook}>
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.active ? 'page' : undefined}
              className={cn(
                tabLook,
                'focus-visible:-outline-offset-3 aria-[current]:border-blue-600 aria-[current]:font-semibold aria-[current]:text-blue-700',
              )}
            >
              {item.label}
              {item.count === undefined ? null : <CountPill hot={item.hot}>{item.count}</CountPill>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Saved views above a worklist: pills with counts. */
export function ViewPills({ label, items }: { label: string; items: LinkTab[] }) {
  return (
    <nav aria-label={label} className="min-w-0 print:hidden">
      <ul className="-m-1 flex gap-2 overflow-x-auto p-1 sm:flex-wrap">
        {items.map((item) => (
          <li key={item.href} className="flex-none">
            <Link href={item.href} aria-current={item.active ? 'page' : undefined} className="pill">
              {item.label}
              {item.count === undefined ? null : (
                <span className={cn('text-13 font-normal', item.hot ? 'font-semibold text-bad-ink' : 'text-ink-3')}>
                  {item.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
