'use client'

import { History } from '@/components/ui/icons'
import { to } from '@/lib/addresses'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextLink } from '@/components/ui/text-link'
import { Timeline, type TimelineEntry } from '@/components/application/timeline'
import type { DeskHistoryEntry } from '@/lib/views/application/desk'

const kinds: Record<DeskHistoryEntry['tone'], TimelineEntry['kind']> = {
  done: 'approved',
  back: 'returned',
  neutral: 'submitted',
  end: 'ended',
}

const entryOf = (entry: DeskHistoryEntry): TimelineEntry => ({
  id: String(entry.seq),
  kind: entry.title === '办结' ? 'approved' : kinds[entry.tone],
  title: entry.title,
  actor: entry.actor,
  at: entry.at,
  text: entry.remark || undefined,
  opinions: entry.opinions,
  hint: entry.hint || undefined,
  round: entry.round > 0 ? `第 ${entry.round} 轮` : undefined,
})

/** 业务审批记录, the latest first. */
export function HistoryDialog({ id, history }: { id: string; history: readonly DeskHistoryEntry[] }) {
  return (
    <Dialog
      size="lg"
      title="业务审批记录"
      trigger={
        <Button size="sm" intent="text">
          <History aria-hidden />
          业务审批记录
        </Button>
      }
    >
      <TextLink href={to.reviewer.record(id)} className="mb-3 inline-flex">
        打印版
      </TextLink>
      <Timeline entries={history.toReversed().map(entryOf)} />
    </Dialog>
  )
}
