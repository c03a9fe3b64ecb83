import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { WindowCard } from '@/components/quota/window-card'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { MainAside, Page, PageHead, Stack } from '@/components/ui/page-head'
import { LinkTabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { loadEmployerQuota, type EmployerQuotaView, type QuotaDashboard } from '@/lib/views/quota/employer'
import { requireEmployer } from '@/lib/web/page-guard'
import { address } from '@/lib/addresses'
import { ApplicationsCard } from './_components/applications-card'
import { BalanceCard, GrantsCard } from './_components/dashboard'
import { StartQuota } from './_components/start-quota'

export const metadata: Metadata = { title: '居住证指标' }

const text = z.string().max(400).optional().catch(undefined)
const query = z.object({ district: text, after: text, before: text })

function Places({ places, dashboard }: EmployerQuotaView) {
  if (places.length < 2) return null
  return (
    <LinkTabs
      label="所在区"
      items={places.map(({ district, name }) => ({
        href: address('/employer/quota', { district }),
        label: name,
        active: district === dashboard.district,
      }))}
    />
  )
}

/** What everybody should know before it is too late (Q-07…Q-16), with the figures of the district. */
function Advice({ monthly, name }: { monthly: NonNullable<QuotaDashboard['monthly']>; name: string }) {
  const lines = [
    '只有新办占用指标：单位审批通过时预占，办结时使用；退回、撤回或终止的，指标自动释放。',
    '续签、证件基础信息变更、证件业务信息变更和聘用单位变更不占用指标。',
    ...(monthly.provesChange ? ['办理聘用单位变更的，单位当年须取得过指标（数量为零也可以）。'] : []),
    `指标自下达起 ${monthly.validDays} 天内有效，不能延续，也不能跨年。暂不需要的请在有效期内退回。`,
    '指标全部用完、退回或到期后，可在申报时间内二次申报。',
    '已使用的指标不能转给其他员工；在其他区取得的指标不能在本区使用。',
  ]
  return (
    <Card aria-labelledby="advice" tone="quiet">
      <CardHeader id="advice" title="温馨提示" sub={name} />
      <CardBody>
        <ul className="grid list-disc gap-1.5 pl-5 text-14 text-ink-2">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}

function Aside({ view }: { view: QuotaDashboard }) {
  if (!view.monthly)
    return (
      <Card aria-labelledby="yearly">
        <CardHeader id="yearly" title="核定方式" />
        <CardBody className="grid gap-2 text-15">
          <p>{view.name}按年度需求核定新办数量，原则上只受理核定数量以内的新办。</p>
          <TextLink href="/employer/demand" arrow>
            年度需求申报
          </TextLink>
        </CardBody>
      </Card>
    )
  return (
    <Stack>
      <WindowCard window={view.monthly.window} />
      <Advice monthly={view.monthly} name={view.name} />
    </Stack>
  )
}

/** 居住证指标 (Q-01…Q-24): what is left, until when, and how to get more. */
export default async function QuotaPage({ searchParams }: PageProps<'/employer/quota'>) {
  const actor = await requireEmployer()
  const asked = query.parse(await searchParams)
  const view = await loadEmployerQuota(actor, asked, now())
  if (!view) {
    if (asked.district) notFound()
    return (
      <Page>
        <PageHead title="居住证指标" />
        <Card>
          <EmptyState title="所在区不使用指标">所在区办理新办不需要指标。</EmptyState>
        </Card>
      </Page>
    )
  }
  const { dashboard, applications } = view
  const { monthly } = dashboard
  return (
    <Page>
      <PageHead
        title="居住证指标"
        sub={<span>{dashboard.authority}</span>}
        action={monthly ? <StartQuota district={dashboard.district} start={monthly.start} /> : undefined}
      />
      <Places {...view} />
      <MainAside
        main={
          <Stack>
            <BalanceCard view={dashboard} />
            {applications ? (
              <ApplicationsCard district={dashboard.district} list={applications} word={dashboard.word} />
            ) : null}
            {dashboard.grants.length > 0 ? <GrantsCard view={dashboard} /> : null}
          </Stack>
        }
        aside={<Aside view={dashboard} />}
      />
    </Page>
  )
}
