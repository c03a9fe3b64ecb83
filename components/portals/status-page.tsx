'use client'

import type { Route } from 'next'
import type { ComponentProps } from 'react'
import { ErrorState } from '@/components/ui/empty-state'
import { LogIn, SearchX } from '@/components/ui/icons'
import { LinkButton } from '@/components/ui/link-button'
import { Main } from './shells'
import { TopBar } from './top-bar'

// Every page of the portal carries its 401 and its 404 along, and hardly ever shows them: as client components they are a
// name in the page's data instead of a second page.

/** A page outside every portal: 401, 403, 404, something broke. Header with the mark, one message, a way back. */
export function StatusPage(props: ComponentProps<typeof ErrorState>) {
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar homeHref="/" />
      <Main>
        <ErrorState {...props} />
      </Main>
    </div>
  )
}

const notFound = {
  icon: <SearchX aria-hidden />,
  code: '404',
  title: '没有找到这个页面',
  children: <p>内容可能已被删除、地址有误，或者不属于您当前登录的身份。</p>,
}

/** 404 inside a shell. Also what somebody sees who asks for a file that is not his: outside the scope is not found. */
export const NotFoundNote = (props: { backHref: Route; backLabel?: string }) => <ErrorState {...notFound} {...props} />

/** 404 outside every portal. */
export const NotFoundPage = () => <StatusPage {...notFound} backHref="/" />

/** 401: nobody is signed in, or no longer. */
export const SignedOutPage = () => (
  <StatusPage
    icon={<LogIn aria-hidden />}
    code="401"
    title="请先登录"
    backHref="/"
    action={
      <LinkButton href="/sign-in" intent="primary">
        去登录
      </LinkButton>
    }
  >
    <p>您尚未登录，或登录已失效。已保存的内容不会丢失。</p>
  </StatusPage>
)
