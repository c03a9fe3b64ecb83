import { isOneOf } from '../typed'
import type { InstantText } from '../dates'
import { certificateSlots, type SlotCode } from '../attachment/catalogue'
import type { Dossier } from './dossier'
import type { FlaggedItem } from './opinion'
import type { LastReturn } from './state'

/**
 * Whether an item that names a slot means this one: an opinion of before 2026-11-30 names 单位相关资质证书, which is now the
 * certificates of the classifications (U-26).
 */
export const meansSlot = (named: string, slot: SlotCode): boolean =>
  named === slot || (named === 'unit-qualification' && isOneOf(certificateSlots, slot))

/** Whether one of the items stands at the same place and with the same owner. */
export const isAmong = (items: readonly FlaggedItem[], { owner, at }: FlaggedItem): boolean =>
  items.some((item) => item.owner === owner && JSON.stringify(item.at) === JSON.stringify(at))

/** The latest change at the place that an item points to, or null when nothing was ever there. */
function changedAt({ owner, at }: FlaggedItem, dossier: Dossier): InstantText | null {
  if (at === null) return null
  if ('slot' in at) {
    const times = dossier.files
      .filter((file) => meansSlot(at.slot, file.slot))
      // a day stated anew mends a paper as another scan does
      .flatMap(({ uploadedAt, datesChangedAt }) => (datesChangedAt ? [uploadedAt, datesChangedAt] : [uploadedAt]))
    return times.sort().at(-1) ?? null
  }
  const saved = owner === 'employer' ? dossier.employer.sectionsSavedAt : dossier.person?.sectionsSavedAt
  return saved?.[at.section] ?? null
}

/** Sections that are saved one by one and so can be seen to have changed; the rest of an opinion is free text. */
const observable = (item: FlaggedItem, dossier: Dossier): boolean => {
  if (item.at === null) return false
  if ('slot' in item.at) return true
  const saved = item.owner === 'employer' ? dossier.employer.sectionsSavedAt : dossier.person?.sectionsSavedAt
  return saved?.[item.at.section] !== undefined
}

/**
 * Items of the last return that nobody has touched since. An item without a place, or on something that leaves no
 * trace, never holds a file up (I-49, pain 7).
 */
export const unchangedItems = (lastReturn: LastReturn | null, dossier: Dossier): FlaggedItem[] =>
  (lastReturn?.items ?? []).filter((item) => {
    if (!lastReturn || !observable(item, dossier)) return false
    const changed = changedAt(item, dossier)
    return changed === null || changed <= lastReturn.at
  })
