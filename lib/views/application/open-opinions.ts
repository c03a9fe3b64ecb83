import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import { isReturned } from '@/lib/domain/application/status'
import { isAmong, meansSlot, unchangedItems } from '@/lib/domain/application/unchanged-items'
import type { CaseView } from './case'

/**
 * What the last return asks at a slot and nobody has changed since, in the reviewer's words; nothing while the file lies with
 * somebody else. It stands where it is cured and leaves with the cure (I-49, pain 7).
 */
export function openOpinions({ loaded, history, current }: CaseView): (slot: SlotCode) => string[] {
  const { status, lastReturn } = loaded.state
  if (!isReturned(status)) return () => []
  const untouched = unchangedItems(lastReturn, current)
  const items = history.findLast(({ tone }) => tone === 'back')?.items ?? []
  const open = items.filter((item) => isAmong(untouched, item))
  return (slot) =>
    open.flatMap(({ at, text }) => (at !== null && 'slot' in at && meansSlot(at.slot, slot) ? [text] : []))
}
