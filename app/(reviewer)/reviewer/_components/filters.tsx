import type { Route } from 'next'
import { address } from '@/lib/addresses'
import { ViewPills } from '@/components/ui/tabs'
import { applicationKinds } from '@/lib/domain/codes'
import { kindLabels } from '@/lib/labels/applications'
import type { Worklist, WorklistQuery } from '@/lib/views/application/worklist'

type Filter = Pick<WorklistQuery, 'kind' | 'claim' | 'search'>

/** Address of the worklist with these filters; a page begins anew with each of them. */
export function worklistHref(query: WorklistQuery): Route {
  return address('/reviewer', query)
}

/** 认领 and 业务类型 as pills with figures. */
export function Filters({ query, counts }: { query: Filter; counts: Worklist['counts'] }) {
  const { kind, claim, search } = query
  const claims = [
    { claim: undefined, label: '全部', count: counts.all.text },
    { claim: 'mine' as const, label: '我认领的', count: counts.mine.text },
    { claim: 'open' as const, label: '未认领', count: counts.open.text },
  ]
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2">
      <ViewPills
        label="认领"
        items={claims.map((item) => ({
          href: worklistHref({ kind, search, claim: item.claim }),
          label: item.label,
          count: item.count,
          active: claim === item.claim,
        }))}
      />
      <ViewPills
        label="业务类型"
        items={[undefined, ...applicationKinds].map((item) => ({
          href: worklistHref({ claim, search, kind: item }),
          label: item ? kindLabels[item] : '全部业务',
          active: kind === item,
        }))}
      />
    </div>
  )
}
