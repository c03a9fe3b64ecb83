import { CircleCheckBig, SearchX, TriangleAlert } from '@/components/ui/icons'
import { z } from 'zod'
import { Card, CardHeader } from '@/components/ui/card'
import { CountPill } from '@/components/ui/badge'
import { dayWeekText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { now, today } from '@/lib/clock'
import { applicationKinds } from '@/lib/domain/codes'
import { officeOf } from '@/lib/views/portal/reviewer-shell'
import { countToDecide } from '@/lib/views/proposal/reviewer'
import { loadWorklist, type Worklist, type WorklistQuery } from '@/lib/views/application/worklist'
import { requireStaff } from '@/lib/web/page-guard'
import { groupItems } from './_components/due-text'
import { Filters, worklistHref } from './_components/filters'
import { ReviewerTabs } from './_components/reviewer-tabs'
import { SearchBox } from './_components/search-box'
import { WorklistTable } from './_components/worklist-table'

const text = z.string().max(2000).optional().catch(undefined)
const querySchema = z.object({
  kind: z.enum(applicationKinds).optional().catch(undefined),
  claim: z.enum(['mine', 'open']).optional().catch(undefined),
  search: text,
  after: text,
  before: text,
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 工作台: what the level has to decide, the most urgent first. */
export default async function WorklistPage({ searchParams }: Props) {
  const actor = await requireStaff()
  const query = querySchema.parse(await searchParams)
  const [list, toDecide] = await Promise.all([loadWorklist(actor, query, now()), countToDecide(actor, today())])
  return (
    <Page wide>
      <PageHead
        title="工作台"
        sub={
          <>
            <span>{dayWeekText(today())}</span>
            <span>{officeOf(actor, today())}</span>
            <span>按办理期限和证件到期日，由近到远</span>
          </>
        }
        action={<Urgency counts={list.counts} />}
      />
      {toDecide > 0 ? (
        <Note
          tone="warn"
          className="mb-4"
          action={
            <LinkButton size="sm" href="/reviewer/proposals">
              去复核
            </LinkButton>
          }
        >
          有 {toDecide} 项修改待您复核，复核以前不生效。
        </Note>
      ) : null}
      <ReviewerTabs current="waiting" waiting={list.counts.all.text} />
      <SearchBox className="mb-3 lg:hidden" />
      <Filters query={query} counts={list.counts} />
      {list.text ? <SearchNote text={list.text} query={query} /> : null}
      {list.items.length === 0 ? <Nothing query={query} searched={list.text !== ''} /> : null}
      {list.items.length > 0 ? <Groups list={list} query={query} withDistrict={actor.district === null} /> : null}
    </Page>
  )
}

function Urgency({ counts }: { counts: Worklist['counts'] }) {
  return (
    <ul aria-label="期限" className="flex flex-wrap gap-2 text-14">
      <li className={counts.overdue.any ? 'flex items-center gap-1 text-bad-ink [&_svg]:size-4' : 'text-ink-3'}>
        {counts.overdue.any ? <TriangleAlert aria-hidden /> : null}
        已逾期 <b>{counts.overdue.text}</b> 件
      </li>
      <li className={counts.today.any ? 'text-warn-ink' : 'text-ink-3'}>
        今天到期 <b>{counts.today.text}</b> 件
      </li>
      <li className="text-ink-3">
        本周 <b>{counts.week.text}</b> 件
      </li>
    </ul>
  )
}

function SearchNote({ text: words, query }: { text: string; query: WorklistQuery }) {
  return (
    <Note
      tone="quiet"
      className="mb-4"
      action={
        <LinkButton size="sm" href={worklistHref({ ...query, search: undefined, after: undefined, before: undefined })}>
          清除查找
        </LinkButton>
      }
    >
      查找“{words}”：姓名、单位名称或申请编号以此开头的业务，只在本级待处理中查找。
    </Note>
  )
}

function Nothing({ query, searched }: { query: WorklistQuery; searched: boolean }) {
  const filtered = searched || Boolean(query.kind ?? query.claim)
  return (
    <Card>
      <EmptyState
        icon={filtered ? <SearchX aria-hidden /> : <CircleCheckBig aria-hidden />}
        title={filtered ? '没有符合条件的业务' : '没有待处理的业务'}
        action={filtered ? <LinkButton href={worklistHref({})}>查看全部</LinkButton> : undefined}
      >
        {filtered ? '请换一个条件，或查看全部待处理业务。' : '单位审核通过或上一级审核通过后，业务会出现在这里。'}
      </EmptyState>
    </Card>
  )
}

function Groups({ list, query, withDistrict }: { list: Worklist; query: WorklistQuery; withDistrict: boolean }) {
  const { previous, next } = list
  const filters = { ...query, after: undefined, before: undefined }
  return (
    <Stack>
      {groupItems(list.items).map(({ group, label, items }) => (
        <Card key={group} aria-labelledby={`group-${group}`} tone={group === 'overdue' ? 'bad' : 'plain'}>
          <CardHeader
            id={`group-${group}`}
            title={label}
            badge={<CountPill hot={group === 'overdue'}>{items.length}</CountPill>}
          />
          <div className="px-2 pt-1 pb-3 sm:px-4">
            <WorklistTable items={items} caption={label} withDistrict={withDistrict} />
          </div>
        </Card>
      ))}
      <Card>
        <Pager
          count={list.items.length}
          unit="件"
          total={list.total}
          previous={previous ? worklistHref({ ...filters, before: previous }) : null}
          next={next ? worklistHref({ ...filters, after: next }) : null}
        />
      </Card>
    </Stack>
  )
}
