import type { Metadata } from 'next'
import { to } from '@/lib/addresses'
import { StateBadge, type StateLook } from '@/components/application/state-badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { MainAside, Page, PageHead, Stack } from '@/components/ui/page-head'
import { DataTable } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import type { FilingRightStatus } from '@/lib/domain/filing-right/lifecycle'
import { permitTypeLabels, rightStatusLabels } from '@/lib/labels/applications'
import { loadEmployerPermits, type EmployerPermitsView } from '@/lib/views/filing-right/employer'
import { requireEmployer } from '@/lib/web/page-guard'
import { ArrivalsTable } from './_components/arrivals-table'
import { CancelRight } from './_components/cancel-right'
import { Entries } from './_components/entries'
import { Unready } from './_components/unready'

export const metadata: Metadata = { title: '工作居住证' }

const rightLooks: Record<FilingRightStatus, StateLook> = {
  pending: 'in-review',
  returned: 'returned',
  full: 'valid',
  'receive-only': 'valid',
  cancelled: 'cancelled',
}

const obstacles: Record<NonNullable<EmployerPermitsView['obstacle']>, string> = {
  profile: '请先完善单位信息',
  exists: '单位已取得业务办理权限',
  'under-review': '申请正在审核',
}

/** The one button of the card: start, go on with a draft, or why neither is possible. */
function ApplyButton({ view }: { view: EmployerPermitsView }) {
  if (view.openApplicationId && view.obstacle === null)
    return (
      <LinkButton href={to.employer.application(view.openApplicationId)} intent="primary" size="sm">
        继续申请业务办理权限
      </LinkButton>
    )
  return (
    <LinkButton
      href="/employer/filing-rights/new"
      intent={view.rights.some(({ open }) => open) ? 'outline' : 'primary'}
      size="sm"
      disabledReason={view.obstacle ? obstacles[view.obstacle] : undefined}
    >
      申请业务办理权限
    </LinkButton>
  )
}

/** 您已申请的业务权限 (U-42). */
function Rights({ view }: { view: EmployerPermitsView }) {
  return (
    <Card aria-labelledby="rights">
      <CardHeader id="rights" title="您已申请的业务权限" more={<ApplyButton view={view} />} />
      <div className="p-4 pt-1 sm:px-3">
        <DataTable
          caption="您已申请的业务权限"
          rows={view.rights}
          rowKey={(row) => row.id}
          empty={
            <EmptyState title="还没有申请业务办理权限">
              开通后得到单位关联码，员工才能关联单位、申请办理工作居住证。
            </EmptyState>
          }
          columns={[
            {
              key: 'type',
              head: '工作居住证类型',
              phone: 'title',
              cell: (row) => permitTypeLabels[row.permitType],
            },
            {
              key: 'state',
              head: '当前状态',
              cell: (row) => <StateBadge look={rightLooks[row.status]}>{rightStatusLabels[row.status]}</StateBadge>,
            },
            { key: 'authority', head: '上级申报单位', cell: (row) => row.authority },
            {
              key: 'opened',
              head: '开通日期',
              className: 'whitespace-nowrap',
              cell: (row) => (row.openedOn ? dayText(row.openedOn) : '—'),
            },
            {
              key: 'action',
              head: '操作',
              align: 'right',
              cell: (row) =>
                row.open ? (
                  <CancelRight permitType={row.permitType} authority={row.authority} />
                ) : (
                  <span className="text-ink-3">—</span>
                ),
            },
          ]}
        />
      </div>
    </Card>
  )
}

/** 待办理证件聘用单位变更员工 (U-40, U-88): the first few, the nearest end first. */
function Arrivals({ view }: { view: EmployerPermitsView }) {
  const { arrived } = view
  return (
    <Card aria-labelledby="arrivals">
      <CardHeader
        id="arrivals"
        title="待办理证件聘用单位变更员工"
        more={
          arrived.length >= 5 ? (
            <TextLink href="/employer/permits/arrivals" arrow>
              查看全部
            </TextLink>
          ) : null
        }
      />
      <div className="p-4 pt-1 sm:px-3">
        <ArrivalsTable
          rows={arrived}
          empty={
            <p className="px-3 py-4 text-14 text-ink-3">
              没有等待办理的员工。持有挂起证件的员工与本单位关联后，会显示在这里。
            </p>
          }
        />
      </div>
    </Card>
  )
}

/** Less frequent: requests, cleaning up, the dates for one's own calendar. */
function More() {
  return (
    <Card aria-labelledby="more">
      <CardHeader id="more" title="其他办理" />
      <CardBody>
        <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
          <li>
            <TextLink href="/employer/permits/requests" arrow>
              申请类请求
            </TextLink>
            <p className="text-14 text-ink-3">撤回申请、信息填错退回、单位更名、数据迁移</p>
          </li>
          <li>
            <TextLink href="/employer/permits/cleanup" arrow>
              清理无效证件
            </TextLink>
            <p className="text-14 text-ink-3">已失效、已落户、退休或长期挂起的员工</p>
          </li>
          <li>
            <TextLink href="/employer/permits/dates.ics" external>
              导出日历
            </TextLink>
            <p className="text-14 text-ink-3">持证人的续签和到期日期，可导入日程软件</p>
          </li>
        </ul>
      </CardBody>
    </Card>
  )
}

function Notices({ view }: { view: EmployerPermitsView }) {
  const { holders } = view
  return (
    <Card aria-labelledby="notices">
      <CardHeader id="notices" title="通知" />
      <CardBody>
        <ul className="grid gap-3 text-15">
          {holders.renewable > 0 ? (
            <li>
              <TextLink href="/employer/permits/renewals" className="text-15 whitespace-normal">
                当前有{holders.renewable}名员工的工作居住证即将过期，请立即为其办理续签申请
              </TextLink>
            </li>
          ) : null}
          {holders.arrived > 0 ? (
            <li>
              <TextLink href="/employer/permits/arrivals" className="text-15 whitespace-normal">
                当前有{holders.arrived}名员工的证件挂起，请及时办理聘用单位变更
              </TextLink>
            </li>
          ) : null}
          {holders.stale > 0 ? (
            <li>
              <TextLink href="/employer/permits/cleanup" className="text-15 whitespace-normal">
                有{holders.stale}名在职员工的证件已失效、注销或长期挂起，请及时清理
              </TextLink>
            </li>
          ) : null}
          {view.returneeAuthority ? (
            <li className="text-ink-2">
              2021年9月起留学回国人员工作居住证业务只能通过{view.returneeAuthority}进行办理。
            </li>
          ) : null}
        </ul>
      </CardBody>
    </Card>
  )
}

function Policies({ view }: { view: EmployerPermitsView }) {
  return (
    <Card aria-labelledby="policies">
      <CardHeader id="policies" title="政策文件" sub={`${view.district}办理指南`} />
      <CardBody>
        <ol className="grid gap-2 text-14 text-ink-2">
          {view.guideSteps.map(({ title }, index) => (
            <li key={title}>
              {index + 1}. {title}
            </li>
          ))}
        </ol>
        <p className="mt-3">
          <TextLink href="/guides" arrow>
            查看办理指南
          </TextLink>
        </p>
        {view.hotline ? <p className="mt-2 text-14 text-ink-3">咨询电话 {view.hotline}</p> : null}
      </CardBody>
    </Card>
  )
}

/** 工作居住证 模块首页 (U-40). */
export default async function PermitsPage() {
  const actor = await requireEmployer()
  const view = await loadEmployerPermits(actor, now())
  return (
    <Page>
      <PageHead title="工作居住证" back="/employer" />
      <Stack>
        {view.startObstacle && view.rights.length > 0 ? <Unready obstacle={view.startObstacle} /> : null}
        <MainAside
          main={
            <Entries
              counts={{
                reviews: view.counts.reviews - view.counts.reviewChanges,
                changes: view.counts.reviewChanges,
                renewable: view.holders.renewable,
              }}
              transfer={view.transfer}
            />
          }
          aside={<Notices view={view} />}
        />
        <Arrivals view={view} />
        <MainAside
          main={
            <>
              <Rights view={view} />
              <More />
            </>
          }
          aside={<Policies view={view} />}
        />
      </Stack>
    </Page>
  )
}
