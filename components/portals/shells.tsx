'use client'

import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { MenuDrawer } from './menu-drawer'
import type { NavGroup, NavItem } from './nav-types'
import { Rail, SideNav, TabBar } from './side-nav'
import { TopBar, type TopBarProps } from './top-bar'

type BarProps = Omit<TopBarProps, 'portal' | 'menu' | 'low'>

/** The target of the skip link; pages put their <Page> inside. */
export function Main({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <main id="main" tabIndex={-1} className={cn('flex min-w-0 flex-1 flex-col outline-none', className)}>
      {children}
    </main>
  )
}

type EmployerShellProps = BarProps & {
  groups: NavGroup[]
  /** Worklists: the column shrinks to a rail on exactly these paths. */
  railPaths?: string[]
  foot?: ReactNode
  children: ReactNode
}

/** 单位版: left navigation 240 with counts. */
export function EmployerShell({ groups, railPaths, foot, children, ...bar }: EmployerShellProps) {
  const label = '单位版导航'
  return (
    <>
      <TopBar
        {...bar}
        portal="单位版"
        menu={<MenuDrawer label={label} groups={groups} foot={foot} className="xl:hidden" />}
      />
      <div className="flex min-h-[calc(100dvh-var(--spacing-top))]">
        <SideNav label={label} groups={groups} foot={foot} width="nav-wide" railPaths={railPaths} />
        <Main>{children}</Main>
      </div>
    </>
  )
}

type ApplicantShellProps = BarProps & {
  groups: NavGroup[]
  /** Up to five places of the bottom bar on phones. */
  tabs: NavItem[]
  /** Below the navigation: the district's consulting line. */
  foot?: ReactNode
  children: ReactNode
}

/** 个人版: left navigation 216, bottom bar on phones. */
export function ApplicantShell({ groups, tabs, foot, children, ...bar }: ApplicantShellProps) {
  const label = '个人版导航'
  return (
    <>
      <TopBar
        {...bar}
        portal="个人版"
        menu={<MenuDrawer label={label} groups={groups} foot={foot} className="-ml-2.5 xl:hidden" />}
      />
      <div className="flex min-h-[calc(100dvh-var(--spacing-top))]">
        <SideNav label={label} groups={groups} foot={foot} width="nav" />
        <Main className="max-sm:not-has-data-sticky-bar:pb-[calc(4rem+env(safe-area-inset-bottom))]">{children}</Main>
      </div>
      <TabBar label="常用" items={tabs} />
    </>
  )
}

type ReviewerShellProps = BarProps & { items: NavItem[]; children: ReactNode }

/** 审核端: rail 80, full width, a lower header; the desk needs every pixel. */
export function ReviewerShell({ items, children, ...bar }: ReviewerShellProps) {
  const label = '审核端导航'
  return (
    <div className="text-14 sm:[--spacing-top:3.25rem]">
      <TopBar
        {...bar}
        low
        portal="审核端"
        menu={<MenuDrawer label={label} groups={[{ items }]} className="xl:hidden" />}
      />
      <div className="flex min-h-[calc(100dvh-var(--spacing-top))]">
        <Rail label={label} items={items} />
        <Main>{children}</Main>
      </div>
    </div>
  )
}
