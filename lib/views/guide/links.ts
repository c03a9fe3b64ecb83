import { applicationKinds, type ApplicationKind } from '@/lib/domain/codes'
import type { Route } from 'next'
import { to } from '@/lib/addresses'
import { slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { slotsInGuide } from './materials'

/** Ids of the items of a 办理指南, so that pages can lead to the one that governs what they ask (G-12). */
export const materialId = (kind: ApplicationKind, slot: SlotCode): string => `material-${kind}-${slot}`
export const categoryId = (code: string): string => `category-${code}`

/** Where a page asks for a paper: the rules that hold there, and the business it is for where one is meant. */
export type GuidePlace = { policy: PolicyFile; kind?: ApplicationKind }

/**
 * The id of the item about a paper: what its business asks, else the category that wants it, else the first business
 * that knows it, else the list of materials; the papers of children stand among the notes.
 */
export function guideItemOf(slot: SlotCode, { policy: { slots, categories }, kind }: GuidePlace): string {
  const knows = (one: ApplicationKind): boolean => slotsInGuide(slots[one]).includes(slot)
  if (kind && knows(kind)) return materialId(kind, slot)
  const category = categories.find(({ materials }) => materials.some((material) => material.slot === slot))
  if (category) return categoryId(category.code)
  if (slotOf(slot).subject === 'child') return 'notes'
  const other = applicationKinds.find(knows)
  return other ? materialId(other, slot) : 'materials'
}

/** The address of that item in the guide of the district. */
export const guideHref = (slot: SlotCode, place: GuidePlace): Route =>
  to.guest.guide(place.policy.district, guideItemOf(slot, place))
