import type { Metadata } from 'next'
import { z } from 'zod'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { countStartable, loadRecentBatches } from '@/lib/views/batch/employer'
import { loadHolders } from '@/lib/views/permit/employer-holders'
import { loadStartObstacle } from '@/lib/views/filing-right/employer'
import { countRenewalDrafts } from '@/lib/views/batch/employer-renewal'
import { requireEmployer } from '@/lib/web/page-guard'
import { address } from '@/lib/addresses'
import { RecentBatches } from '../_components/recent-batches'
import { Unready } from '../_components/unready'
import { RenewalList } from './_components/renewal-list'

export const metadata: Metadata = { title: '办理员工证件续签' }

const text = z.string().max(400).optional().catch(undefined)
const query = z.object({ after: text, before: text })
const path = '/employer/permits/renewals'

/** 办理员工证件续签 (U-85): holders in their window, the urgent first; one or many are started at once. */
export default async function RenewalsPage({ searchParams }: PageProps<'/employer/permits/renewals'>) {
  const actor = await requireEmployer()
  const at = now()
  const [list, closed, drafts, startable, batches] = await Promise.all([
    loadHolders(actor, 'renewable', query.parse(await searchParams), at),
    loadStartObstacle(actor, at),
    countRenewalDrafts(actor),
    countStartable(actor, at),
    loadRecentBatches(actor),
  ])
  return (
    <RenewalList
      rows={list.rows}
      startableTotal={startable}
      closed={closed?.text ?? null}
      head={
        <PageHead
          title="办理员工证件续签"
          back="/employer/permits"
          sub={
            <span>
              在续签时间内的员工 {list.total} 人
              {list.rows.length > 0 ? (
                <TextLink href={`${path}/list.csv`} external className="ml-3">
                  导出名单
                </TextLink>
              ) : null}
            </span>
          }
          action={
            drafts > 0 ? (
              <LinkButton href={`${path}/batch`} intent="outline">
                继续办理已开始的 {drafts} 件
              </LinkButton>
            ) : null
          }
        />
      }
      notes={
        <>
          {closed ? <Unready obstacle={closed} /> : null}
          <RecentBatches batches={batches} />
          <Note tone="quiet">
            续签由单位发起。请员工先更新本人信息和附件，单位核对劳动合同、近三年社会保险和应税收入后提交；续签会带上员工更新的内容，无须另办信息变更。
          </Note>
        </>
      }
      empty={
        <EmptyState title="现在没有在续签时间内的员工">
          员工的证件进入续签时间后，会按紧急程度排在这里，首页也会提醒。
        </EmptyState>
      }
      pager={
        list.rows.length > 0 ? (
          <Pager
            count={list.rows.length}
            unit="人"
            total={list.total}
            previous={list.previous ? address(path, { before: list.previous }) : null}
            next={list.next ? address(path, { after: list.next }) : null}
            note="按证件有效期，由近到远"
          />
        ) : null
      }
    />
  )
}
