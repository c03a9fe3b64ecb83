import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { Page, PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { LinkTabs, ViewPills } from '@/components/ui/tabs'
import type { EmployerActor } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import { type EmployerShellView, loadCounts } from '@/lib/views/portal/employer-shell'
import { loadEmployees, type EmployeeList, type EmployeeListQuery } from '@/lib/views/employment/employer-list'
import { countEnded, loadDissolveRequests, loadEndedLinks } from '@/lib/views/employment/employer-ended'
import { boundedTotal } from '@/lib/views/paging'
import { requireEmployer } from '@/lib/web/page-guard'
import { address } from '@/lib/addresses'
import { ActiveTable, PendingTable } from './_components/employee-tables'
import { DensityToggle } from './_components/density-toggle'
import { DissolveRequests } from './_components/dissolve-requests'
import { EndedList } from './_components/ended-list'
import { SearchForm } from './_components/search-form'

export const metadata: Metadata = { title: '员工列表' }

const text = z.string().max(600).optional().catch(undefined)
const query = z.object({
  tab: z.enum(['pending', 'active', 'ended']).catch('active'),
  view: z.enum(['all', 'expiring']).catch('all'),
  order: z.enum(['linked', 'permit-end']).catch('linked'),
  search: text,
  after: text,
  before: text,
})

const path = '/employer/employees'

/** The parameters that stay while one turns pages. */
const kept = ({ tab, view, order, search }: EmployeeListQuery) => ({
  tab,
  view: view === 'all' ? null : view,
  order: order === 'linked' ? null : order,
  search,
})

const orderNote = ({ tab, order, view }: EmployeeListQuery): string => {
  if (tab === 'pending') return '按申请时间，由早到晚'
  return order === 'permit-end' || view === 'expiring' ? '按证件有效期，由近到远' : '按关联时间，由新到旧'
}

function Pills({ asked }: { asked: EmployeeListQuery }) {
  const byEnd = asked.order === 'permit-end'
  const base = { tab: asked.tab, search: asked.search }
  const plain = asked.view !== 'expiring'
  return (
    <ViewPills
      label="查看方式"
      items={[
        { href: address(path, base), label: '全部', active: plain && !byEnd },
        { href: address(path, { ...base, order: 'permit-end' }), label: '按证件有效期排序', active: plain && byEnd },
        { href: address(path, { ...base, view: 'expiring' }), label: '60 天内到期', active: !plain },
      ]}
    />
  )
}

function NothingFound({ asked, list }: { asked: EmployeeListQuery; list: EmployeeList }) {
  const searched = list.terms.name !== '' || list.terms.idNumber !== ''
  if (searched || asked.view === 'expiring')
    return <EmptyState title="没有找到符合条件的员工">请核对姓名（从第一个字起）或完整的证件号码。</EmptyState>
  return asked.tab === 'pending' ? (
    <EmptyState title="没有待确认的单位关联申请">把单位关联码告知员工，员工提出申请后会显示在这里。</EmptyState>
  ) : (
    <EmptyState title="还没有在职员工">员工提出关联申请、单位通过后，会显示在这里。</EmptyState>
  )
}

type EmployerCounts = EmployerShellView['counts']
type Tab = 'pending' | 'active' | 'ended'

function EmployeeTabs({ tab, counts, ended }: { tab: Tab; counts: EmployerCounts; ended: number }) {
  const pending = counts.pendingLinks
  const items = [
    { value: 'pending', label: '待确认单位关联', count: String(pending), hot: pending > 0 },
    { value: 'active', label: '当前在职员工', count: boundedTotal(counts.employees), hot: false },
    { value: 'ended', label: '已解除', count: boundedTotal(ended), hot: false },
  ]
  return (
    <LinkTabs
      label="员工"
      items={items.map(({ value, ...item }) => ({
        ...item,
        href: address(path, { tab: value }),
        active: value === tab,
      }))}
    />
  )
}

/** 员工列表 (U-61…U-66): who asks to be linked, who is employed, who has left; fifty to a page. */
export default async function EmployeesPage({ searchParams }: PageProps<'/employer/employees'>) {
  const actor = await requireEmployer()
  const { tab, ...asked } = query.parse(await searchParams)
  const at = now()
  const [counts, ended] = await Promise.all([loadCounts(actor), countEnded(actor)])
  return (
    <Page wide>
      <PageHead title="员工列表" back="/employer" />
      <EmployeeTabs tab={tab} counts={counts} ended={ended} />
      {tab === 'ended' ? (
        <EndedList list={await loadEndedLinks(actor, asked)} />
      ) : (
        <CurrentList actor={actor} asked={{ tab, ...asked }} at={at} />
      )}
    </Page>
  )
}

/** 待确认 or 在职 with search and views; above them who asks for the end of the link. */
async function CurrentList({ actor, asked, at }: { actor: EmployerActor; asked: EmployeeListQuery; at: Date }) {
  const pending = asked.tab === 'pending'
  const [list, requests, jar] = await Promise.all([
    loadEmployees(actor, asked, at),
    pending ? [] : loadDissolveRequests(actor),
    cookies(),
  ])
  const density = jar.get('density')?.value === 'comfortable' ? 'comfortable' : 'compact'
  const empty = <NothingFound asked={asked} list={list} />
  return (
    <>
      {pending ? (
        <Note tone="quiet" className="mb-4">
          请确认单位各人才服务中的当前业务办理权限信息与原业务系统保持一致后，再进行新员工关联操作
        </Note>
      ) : null}
      <DissolveRequests requests={requests} />
      <Card aria-label={pending ? '待确认单位关联列表' : '当前在职员工列表'}>
        <div className="grid gap-3 p-4">
          {pending ? null : <Pills asked={asked} />}
          <div className="flex flex-wrap items-end justify-between gap-3">
            <SearchForm key={asked.tab} tab={asked.tab} terms={list.terms} />
            <DensityToggle density={density} />
          </div>
        </div>
        {pending ? (
          <PendingTable rows={list.rows} density={density} empty={empty} />
        ) : (
          <ActiveTable rows={list.rows} density={density} empty={empty} byEnd={orderNote(asked).includes('有效期')} />
        )}
        {list.rows.length > 0 ? (
          <Pager
            count={list.rows.length}
            unit="人"
            total={list.total}
            previous={list.previous ? address(path, { ...kept(asked), before: list.previous }) : null}
            next={list.next ? address(path, { ...kept(asked), after: list.next }) : null}
            note={orderNote(asked)}
          />
        ) : null}
      </Card>
    </>
  )
}
