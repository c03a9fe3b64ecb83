import type { Metadata } from 'next'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { linkCodeQuery } from '@/lib/schemas/applicant'
import { loadEmployerLink, type EmployerLinkView, type PastLink } from '@/lib/views/employment/applicant'
import { requirePerson } from '@/lib/web/page-guard'
import { ChangePathCard } from '../_components/change-path-card'
import { CurrentEmployerCard } from './_components/current-employer-card'
import { LeavingCard } from './_components/leaving-card'
import { LinkCodeForm } from './_components/link-code-form'
import { WithdrawRequest } from './_components/withdraw-request'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '关联单位' }

function Pending({ pending }: { pending: NonNullable<EmployerLinkView['pending']> }) {
  return (
    <Card aria-labelledby="pending-title">
      <CardHeader
        id="pending-title"
        title={pending.employerName}
        badge={<Badge tone="run">待单位确认</Badge>}
        sub={`${dayText(pending.requestedOn)} 申请`}
      />
      <CardBody className="grid gap-4">
        <p className="text-15 text-ink-2">单位核对后上传劳动合同并通过，您会收到消息。等待期间可以先上传附件。</p>
        <div className="flex flex-wrap gap-2">
          <WithdrawRequest employmentId={pending.id} employerName={pending.employerName} />
          <LinkButton href="/applicant/attachments" intent="text">
            去上传附件
          </LinkButton>
        </div>
      </CardBody>
    </Card>
  )
}

function Request({ view, given }: { view: EmployerLinkView; given: string }) {
  const { obstacle, pending, permitWith } = view
  if (obstacle)
    return (
      <Note tone="warn" action={<LinkButton href="/applicant/profile">去完善</LinkButton>}>
        请先完善个人信息，再关联单位。
      </Note>
    )
  return (
    <>
      {permitWith ? (
        <Note tone="warn" title={`您的证件在${permitWith}名下`}>
          请用该单位的关联码申请关联。要换单位的，须先由{permitWith}解除关联、证件挂起，才能关联新单位。
        </Note>
      ) : null}
      <Card aria-labelledby="request-title">
        <CardHeader
          id="request-title"
          title={pending ? '改选单位' : '申请关联'}
          sub={pending ? '填写另一家单位的关联码，原申请自动撤回' : '填写单位关联码，由单位确认'}
        />
        <CardBody>
          <LinkCodeForm label="单位关联码" submitLabel={pending ? '改为关联这家单位' : '申请关联'} given={given} />
        </CardBody>
      </Card>
    </>
  )
}

/** Came with the code of a new employer, but the old one has not let go (pain 23, U-70). */
function StillLinked({ name }: { name: string }) {
  return (
    <Note tone="warn" title={`您现在关联的是${name}`}>
      一人同时只能关联一家单位。换单位的，须先由<Verbatim>{name}</Verbatim>
      解除关联；已经离职而单位没有解除的，可以在下面请求解除关联。
    </Note>
  )
}

const pastWords = { withdrawn: '已撤回', rejected: '单位未通过', dissolved: '已解除' }

function Past({ links }: { links: PastLink[] }) {
  return (
    <Card aria-labelledby="past-title">
      <CardHeader id="past-title" title="以往关联" />
      <CardBody>
        <ul className="grid">
          {links.map(({ id, employerName, status, from, on, reason }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-2.5 first:border-t-0">
              <span className="text-15">
                <Verbatim>{employerName}</Verbatim>
              </span>
              <span className="text-14 text-ink-3">
                {from ? `${dayText(from)} 关联，` : ''}
                {dayText(on)} {pastWords[status]}
                {reason ? `：${reason}` : ''}
              </span>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}

export default async function EmployerPage({ searchParams }: PageProps<'/applicant/employer'>) {
  const actor = await requirePerson()
  const given = linkCodeQuery.parse((await searchParams).code)
  const view = await loadEmployerLink(actor, now())
  const { current, pending, rejected, past, suspension, locked } = view
  return (
    <Page>
      <PageHead
        title="关联单位"
        sub={<span>与实际工作、签订劳动合同、缴纳社保和代扣个税的单位一致</span>}
        back="/applicant"
      />
      <Stack>
        {current && given ? <StillLinked name={current.name} /> : null}
        {suspension ? <ChangePathCard suspension={suspension} /> : null}
        {current ? <CurrentEmployerCard employer={current} /> : null}
        {rejected && !pending && !current ? (
          <Note tone="warn" title={`${rejected.employerName}没有通过您的关联申请（${dayText(rejected.on)}）`}>
            {rejected.reason ? `原因：${rejected.reason}` : '单位没有写明原因，请联系单位业务经办人。'}
          </Note>
        ) : null}
        {pending ? <Pending pending={pending} /> : null}
        {current ? <LeavingCard employer={current} locked={locked} /> : <Request view={view} given={given} />}
        {past.length > 0 ? <Past links={past} /> : null}
      </Stack>
    </Page>
  )
}
