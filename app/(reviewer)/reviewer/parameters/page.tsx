import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { dayText } from '@/components/ui/date-text'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { loadParameters, type ParameterRow } from '@/lib/views/proposal/parameters'
import { requireStaff } from '@/lib/web/page-guard'
import { Waiting } from '../proposals/_components/waiting'
import { Wages } from './_components/wages'
import { ProvisionalBadge } from '@/components/ui/badge'
import { Card, CardHeader } from '@/components/ui/card'
import { DataTable, type Column } from '@/components/ui/table'
import { sourceText } from '@/lib/labels/parameters'
import { HistoryDialog } from './_components/history-dialog'
import { ProposeFigure } from './_components/propose-figure'

const columns = (earliest: string): Column<ParameterRow>[] => [
  {
    key: 'name',
    head: '参数',
    phone: 'title',
    cell: ({ name, usedBy }) => (
      <div className="grid gap-0.5 whitespace-normal">
        <span className="text-15 font-semibold">{name}</span>
        <span className="text-13 font-normal text-ink-3">用于：{usedBy.join('、')}</span>
      </div>
    ),
  },
  {
    key: 'value',
    head: '现行值',
    cell: ({ value, provisional, since }) => (
      <div className="grid gap-0.5">
        <span className="flex flex-wrap items-center gap-2 text-15">
          {value}
          {provisional ? <ProvisionalBadge>暂定</ProvisionalBadge> : null}
        </span>
        {since ? <span className="text-13 text-ink-3">{dayText(since)}起</span> : null}
      </div>
    ),
  },
  { key: 'rows', head: '依据', cell: ({ rows }) => <span className="text-13 text-ink-3">{sourceText(rows)}</span> },
  {
    key: 'next',
    head: '下一版',
    cell: ({ next }) =>
      next ? (
        <div className="grid gap-0.5">
          <span className="text-15">{next.value}</span>
          <span className="text-13 text-ink-3">{dayText(next.effectiveFrom)}起</span>
        </div>
      ) : (
        <span className="text-ink-3">—</span>
      ),
  },
  {
    key: 'actions',
    head: <span className="sr-only">操作</span>,
    label: '操作',
    align: 'right',
    cell: (row) => (
      <span className="flex flex-wrap justify-end gap-1">
        <ProposeFigure row={row} earliest={earliest} />
        <HistoryDialog name={row.name} history={row.history} />
      </span>
    ),
  },
]

/** The figures of the district that its administrators may change. */
function ParameterTable({ rows, earliest }: { rows: ParameterRow[]; earliest: string }) {
  return (
    <Card aria-labelledby="figures">
      <CardHeader id="figures" title="本区参数" sub="没有发布过新版本的，按政策文件执行；暂定的数值尚未经本区确认" />
      <DataTable caption="本区参数" columns={columns(earliest)} rows={rows} rowKey={({ code }) => code} />
    </Card>
  )
}

export const metadata: Metadata = { title: '参数' }

/** 参数: the figures that change during the year, for the administrators of the area only. */
export default async function ParametersPage() {
  const actor = await requireStaff()
  const view = await loadParameters(actor, now())
  if (!view) notFound()
  return (
    <Page>
      <PageHead
        title="参数"
        sub={
          <>
            <span>{view.area}年内可以调整的数值；由一名参数管理员提出，另一名发布</span>
            {view.isCity ? (
              <TextLink href="/reviewer/calendar" inline>
                工作日历
              </TextLink>
            ) : null}
          </>
        }
      />
      <Stack>
        <Note>
          新的数值最早自 {dayText(view.earliest)}{' '}
          起生效。生效日以前已受理的申请，仍按受理当日的数值办理；已发布的版本不能修改，只能由新的版本替代。
        </Note>
        <Waiting
          title="待发布的修改"
          proposals={view.proposals}
          empty={{
            title: '没有待发布的修改',
            text: '在下表中选择一项参数提出修改，由另一名参数管理员发布。',
          }}
        />
        {view.isCity ? null : <ParameterTable rows={view.rows} earliest={view.earliest} />}
        <Wages view={view} />
      </Stack>
    </Page>
  )
}
