import { LogIn } from '@/components/ui/icons'
import type { Metadata } from 'next'
import { StatusPage } from '@/components/portals/status-page'
import { LinkButton } from '@/components/ui/link-button'

export const metadata: Metadata = { title: '请先登录' }

export default function Unauthorized() {
  return (
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
}
