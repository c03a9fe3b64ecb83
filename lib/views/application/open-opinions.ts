import { isOneOf } from '@/lib/domain/typed'
import { certificateSlots, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { unchangedItems } from '@/lib/domain/application/unchanged-items'
import type { CaseView } from './case'

const isSame = (one: object | null, other: object | null): boolean => JSON.stringify(one) === JSON.stringify(other)

/** An opinion of before 2026-11-30 names 单位相关资质证书, which is now the certificates of the classifications (U-26). */
const isMeant = (named: string, slot: SlotCode): boolean =>
  named === slot || (named === 'unit-qualification' && isOneOf(certificateSlots, slot))

/**
 * What the last return asks at a slot and nobody has changed since; nothing while the file lies with somebody else. It
 * stands where it is cured and leaves with the cure (I-49, pain 7).
 */
export function openOpinionsAt(slot: SlotCode, { loaded, history, current }: CaseView): string[] {
  const { status, lastReturn } = loaded.state
  if (status !== 'returned' && status !== 'employer-returned') return []
  const open = unchangedItems(lastReturn, current)
  const items = history.findLast(({ tone }) => tone === 'back')?.items ?? []
  return items
    .filter(({ at, owner }) => open.some((item) => item.owner === owner && isSame(item.at, at)))
    .flatMap(({ at, text }) => (at !== null && 'slot' in at && isMeant(at.slot, slot) ? [text] : []))
}
