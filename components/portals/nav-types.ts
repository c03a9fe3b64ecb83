import type { Route } from 'next'
import type { ReactNode } from 'react'

export type NavItem = {
  href: Route
  label: string
  /** Short form below the icon of a rail or a bottom bar. */
  shortLabel?: string
  icon: ReactNode
  count?: number | string
  /** Red: a date can be missed here (tokens.md §4). */
  hot?: boolean
}

export type NavGroup = { title?: string; items: NavItem[] }

/** The item the reader is in: the longest href that the path equals or lies under. */
export function activeHref(path: string, hrefs: string[]): string | undefined {
  const inside = hrefs.filter((href) => path === href || path.startsWith(href === '/' ? '//' : `${href}/`))
  return inside.sort((a, b) => b.length - a.length)[0]
}
