import type { Route } from 'next'
import { SearchX } from '@/components/ui/icons'
import { ErrorState } from '@/components/ui/empty-state'

/** 404 inside a shell. Also what somebody sees who asks for a file that is not his: outside the scope is not found. */
export function NotFoundNote({ backHref, backLabel }: { backHref: Route; backLabel?: string }) {
  return (
    <ErrorState
      icon={<SearchX aria-hidden />}
      code="404"
      title="没有找到这个页面"
      backHref={backHref}
      backLabel={backLabel}
    >
      <p>内容可能已被删除、地址有误，或者不属于您当前登录的身份。</p>
    </ErrorState>
  )
}
