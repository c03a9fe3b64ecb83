'use client'

import { TriangleAlert } from '@/components/ui/icons'
import { StatusPage } from '@/components/portals/status-page'
import { Button } from '@/components/ui/button'

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void }

/** Something broke. The digest is the number that the server's log has for it; nothing else of the error is shown. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <StatusPage
      icon={<TriangleAlert aria-hidden />}
      title="页面暂时无法显示"
      requestId={error.digest}
      backHref="/"
      action={
        <Button intent="primary" onClick={reset}>
          重试
        </Button>
      }
    >
      <p>系统出现问题，已保存的内容不会丢失。请重试；仍有问题请联系客服。</p>
    </StatusPage>
  )
}
