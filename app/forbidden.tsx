'use client'

import { ShieldAlert } from '@/components/ui/icons'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { portalHome, portalOf, to } from '@/lib/addresses'
import { StatusPage } from '@/components/portals/status-page'
import { LinkButton } from '@/components/ui/link-button'
import { type Entrance, isEntrance } from '@/lib/access/verified-identity'
import { entranceLabels, portalLabels } from '@/lib/labels/actors'

type Me = { kind: Entrance; label: string }

/** Who is signed in. Asked for here because every page carries this boundary, and few ever show it. */
function useMe(): Me | null {
  const [me, setMe] = useState<Me | null>(null)
  useEffect(() => {
    const asking = new AbortController()
    fetch('/api/session', { signal: asking.signal, cache: 'no-store' })
      .then((answer) => answer.json())
      .then(({ data }: { data?: Partial<Me> }) => {
        if (isEntrance(data?.kind)) setMe({ kind: data.kind, label: data.label ?? '' })
      })
      .catch(() => undefined)
    return () => asking.abort()
  }, [])
  return me
}

/** Says as whom one is here, and offers both ways on: one's own portal, or the door of the portal that was asked for. */
export default function Forbidden() {
  const me = useMe()
  const path = usePathname()
  const asked = portalOf(path)
  const wrongDoor = asked !== null && asked !== me?.kind
  return (
    <>
      <title>无权访问 · 人才业务办理平台</title>
      <StatusPage
        icon={<ShieldAlert aria-hidden />}
        code="403"
        title={wrongDoor ? `此页面属于${portalLabels[asked]}` : '您没有查看此页面的权限'}
        backHref={me ? portalHome[me.kind] : '/'}
        backLabel={me ? `进入${portalLabels[me.kind]}首页` : '返回首页'}
        action={
          <LinkButton href={asked ? to.guest.signIn(asked, path) : '/sign-in'} intent="primary">
            {wrongDoor ? `切换身份，从${entranceLabels[asked]}登录` : '切换身份'}
          </LinkButton>
        }
      >
        {me ? <p>您当前的登录身份是：{me.label}。</p> : null}
        <p>各端分别登录，互不相通。</p>
      </StatusPage>
    </>
  )
}
