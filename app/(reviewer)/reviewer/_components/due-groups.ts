import { dueGroups, type DueGroup } from '@/lib/views/application/reviewer-due'
import type { WorklistItem } from '@/lib/views/application/worklist'

export const groupLabels: Record<DueGroup, string> = {
  overdue: '已逾期',
  today: '今天到期',
  week: '本周',
  later: '以后',
}

export type ItemGroup = { group: DueGroup; label: string; items: WorklistItem[] }

/** The files of a page under their headings; empty groups are left out. */
export const groupItems = (items: readonly WorklistItem[]): ItemGroup[] =>
  dueGroups
    .map((group) => ({
      group,
      label: groupLabels[group],
      items: items.filter(({ due }) => (due?.group ?? 'later') === group),
    }))
    .filter(({ items: inside }) => inside.length > 0)
