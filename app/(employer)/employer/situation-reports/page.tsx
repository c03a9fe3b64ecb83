import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyValueList } from '@/components/ui/key-value'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { DataTable } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { loadSituationPage, type SituationPageView } from '@/lib/views/situation-report/employer'
import { requireEmployer } from '@/lib/web/page-guard'
import { address, to } from '@/lib/addresses'
import { HandInForm } from './_components/hand-in-form'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '情况表报送' }

const cursor = z.string().max(400).optional().catch(undefined)
const query = z.object({ after: cursor, before: cursor })
const path = '/employer/situation-reports'

function Office({ office }: Pick<SituationPageView, 'office'>) {
  return (
    <Card aria-labelledby="office">
      <CardHeader id="office" title="属地部门" />
      <CardBody>
        {office ? (
          <KeyValueList
            items={[
              { label: '属地部门', value: office.name },
              { label: '通讯地址', value: office.address },
              { label: '联系电话', value: office.phones.join('、') },
              { label: '邮箱', value: office.email },
            ]}
          />
        ) : (
          <Note tone="warn" title="还没有选择属地部门">
            <TextLink href="/employer#township" inline>
              去首页选择
            </TextLink>
          </Note>
        )}
      </CardBody>
    </Card>
  )
}

function Open({ view }: { view: SituationPageView }) {
  return (
    <Card aria-labelledby="open">
      <CardHeader
        id="open"
        title={`待报送的业务（${view.lines.length} 项）`}
        sub="单位审核通过、正在属地部门，还没有列入情况表的业务"
        more={
          view.lines.length > 0 ? (
            <LinkButton href="/api/situation-reports/draft" size="sm" external>
              生成情况表（PDF）
            </LinkButton>
          ) : null
        }
      />
      {view.lines.length === 0 ? (
        <EmptyState title="没有待报送的业务">员工的申请经单位审核通过后，会列在这里。</EmptyState>
      ) : (
        <HandInForm key={view.lines.length} lines={view.lines} hasCopy={view.copy.file !== null} />
      )}
    </Card>
  )
}

function Reports({ view }: { view: SituationPageView }) {
  if (view.reports.length === 0) return null
  return (
    <Card aria-labelledby="reports">
      <CardHeader id="reports" title="已报送的情况表" />
      <div className="px-2 pb-3 sm:px-4">
        <DataTable
          caption="已报送的情况表"
          rows={view.reports}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              head: '编号',
              phone: 'title',
              cell: (item) => (
                <TextLink href={to.employer.situationReport(item.id)}>
                  <Verbatim>{item.number}</Verbatim>
                </TextLink>
              ),
            },
            { key: 'lines', head: '业务', align: 'right', cell: (item) => `${item.lines} 项` },
            { key: 'at', head: '报送时间', className: 'whitespace-nowrap', cell: (item) => stampText(item.handedInAt) },
            {
              key: 'state',
              head: '状态',
              cell: (item) => (
                <Badge plain tone={item.status.tone}>
                  {item.status.label}
                </Badge>
              ),
            },
            {
              key: 'answered',
              head: '办理时间',
              className: 'whitespace-nowrap',
              cell: (item) => (item.answeredAt ? stampText(item.answeredAt) : '—'),
            },
          ]}
        />
      </div>
      {view.previous || view.next ? (
        <Pager
          count={view.reports.length}
          unit="张"
          previous={view.previous ? address(path, { before: view.previous }) : null}
          next={view.next ? address(path, { after: view.next }) : null}
        />
      ) : null}
    </Card>
  )
}

/** 情况表报送 (U-115, M-13): generated, sealed if wanted, handed in on line, with its 回执. */
export default async function SituationReportsPage({ searchParams }: PageProps<'/employer/situation-reports'>) {
  const actor = await requireEmployer()
  const view = await loadSituationPage(actor, query.parse(await searchParams), now())
  if (!view) notFound()
  return (
    <Page>
      <PageHead title="情况表报送" sub={<span>{view.title}</span>} />
      <MainAside
        main={
          <>
            <Open view={view} />
            <Reports view={view} />
          </>
        }
        aside={
          <>
            <Office office={view.office} />
            <Note tone="quiet" title="如何报送">
              勾选业务后在线报送即可。属地部门要求盖章件的，先生成情况表打印、盖章、扫描上传，再附上盖章件报送。
            </Note>
          </>
        }
      />
      <Card aria-labelledby="copy" className="mt-3 sm:mt-6">
        <CardHeader id="copy" title="盖章件" sub="选填；上传后可在报送时附上" />
        <SlotList label="盖章件">
          <SlotRow
            view={view.copy}
            locked={view.locked ? '单位业务申请正在审核，审核期间附件不能修改。退回或办结后可以修改。' : undefined}
          />
        </SlotList>
      </Card>
    </Page>
  )
}
