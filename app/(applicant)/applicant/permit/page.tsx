import { Ban, Baby, FilePlus2, Lock, PencilLine, type LucideIcon } from 'lucide-react'
import type { Metadata, Route } from 'next'
import type { ReactNode } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { loadPermitModule, type PermitModuleView } from '@/lib/views/applicant/home'
import { requirePerson } from '@/lib/web/page-guard'
import { HolderPermitCard } from '../_components/holder-permit-card'
import { ProgressCard } from '../_components/progress-card'
import { StartNewButton } from './_components/start-new-button'

export const metadata: Metadata = { title: '工作居住证' }

function Tile({
  icon: Icon,
  title,
  text,
  children,
}: {
  icon: LucideIcon
  title: string
  text: string
  children: ReactNode
}) {
  return (
    <li className="grid content-start gap-3 rounded-lg border border-line p-4">
      <div className="flex gap-3">
        <span className="grid size-10 flex-none place-items-center rounded-lg bg-blue-50 text-blue-600">
          <Icon aria-hidden className="size-5" />
        </span>
        <div>
          <h3 className="text-16 font-semibold">{title}</h3>
          <p className="text-14 text-ink-3">{text}</p>
        </div>
      </div>
      {children}
    </li>
  )
}

function Closed({ reason, cure }: { reason: string; cure?: { href: string; label: string } }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-surface-2 px-3 py-2 text-14 text-ink-2">
      <Lock aria-hidden className="size-4 flex-none text-ink-3" />
      <span className="min-w-0 flex-1">{reason}</span>
      {cure ? (
        <LinkButton href={cure.href as Route} size="sm">
          {cure.label}
        </LinkButton>
      ) : null}
    </div>
  )
}

/** Businesses that change a permit: there is nothing to change without one. */
const changes = [
  { icon: PencilLine, title: '证件基础信息变更', text: '户口、居住地等' },
  { icon: Baby, title: '证件业务信息变更', text: '随往子女' },
  { icon: Ban, title: '注销工作居住证', text: '落户、退休、调离北京' },
] as const

function Businesses({ view }: { view: PermitModuleView }) {
  const { newObstacle: obstacle, permit } = view
  const live = permit?.printable ?? false
  return (
    <Card aria-labelledby="business-title">
      <CardHeader id="business-title" title="您可以办理的业务" sub="一人一次只办一项，办结后才能办下一项" />
      <CardBody>
        <ul className="grid gap-3 sm:grid-cols-2">
          <Tile icon={FilePlus2} title="新办" text="第一次申请，或证件失效后重新申请">
            {obstacle ? <Closed reason={obstacle.text} cure={obstacle.cure} /> : <StartNewButton />}
          </Tile>
          {changes.map(({ icon, title, text }) => (
            <Tile key={title} icon={icon} title={title} text={text}>
              <Closed reason={live ? '请联系单位经办人或所在区咨询电话办理。' : '取得工作居住证后才能办理。'} />
            </Tile>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}

function Help({ district }: { district: string }) {
  return (
    <Card aria-labelledby="help-title">
      <CardHeader id="help-title" title="办理前请了解" />
      <CardBody className="grid gap-2 text-15 text-ink-2">
        <p>关联单位、劳动合同单位、个税扣缴单位和社保缴纳单位须一致。</p>
        <p>申请先由单位审核，再由{district}逐级审核，最后由市级核准；全部通过后可自行打印确认单。</p>
        <p>
          <TextLink href={'/guides' as Route} arrow>
            查看办理指南
          </TextLink>
        </p>
      </CardBody>
    </Card>
  )
}

export default async function PermitPage() {
  const actor = await requirePerson()
  const view = await loadPermitModule(actor, now())
  return (
    <Page>
      <PageHead
        title="工作居住证"
        sub={view.employerName ? <span>{view.employerName}</span> : null}
        back={'/applicant' as Route}
      />
      <MainAside
        main={
          <>
            <Businesses view={view} />
            <ProgressCard application={view.application} />
          </>
        }
        aside={
          <>
            {view.permit ? <HolderPermitCard permit={view.permit} /> : null}
            <Help district={view.district} />
          </>
        }
      />
    </Page>
  )
}
