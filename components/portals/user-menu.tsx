'use client'

import { ChevronDown, LogOut } from '@/components/ui/icons'
import type { Route } from 'next'
import Link from 'next/link'
import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import { SizeToggle } from './size-toggle'
import { topButton } from './top-button'
import { SignOutForm } from '@/components/kept/sign-out-form'
import { Verbatim } from '@/components/ui/verbatim'

export type ShellUser = {
  name: string
  /** Second line: the employer, the authority and level. */
  detail?: string
  links?: { href: Route; label: string; icon?: ReactNode }[]
}

const row =
  'flex min-h-11 w-full items-center gap-2.5 rounded-lg px-3 text-left text-15 text-ink-2 hover:bg-surface-3 hover:text-ink [&_svg]:size-5 [&_svg]:text-ink-3'

/** Who is signed in, and the way out. 退出登录 is a POST: a link could be followed by accident or by a prefetch. */
export function UserMenu({
  user,
  signOutHref,
  signOutFields,
}: {
  user: ShellUser
  signOutHref: string
  signOutFields?: Record<string, string>
}) {
  return (
    <Popover.Root>
      <Popover.Trigger className={topButton('gap-2 pl-2')} aria-label={`${user.name}，账户菜单`}>
        <span
          aria-hidden
          className="grid size-8 place-items-center rounded-full bg-blue-100 text-14 leading-none font-semibold text-blue-800"
        >
          {user.name.slice(0, 1)}
        </span>
        <span className="max-w-40 truncate max-lg:hidden">
          <Verbatim>{user.name}</Verbatim>
        </span>
        <ChevronDown aria-hidden className="size-4! max-sm:hidden" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label="账户菜单"
          className="z-50 w-64 rounded-xl border border-line bg-surface p-2 shadow-float"
        >
          <div className="border-b border-line px-3 pt-1 pb-2.5">
            <p className="font-semibold">
              <Verbatim>{user.name}</Verbatim>
            </p>
            {user.detail ? <p className="text-13 text-ink-3">{user.detail}</p> : null}
          </div>
          <ul className="pt-2">
            {user.links?.map((link) => (
              <li key={link.href}>
                <Popover.Close asChild>
                  <Link href={link.href} className={row}>
                    {link.icon}
                    {link.label}
                  </Link>
                </Popover.Close>
              </li>
            ))}
            <li className="sm:hidden">
              <SizeToggle className="w-full justify-start gap-2.5 px-3 text-15 sm:px-3" />
            </li>
            <li>
              <SignOutForm action={signOutHref}>
                {Object.entries(signOutFields ?? {}).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <button type="submit" className={row}>
                  <LogOut aria-hidden />
                  退出登录
                </button>
              </SignOutForm>
            </li>
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
