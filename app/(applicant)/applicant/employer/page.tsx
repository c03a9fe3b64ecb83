import type { Metadata, Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { loadEmployerLink, type EmployerLinkView, type PastLink } from '@/lib/views/applicant/employer'
import { requirePerson } from '@/lib/web/page-guard'
import { CurrentEmployerCard } from './_components/current-employer-card'
import { LinkCodeForm } from './_components/link-code-form'
import { WithdrawRequest } from './_components/withdraw-request'

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
          <LinkButton href={'/applicant/attachments' as Route} intent="text">
            去上传附件
          </LinkButton>
        </div>
      </CardBody>
    </Card>
  )
}

const obstacles = {
  'profile-incomplete': {
    text: '请先完善个人信息，再关联单位。',
    href: '/applicant/profile',
    label: '去完善',
  },
  'permit-not-suspended': {
    text: '您的证件当前有效，聘用单位变更须在原单位解除关联之后。',
    href: '/applicant/permit',
    label: '查看证件',
  },
} as const

function Request({ view }: { view: EmployerLinkView }) {
  const { obstacle, pending } = view
  if (obstacle) {
    const { text, href, label } = obstacles[obstacle]
    return (
      <Note tone="warn" action={<LinkButton href={href as Route}>{label}</LinkButton>}>
        {text}
      </Note>
    )
  }
  return (
    <Card aria-labelledby="request-title">
      <CardHeader
        id="request-title"
        title={pending ? '改选单位' : '申请关联'}
        sub={pending ? '填写另一家单位的关联码，原申请自动撤回' : '填写单位关联码，由单位确认'}
      />
      <CardBody>
        <LinkCodeForm label="单位关联码" submitLabel={pending ? '改为关联这家单位' : '申请关联'} />
      </CardBody>
    </Card>
  )
}

const pastWords = { withdrawn: '已撤回', rejected: '单位未通过', dissolved: '已解除' }

function Past({ links }: { links: PastLink[] }) {
  return (
    <Card aria-labelledby="past-title">
      <CardHeader id="past-title" title="以往关联" />
      <CardBody>
        <ul className="grid">
          {links.map(({ id, employerName, status, on, reason }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-2.5 first:border-t-0">
              <span className="text-15">{employerName}</span>
              <span className="text-14 text-ink-3">
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

export default async function EmployerPage() {
  const actor = await requirePerson()
  const view = await loadEmployerLink(actor, now())
  const { current, pending, rejected, past } = view
  return (
    <Page>
      <PageHead
        title="关联单位"
        sub={<span>与实际工作、签订劳动合同、缴纳社保和代扣个税的单位一致</span>}
        back={'/applicant' as Route}
      />
      <Stack>
        {current ? <CurrentEmployerCard employer={current} /> : null}
        {rejected && !pending && !current ? (
          <Note tone="warn" title={`${rejected.employerName}没有通过您的关联申请（${dayText(rejected.on)}）`}>
            {rejected.reason ? `原因：${rejected.reason}` : '单位没有写明原因，请联系单位业务经办人。'}
          </Note>
        ) : null}
        {pending ? <Pending pending={pending} /> : null}
        {current ? (
          <Note title="离职了怎么办">
            解除关联由单位在员工列表中办理，个人不能自行解除，也不需要注销证件。解除后证件挂起，须在有效期内由新单位办结聘用单位变更；已取得北京户口、单位迁往外省市或退休的才办理注销。
          </Note>
        ) : (
          <Request view={view} />
        )}
        {past.length > 0 ? <Past links={past} /> : null}
      </Stack>
    </Page>
  )
}
