import { ShieldAlert } from 'lucide-react'
import type { Metadata, Route } from 'next'
import { headers } from 'next/headers'
import { StatusPage } from '@/components/portals/status-page'
import { LinkButton } from '@/components/ui/link-button'
import { portalHome, portalOf } from '@/lib/access/verified-identity'
import { currentActor } from '@/lib/auth/session'
import { actorLabel, entranceLabels, portalLabels } from '@/lib/labels/actors'
import { pathHeader } from '@/lib/web/request-id'
import { signInPath } from '@/lib/web/sign-in-path'

export const metadata: Metadata = { title: '无权访问' }

/** Says as whom one is here, and offers both ways on: one's own portal, or the door of the portal that was asked for. */
export default async function Forbidden() {
  const [actor, jar] = await Promise.all([currentActor(), headers()])
  const path = jar.get(pathHeader) ?? '/'
  const asked = portalOf(path)
  const wrongDoor = asked !== null && asked !== actor?.kind
  return (
    <StatusPage
      icon={<ShieldAlert aria-hidden />}
      code="403"
      title={wrongDoor ? `此页面属于${portalLabels[asked]}` : '您没有查看此页面的权限'}
      backHref={actor ? (portalHome[actor.kind] as Route) : '/'}
      backLabel={actor ? `进入${portalLabels[actor.kind]}首页` : '返回首页'}
      action={
        <LinkButton href={asked ? signInPath(asked, path) : '/sign-in'} intent="primary">
          {wrongDoor ? `切换身份，从${entranceLabels[asked]}登录` : '切换身份'}
        </LinkButton>
      }
    >
      <p>{actor ? `您当前的登录身份是：${actorLabel(actor)}。` : '您尚未登录。'}各端分别登录，互不相通。</p>
    </StatusPage>
  )
}
