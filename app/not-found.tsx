import { SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { StatusPage } from '@/components/portals/status-page'

export const metadata: Metadata = { title: '没有找到' }

/** Also what somebody sees who asks for a file that is not his: outside your scope is not found (house law 7). */
export default function NotFound() {
  return (
    <StatusPage icon={<SearchX aria-hidden />} code="404" title="没有找到这个页面" backHref="/">
      <p>内容可能已被删除、地址有误，或者不属于您当前登录的身份。</p>
    </StatusPage>
  )
}
