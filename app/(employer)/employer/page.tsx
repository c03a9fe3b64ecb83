import { ShieldCheck } from '@/components/ui/icons'
import { to } from '@/lib/addresses'
import { Card, CardHeader } from '@/components/ui/card'
import { Counters } from '@/components/ui/counter'
import { dayWeekText } from '@/components/ui/date-text'
import { MainAside, Page, PageHead, Stack } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { rightStatusLabels } from '@/lib/labels/applications'
import { loadEmployerHome, type EmployerHomeView } from '@/lib/views/portal/employer-home'
import { officeOptions, officeView } from '@/lib/views/township/offices'
import { requireEmployer } from '@/lib/web/page-guard'
import { boundedTotal } from '@/lib/views/paging'
import { BusinessTable } from './_components/business-table'
import { AttachmentsCard, ClassificationCard, NoticesCard, OperatorCard, UnitCard } from './_components/home-cards'
import { LinkCode } from './_components/link-code'
import { NextSteps } from './_components/next-steps'
import { OfficeCard } from './_components/office-card'

function Figures({ counts }: Pick<EmployerHomeView, 'counts'>) {
  return (
    <Counters
      label="员工列表"
      items={[
        {
          label: '待确认单位关联申请',
          value: counts.pendingLinks,
          unit: '人',
          href: to.employer.employees('pending'),
        },
        { label: '工作居住证待审核', value: counts.reviews, unit: '人', href: '/employer/reviews' },
        { label: '在办业务', value: boundedTotal(counts.running), unit: '件', href: to.employer.openApplications() },
        {
          label: '当前在职员工',
          value: boundedTotal(counts.employees),
          unit: '人',
          href: to.employer.employees('active'),
        },
      ]}
    />
  )
}

function Running({ running }: Pick<EmployerHomeView, 'running'>) {
  return (
    <Card aria-labelledby="running">
      <CardHeader
        id="running"
        title="在办业务进度"
        more={
          <TextLink href="/employer/applications" arrow>
            查询员工业务申请
          </TextLink>
        }
      />
      <div className="p-4 pt-1 sm:px-3">
        <BusinessTable
          caption="在办业务进度"
          rows={running}
          of="both"
          empty={<p className="px-3 py-6 text-center text-14 text-ink-3">没有正在办理中的业务</p>}
        />
      </div>
    </Card>
  )
}

/** 首页 of the employer (U-20…U-28): what to do by when, then the figures, the businesses and the unit itself. */
export default async function EmployerHome() {
  const actor = await requireEmployer()
  const view = await loadEmployerHome(actor, now())
  const { right, linkCode, papers } = view
  const offices = right ? officeOptions(right.district, view.today) : null
  const invitation = `${env().PUBLIC_URL}/applicant/employer${linkCode ? `?code=${linkCode}` : ''}`
  return (
    <Page>
      <PageHead
        title={view.name}
        sub={
          <>
            <span>今天是 {dayWeekText(view.today)}</span>
            {right ? (
              <span>
                <ShieldCheck aria-hidden />
                {right.authority} · 业务权限{rightStatusLabels[right.status]}
              </span>
            ) : (
              <span>尚未申请业务办理权限</span>
            )}
          </>
        }
        action={<LinkCode code={linkCode} address={invitation} />}
      />
      <Stack>
        <Figures counts={view.counts} />
        <MainAside
          main={<NextSteps steps={view.steps} />}
          aside={<NoticesCard notices={view.notices} messages={view.messages} />}
        />
        <Running running={view.running} />
        <MainAside
          main={<AttachmentsCard papers={papers} />}
          aside={
            <>
              {offices && right && isOpenRight(right.status) ? (
                <OfficeCard
                  office={officeView(right.district, right.township)}
                  options={offices}
                  permitType={right.permitType}
                />
              ) : null}
              <UnitCard items={view.unit} />
              <OperatorCard
                items={view.operator}
                attached={papers.some(({ slot, uploadedOn }) => slot === 'operator-id' && uploadedOn !== null)}
              />
            </>
          }
        />
        <ClassificationCard rows={view.classifications} />
      </Stack>
    </Page>
  )
}
