import { Building2, ClipboardCheck, UserRound } from '@/components/ui/icons'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { cn } from '@/components/ui/cn'
import { Card, CardBody } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { portalHome } from '@/lib/addresses'
import { type Entrance, entrances, isEntrance } from '@/lib/access/verified-identity'
import { safeCallback } from '@/lib/auth/callback-url'
import { currentActor } from '@/lib/auth/session'
import { actorLabel, entranceLabels } from '@/lib/labels/actors'
import { signInProblem } from '@/lib/labels/sign-in-problems'
import { EntranceForm } from './_components/entrance-form'

export const metadata: Metadata = { title: '登录', robots: { index: false, follow: false } }

const doors: Record<Entrance, { icon: ReactNode; who: string; by: string }> = {
  employer: {
    icon: <Building2 aria-hidden />,
    who: '用人单位的业务经办人',
    by: '使用法人一证通、电子营业执照或事业单位电子证照登录',
  },
  person: {
    icon: <UserRound aria-hidden />,
    who: '申请人、持证人',
    by: '使用北京通登录：账号、短信或扫码',
  },
  staff: {
    icon: <ClipboardCheck aria-hidden />,
    who: '属地、区级、市级审核人员',
    by: '使用政务人员统一认证登录',
  },
}

const single = z.string().max(1000).optional().catch(undefined)
const query = z.object({ entrance: single, callbackUrl: single, error: single })

function Door({ entrance, callbackUrl, main }: { entrance: Entrance; callbackUrl: string; main: boolean }) {
  const { icon, who, by } = doors[entrance]
  const id = `door-${entrance}`
  return (
    <Card aria-labelledby={id} className={cn('flex flex-col', main && 'border-blue-600')}>
      <CardBody className="flex flex-1 flex-col gap-4 pt-4 sm:pt-6">
        <div className="flex items-center gap-4">
          <span className="grid size-12 flex-none place-items-center rounded-full bg-blue-50 text-blue-600 [&_svg]:size-6">
            {icon}
          </span>
          <div>
            <h2 id={id} className="text-18 font-semibold">
              {entranceLabels[entrance]}
            </h2>
            <p className="text-14 text-ink-3">{who}</p>
          </div>
        </div>
        <p className="flex-1 text-14 text-ink-2">{by}</p>
        <EntranceForm
          entrance={entrance}
          callbackUrl={callbackUrl}
          label={`${entranceLabels[entrance]}登录`}
          main={main}
        />
      </CardBody>
    </Card>
  )
}

async function SignedInNote() {
  const actor = await currentActor()
  if (!actor) return null
  return (
    <Note
      title={`您已登录：${actorLabel(actor)}`}
      action={
        <LinkButton href={portalHome[actor.kind]} size="sm">
          继续办理
        </LinkButton>
      }
    >
      选择下方入口可更换身份，当前登录将自动退出。
    </Note>
  )
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { entrance, callbackUrl, error } = query.parse(await searchParams)
  const chosen = isEntrance(entrance) ? entrance : null
  const order = chosen ? [chosen, ...entrances.filter((kind) => kind !== chosen)] : entrances
  const problem = signInProblem(error)
  return (
    <Page>
      <PageHead title="登录" sub={<span>本平台不保存密码，登录由北京市统一身份认证平台完成。</span>} />
      <Stack>
        {problem ? (
          <Note tone={error === 'cancelled' ? 'info' : 'warn'} role="alert">
            {problem}
          </Note>
        ) : null}
        <SignedInNote />
        <div className="grid gap-3 sm:gap-6 lg:grid-cols-3">
          {order.map((kind) => (
            <Door
              key={kind}
              entrance={kind}
              callbackUrl={safeCallback(kind, callbackUrl)}
              main={chosen === null || kind === chosen}
            />
          ))}
        </div>
      </Stack>
    </Page>
  )
}
