import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { loadEmployerDemand, type DemandNoticeView } from '@/lib/views/demand/employer'
import { requireEmployer } from '@/lib/web/page-guard'
import { to } from '@/lib/addresses'
import { Badge } from '@/components/ui/badge'
import { dayText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import { LinkButton } from '@/components/ui/link-button'
import { StartButton } from './_components/start-button'

const phases = {
  before: { tone: 'off', text: '未开始' },
  open: { tone: 'run', text: '申报中' },
  closed: { tone: 'off', text: '已截止' },
} as const

function Standing({ notice }: { notice: DemandNoticeView }) {
  const { declaration, balance } = notice
  return (
    <KeyValueList
      layout="stacked"
      columns={3}
      items={[
        { label: '申报时间', value: `${dayText(notice.opensOn)} 至 ${dayText(notice.closesOn)}` },
        { label: '本单位申报', value: declaration ? `${declaration.declared} 人` : '未申报' },
        { label: '核定数量', value: declaration?.approved == null ? '尚未核定' : `${declaration.approved} 个` },
        ...(balance
          ? [
              { label: '可用', value: `${balance.available} 个` },
              { label: '办理中', value: `${balance.reserved} 个` },
              { label: '已办结', value: `${balance.used} 个` },
            ]
          : []),
      ]}
    />
  )
}

function Next({ notice }: { notice: DemandNoticeView }) {
  const { declaration, phase } = notice
  if (!declaration) return phase === 'open' ? <StartButton noticeId={notice.id} /> : null
  const href = to.employer.declaration(declaration.id)
  const { status } = declaration.status
  const writing = status === 'returned' || (status === 'draft' && phase === 'open')
  return (
    <LinkButton href={href} intent={writing ? 'primary' : 'outline'}>
      {writing ? (status === 'returned' ? '修改申报' : '继续填写') : '查看申报'}
    </LinkButton>
  )
}

/** One notice with what the unit did about it. */
function NoticeCard({ notice }: { notice: DemandNoticeView }) {
  const { tone, text } = phases[notice.phase]
  const id = `notice-${notice.id}`
  return (
    <Card aria-labelledby={id}>
      <CardHeader
        id={id}
        title={notice.title}
        badge={
          notice.declaration ? (
            <Badge tone={notice.declaration.status.tone}>{notice.declaration.status.label}</Badge>
          ) : (
            <Badge tone={tone}>{text}</Badge>
          )
        }
        sub={`${notice.authority} · ${notice.year} 年度`}
      />
      <CardBody className="grid gap-5">
        <p className="max-w-[44em] text-15 whitespace-pre-line text-ink-2">{notice.text}</p>
        <Standing notice={notice} />
      </CardBody>
      <CardFooter>
        <Next notice={notice} />
      </CardFooter>
    </Card>
  )
}

export const metadata: Metadata = { title: '年度需求申报' }

/** 年度需求申报 (U-116, Q-40): the notices of the district, what the unit declared, and what was fixed. */
export default async function DemandPage() {
  const actor = await requireEmployer()
  const notices = await loadEmployerDemand(actor, now())
  if (!notices) notFound()
  return (
    <Page>
      <PageHead
        title="年度需求申报"
        sub={<span>按通知申报下一年度的新办需求；原则上仅受理核定数量以内的新办，其他业务不受影响</span>}
      />
      <Stack>
        {notices.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
        {notices.length === 0 ? (
          <Card>
            <EmptyState title="还没有需求申报通知">主管部门发布通知后，会在这里和站内消息中告知申报时间。</EmptyState>
          </Card>
        ) : null}
      </Stack>
    </Page>
  )
}
