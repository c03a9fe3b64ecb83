import type { OpinionItemView } from '@/components/application/opinion'
import type { TimelineEntry } from '@/components/application/timeline'
import type { HistoryView, OpinionLine } from '@/lib/views/application/employer'

/** Opinion items for the eye of the unit: its own are marked and lead to their cure (U-93). */
export const opinionViews = (lines: readonly OpinionLine[]): OpinionItemView[] =>
  lines.map(({ subject, ownerLabel, mine, text, link }) => ({
    subject,
    owner: ownerLabel,
    mine,
    text,
    ...(link ? { cure: { href: link.href, label: link.label } } : {}),
  }))

const kinds = { done: 'approved', back: 'returned', neutral: 'submitted', end: 'approved' } as const

/** 业务审批记录, the newest first (G-36). */
export const timelineOf = (history: readonly HistoryView[]): TimelineEntry[] =>
  history
    .map(({ seq, at, title, actor, tone, round, opinions, hint, remark }): TimelineEntry => ({
      id: String(seq),
      kind: title === '撤回' || title === '终止' ? 'ended' : kinds[tone],
      title,
      actor,
      at,
      text: remark,
      opinions: opinionViews(opinions),
      hint,
      round: round > 0 ? `第 ${round} 轮` : undefined,
    }))
    .reverse()
