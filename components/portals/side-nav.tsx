'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { CountPill } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { activeHref, type NavGroup, type NavItem } from './nav-types'

type NavListProps = { groups: NavGroup[]; onNavigate?: () => void }

/** Icon, word, count: the content of the left navigation and of the drawer. */
export function NavList({ groups, onNavigate }: NavListProps) {
  const current = useCurrent(groups.flatMap((group) => group.items))
  return groups.map((group, index) => (
    <div key={group.title ?? index} role="group" aria-label={group.title}>
      {group.title ? (
        <p aria-hidden className="mx-3 mt-4 mb-1 text-13 text-ink-3">
          {group.title}
        </p>
      ) : null}
      <ul className="grid gap-0.5">
        {group.items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              onClick={onNavigate}
              aria-current={item.href === current ? 'page' : undefined}
              className="nav-line"
            >
              {item.icon}
              <span className="min-w-0">{item.label}</span>
              {item.count ? (
                <CountPill hot={item.hot} className="ml-auto">
                  {item.count}
                  <span className="sr-only">项</span>
                </CountPill>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ))
}

type SideNavProps = {
  label: string
  groups: NavGroup[]
  foot?: ReactNode
  width: 'nav' | 'nav-wide'
  /** Paths (worklists) where it shrinks to the rail to give the table its width. */
  railPaths?: string[]
}

/** Left navigation, hidden below 1180 px (the header's 菜单 takes over). */
export function SideNav({ label, groups, foot, width, railPaths }: SideNavProps) {
  const path = usePathname()
  if (railPaths?.some((rail) => path === rail))
    return <Rail label={label} items={groups.flatMap(({ items }) => items)} />
  return (
    <nav
      aria-label={label}
      className={cn(
        'sticky top-top hidden h-[calc(100dvh-var(--spacing-top))] flex-none flex-col gap-0.5 overflow-y-auto border-r border-line bg-surface px-3 py-4 xl:flex print:hidden',
        width === 'nav' ? 'w-54' : 'w-60',
      )}
    >
      <NavList groups={groups} />
      {foot ? <div className="mt-auto border-t border-line px-3 pt-4 pb-1 text-13 text-ink-3">{foot}</div> : null}
    </nav>
  )
}

/** 80 px, icon over word: worklists and desk. */
export function Rail({ label, items }: { label: string; items: NavItem[] }) {
  const current = useCurrent(items)
  return (
    <nav
      aria-label={label}
      className="sticky top-top hidden h-[calc(100dvh-var(--spacing-top))] w-20 flex-none overflow-y-auto border-r border-line bg-surface px-1.5 py-2 xl:block print:hidden"
    >
      <ul className="grid gap-0.5">
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={item.href === current ? 'page' : undefined} className="nav-square">
              {item.icon}
              {item.shortLabel ?? item.label}
              <IconCount item={item} quiet />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Bottom bar of the applicant's phone: five places within the thumb's reach. */
export function TabBar({ label, items }: { label: string; items: NavItem[] }) {
  const current = useCurrent(items)
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden [body:has([data-sticky-bar])_&]:hidden"
    >
      <ul className="grid h-16 auto-cols-fr grid-flow-col">
        {items.map((item) => (
          <li key={item.href} className="grid">
            <Link href={item.href} aria-current={item.href === current ? 'page' : undefined} className="nav-place">
              {item.icon}
              {item.shortLabel ?? item.label}
              <IconCount item={item} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function IconCount({ item, quiet }: { item: NavItem; quiet?: boolean }) {
  if (!item.count) return null
  return (
    <span
      className={cn(
        'absolute top-1 left-[calc(50%+0.375rem)] min-w-[1.125rem] rounded-full px-1 text-center text-[0.6875rem] leading-[1.125rem] font-semibold ring-2 ring-surface',
        quiet && !item.hot ? 'bg-surface-3 text-ink-2' : 'bg-bad text-white',
      )}
    >
      {item.count}
      <span className="sr-only">项</span>
    </span>
  )
}

function useCurrent(items: NavItem[]): string | undefined {
  return activeHref(usePathname(), items)
}
