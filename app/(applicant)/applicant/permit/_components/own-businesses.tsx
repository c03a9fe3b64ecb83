import { Baby, CircleOff, FilePlus2, Lock, PencilLine, type IconShape } from '@/components/ui/icons'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader, CardFooter } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { Obstacle, OwnBusiness, UnitBusiness } from '@/lib/views/application/applicant-businesses'
import { StartButton } from './start-button'
import { TextLink } from '@/components/ui/text-link'

/** 由单位发起的业务: who does it, by when, and what the person prepares (I-51, I-52). */
export function UnitBusinesses({ items }: { items: UnitBusiness[] }) {
  if (items.length === 0) return null
  return (
    <Card aria-labelledby="unit-title">
      <CardHeader id="unit-title" title="由单位发起的业务" sub="您准备附件，单位发起并提交，您可以随时查看进度" />
      <CardBody>
        <ul className="grid">
          {items.map(({ kind, title, state, text, gaps }) => (
            <li key={kind} className="grid gap-1 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
              <h3 className="flex flex-wrap items-center gap-x-2 text-16 font-semibold">
                {title}
                <Badge tone={state.tone}>{state.word}</Badge>
              </h3>
              <p className="text-15 text-ink-2">{text}</p>
              {gaps ? (
                <p className="text-15">
                  {gaps.length > 0 ? (
                    <>
                      <b>您还要准备：</b>
                      {gaps.join('、')}。{' '}
                      <TextLink inline href="/applicant/attachments">
                        去附件管理
                      </TextLink>
                    </>
                  ) : (
                    <span className="text-ok-ink">您的附件已齐全。</span>
                  )}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </CardBody>
      <CardFooter>
        离职不需要注销证件：由单位解除关联，证件挂起。{' '}
        <TextLink inline href="/applicant/employer">
          关联单位
        </TextLink>
      </CardFooter>
    </Card>
  )
}

const icons: Record<OwnBusiness['kind'], IconShape> = {
  new: FilePlus2,
  'basic-info-change': PencilLine,
  'dependant-change': Baby,
  cancellation: CircleOff,
}

function Closed({ obstacle: { text, cure } }: { obstacle: Obstacle }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-surface-2 px-3 py-2 text-14 text-ink-2">
      <Lock aria-hidden className="size-4 flex-none text-ink-3" />
      <span className="min-w-0 flex-1">{text}</span>
      {cure ? (
        <LinkButton href={cure.href} size="sm">
          {cure.label}
        </LinkButton>
      ) : null}
    </div>
  )
}

/** One button; of 新办 one per type of permit where the employer may file several (I-43). */
function Starts({ kind, title, permitTypes }: Pick<OwnBusiness, 'kind' | 'title' | 'permitTypes'>) {
  const primary = kind === 'new'
  if (permitTypes.length < 2) return <StartButton {...{ kind, title, primary }} />
  return (
    <div className="grid gap-2">
      {permitTypes.map((permitType) => (
        <StartButton key={permitType} {...{ kind, title, primary, permitType }} />
      ))}
    </div>
  )
}

function Tile({ business }: { business: OwnBusiness }) {
  const { kind, title, text, obstacle, permitTypes } = business
  const Icon = icons[kind]
  return (
    <li className="grid content-between gap-3 rounded-lg border border-line p-4">
      <div className="flex gap-3">
        <span className="grid size-10 flex-none place-items-center rounded-lg bg-blue-50 text-blue-600">
          <Icon aria-hidden className="size-5" />
        </span>
        <div className="min-w-0">
          <h3 className="flex flex-wrap items-center gap-x-2 text-16 font-semibold">
            {title}
            <Badge tone={obstacle ? 'off' : 'ok'}>{obstacle ? '不可办' : '可办'}</Badge>
          </h3>
          <p className="text-14 text-ink-3">{text}</p>
        </div>
      </div>
      {obstacle ? <Closed obstacle={obstacle} /> : <Starts {...{ kind, title, permitTypes }} />}
    </li>
  )
}

/** 您可以办理的业务: each with 可办 or 不可办, and why. */
export function OwnBusinesses({ items }: { items: OwnBusiness[] }) {
  return (
    <Card aria-labelledby="own-title">
      <CardHeader id="own-title" title="您可以办理的业务" sub="一人一次只办一项，办结后才能办下一项" />
      <CardBody>
        <ul className="grid gap-3 sm:grid-cols-2">
          {items.map((business) => (
            <Tile key={business.kind} business={business} />
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
