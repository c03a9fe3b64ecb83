import { Bell, CircleQuestionMark } from '@/components/ui/icons'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Brand, DemoChip } from '@/components/brand'
import { cn } from '@/components/ui/cn'
import { SizeToggle } from './size-toggle'
import { topButton } from './top-button'
import { UserMenu, type ShellUser } from './user-menu'

export type TopBarProps = {
  homeHref: Route
  portal?: string
  demo?: boolean
  helpHref?: Route
  messages?: { href: Route; count: number }
  user?: ShellUser
  signOutHref?: string
  signOutFields?: Record<string, string>
  /** Opens the navigation below 1180 px. */
  menu?: ReactNode
  /** Between the brand and the right side: the reviewer's search, the public navigation. */
  middle?: ReactNode
  /** Before the user: the reviewer's counters and shortcuts, the entrances of the public pages. */
  extra?: ReactNode
  low?: boolean
}

/** The same place for the same thing in all portals. */
export function TopBar(props: TopBarProps) {
  const { homeHref, portal, demo, helpHref, messages, user, signOutHref, signOutFields, menu, middle, extra, low } =
    props
  return (
    <header
      className={cn(
        'sticky top-0 z-30 flex h-top items-center gap-2.5 border-b border-line bg-surface pr-1 pl-4 sm:gap-4 sm:px-6 print:hidden',
        low && 'sm:px-4',
      )}
    >
      {menu}
      <Brand href={homeHref} portal={portal} />
      {demo ? <DemoChip /> : null}
      {middle}
      <div className="ml-auto flex items-center gap-0 sm:gap-1">
        <SizeToggle className="max-sm:hidden" />
        {helpHref ? (
          <Link href={helpHref} className={topButton('max-sm:hidden')} aria-label="帮助">
            <CircleQuestionMark aria-hidden />
            <span className="max-lg:hidden">帮助</span>
          </Link>
        ) : null}
        {messages ? <Messages {...messages} /> : null}
        {extra}
        {user && signOutHref ? <UserMenu user={user} signOutHref={signOutHref} signOutFields={signOutFields} /> : null}
      </div>
    </header>
  )
}

function Messages({ href, count }: { href: Route; count: number }) {
  return (
    <Link href={href} className={topButton()} aria-label={count > 0 ? `消息，${count} 条未读` : '消息'}>
      <Bell aria-hidden />
      <span className="max-lg:hidden">消息</span>
      {count > 0 ? (
        <span
          aria-hidden
          className="min-w-4 rounded-full bg-bad px-1 text-center text-[0.6875rem] leading-4 font-semibold text-white max-lg:absolute max-lg:top-1.5 max-lg:left-5.5 max-lg:ring-2 max-lg:ring-surface"
        >
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </Link>
  )
}
