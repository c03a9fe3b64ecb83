'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { activeHref, type NavItem } from './nav-types'

/** The header's navigation of the public pages, from 1024 px. */
export function PublicNav({ items }: { items: NavItem[] }) {
  const current = activeHref(usePathname(), items)
  return (
    <nav aria-label="主导航" className="ml-6 h-full max-lg:hidden">
      <ul className="flex h-full">
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={item.href === current ? 'page' : undefined} className="nav-word">
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
