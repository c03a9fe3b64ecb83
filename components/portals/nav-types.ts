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
  /** Other paths that belong to this place: the files of a list live elsewhere than the list. */
  covers?: string[]
  /** A portal's first page: everything lies under its path, nothing else belongs to it. */
  exact?: boolean
}

export type NavGroup = { title?: string; items: NavItem[] }

/** The item the reader is in: the longest of its paths that the reader's path equals or lies under. */
export function activeHref(path: string, items: Pick<NavItem, 'href' | 'covers' | 'exact'>[]): string | undefined {
  const places = items.flatMap(({ href, covers = [], exact }) =>
    [href, ...covers].map((place) => ({ href, place, exact })),
  )
  const inside = places.filter(({ place, exact }) => path === place || (!exact && path.startsWith(`${place}/`)))
  return inside.sort((a, b) => b.place.length - a.place.length)[0]?.href
}
