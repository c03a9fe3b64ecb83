import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Card } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { LinkTabs } from '@/components/ui/tabs'
import { batchItemStates, type BatchItemState } from '@/lib/domain/batch/batch'
import { batchWords, batchItemReason } from '@/lib/labels/batches'
import { loadBatch, type BatchView, type BatchPersonView } from '@/lib/views/batch/employer'
import { requireEmployer } from '@/lib/web/page-guard'
import { address, to } from '@/lib/addresses'
import { Running } from './_components/running'
import { Verbatim } from '@/components/ui/verbatim'
import { TextLink } from '@/components/ui/text-link'
import { sentenceOf } from '@/lib/web/error-map'

const reasonOf = (kind: BatchView['kind'], { code, params }: NonNullable<BatchPersonView['refusal']>): string => {
  const own = batchItemReason(kind, code)
  return own === null ? sentenceOf({ code, params }) : own.replace('{count}', String(params.count ?? ''))
}

function textOf(kind: BatchView['kind'], { state, refusal, before }: BatchPersonView): string {
  if (refusal) return reasonOf(kind, refusal)
  if (state === 'done') return before ? batchWords[kind].before : batchWords[kind].done
  return state === 'queued' ? '等待办理' : '没有办理，内容没有改动'
}

/** What came of each, with the way to his file. */
function Persons({ kind, rows }: { kind: BatchView['kind']; rows: BatchPersonView[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <li
          key={row.ordinal}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-3 first:border-t-0 sm:px-6"
        >
          <b className="text-15">
            <Verbatim>{row.name}</Verbatim>
          </b>
          <span className={row.refusal ? 'min-w-0 text-14 text-bad-ink' : 'min-w-0 text-14 text-ink-2'}>
            {textOf(kind, row)}
          </span>
          {row.href ? (
            <TextLink href={row.href} className="ml-auto" arrow>
              查看
              <span className="sr-only">
                ：<Verbatim>{row.name}</Verbatim>
              </span>
            </TextLink>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export const metadata: Metadata = { title: '批量办理的进度和结果' }

const ordinal = z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined)
const path = z.object({ batch: z.uuid() })
const query = z.object({ state: z.enum(batchItemStates).optional().catch(undefined), after: ordinal, before: ordinal })

const tabs: Record<BatchItemState, string> = {
  refused: '没有办成',
  done: '已办成',
  queued: '等待办理',
  cancelled: '没有办理',
}
const order: readonly BatchItemState[] = ['refused', 'done', 'queued', 'cancelled']

/** How it ended, in one sentence each. */
function Outcome({ batch }: { batch: BatchView }) {
  const { counts, kind, cancelledBy } = batch
  return (
    <>
      {counts.done > 0 ? (
        <Note tone="ok" role="status">
          {batchWords[kind].done} {counts.done} 人。
        </Note>
      ) : null}
      {counts.refused > 0 ? (
        <Note tone="bad" role="alert">
          {counts.refused} 人没有办成，他们的内容没有改动。原因逐人列在下面。
        </Note>
      ) : null}
      {counts.cancelled > 0 ? (
        <Note tone="warn">
          {cancelledBy}停止了这一批，{counts.cancelled} 人没有办理，保持原样。
        </Note>
      ) : null}
    </>
  )
}

/** A batch of the unit: how far it is, and afterwards what came of each person (U-85). */
export default async function BatchPage({ params, searchParams }: PageProps<'/employer/permits/batches/[batch]'>) {
  const actor = await requireEmployer()
  const id = path.safeParse(await params)
  const found = id.success ? await loadBatch(actor, id.data.batch, query.parse(await searchParams)) : null
  if (!found) notFound()
  const { batch, state, rows } = found
  const here = to.employer.batch(batch.id)
  const running = batch.counts.queued > 0
  const next = batch.kind === 'start-renewal' && batch.counts.done > 0 && !running
  return (
    <Page>
      <PageHead
        title={batch.title}
        back="/employer/permits/renewals"
        sub={
          <span>
            <Verbatim>{batch.operatorName}</Verbatim>，{stampText(batch.startedAt)}，共 {batch.progress.total} 人
          </span>
        }
        action={
          next ? (
            <LinkButton href="/employer/permits/renewals/batch" intent="primary">
              核对并批量提交
            </LinkButton>
          ) : null
        }
      />
      <Stack>
        {running ? <Running batch={batch} /> : <Outcome batch={batch} />}
        <Card aria-label="逐人结果">
          <div className="px-4 pt-2 sm:px-6">
            <LinkTabs
              label="逐人结果"
              items={order
                .filter((each) => batch.counts[each] > 0 || each === state)
                .map((each) => ({
                  href: address(here, { state: each }),
                  ...{ label: tabs[each], count: batch.counts[each], hot: each === 'refused', active: each === state },
                }))}
            />
          </div>
          {rows.length > 0 ? <Persons kind={batch.kind} rows={rows} /> : <EmptyState title="这里没有员工" />}
          {found.previous !== null || found.next !== null ? (
            <Pager
              count={rows.length}
              unit="人"
              total={batch.counts[state]}
              previous={found.previous === null ? null : address(here, { state, before: String(found.previous) })}
              next={found.next === null ? null : address(here, { state, after: String(found.next) })}
            />
          ) : null}
        </Card>
      </Stack>
    </Page>
  )
}
