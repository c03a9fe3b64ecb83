'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { MenuDrawer } from './menu-drawer'
import { type NavItem, activeHref } from './nav-types'
import { Main } from './shells'
import { TopBar } from './top-bar'
import { usePathname } from 'next/navigation'

/** The header's navigation of the public pages, from 1024 px. */
function PublicNav({ items }: { items: NavItem[] }) {
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

type PublicShellProps = {
  homeHref: Route
  demo?: boolean
  items: NavItem[]
  employerHref: Route
  applicantHref: Route
  /** Words at the foot of the page, left. */
  footText?: ReactNode
  footLinks?: { href: Route; label: string }[]
  children: ReactNode
}

/** Public pages: navigation in the header, 单位入口 and 个人入口, a footer. Nobody is signed in here. */
export function PublicShell(props: PublicShellProps) {
  const { homeHref, demo, items, employerHref, applicantHref, footText, footLinks = [], children } = props
  const entrances: NavItem[] = [
    { href: employerHref, label: '单位入口', icon: null },
    { href: applicantHref, label: '个人入口', icon: null },
  ]
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar
        homeHref={homeHref}
        demo={demo}
        middle={<PublicNav items={items} />}
        extra={
          <>
            <span className="flex gap-2 pl-2 max-lg:hidden">
              <LinkButton href={employerHref} size="sm">
                单位入口
              </LinkButton>
              <LinkButton href={applicantHref} size="sm">
                个人入口
              </LinkButton>
            </span>
            <MenuDrawer
              label="菜单"
              groups={[{ items }, { title: '登录办理', items: entrances }]}
              className="lg:hidden"
            />
          </>
        }
      />
      <Main>{children}</Main>
      <footer className="border-t border-line bg-surface print:hidden">
        <div className="mx-auto flex max-w-page flex-wrap justify-between gap-x-6 gap-y-2 px-4 py-4 text-14 text-ink-3 sm:px-8">
          <p>{footText}</p>
          <ul className="flex flex-wrap gap-x-6">
            {footLinks.map((link) => (
              <li key={link.href}>
                <Link
                  href={link.href}
                  className="inline-flex min-h-6 items-center text-ink-2 hover:text-blue-700 hover:underline pointer-coarse:min-h-11"
                >
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </footer>
    </div>
  )
}
