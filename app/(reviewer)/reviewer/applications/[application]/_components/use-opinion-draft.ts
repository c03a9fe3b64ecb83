'use client'

import { v4 } from 'uuid'
import type { FindingOwner } from '@/lib/domain/findings'
import type { DeskFinding } from '@/lib/views/application/desk'
import type { OpinionPlaceOption } from '@/lib/views/application/desk-opinion-places'
import { overPattern } from '@/lib/domain/typed'
import { kept } from './kept'

/** One item as it is typed. `place` is a value of the select of 事项. */
export type DraftItem = { key: string; place: string; owner: FindingOwner; text: string; finding?: string }
export type OpinionDraft = { items: DraftItem[]; hint: string }

const empty: OpinionDraft = { items: [], hint: '' }
const useDraft = kept('opinion', empty, (stored) => overPattern(empty, stored))
const useReason = kept('exception', '', (stored) => (typeof stored === 'string' ? stored : ''))

/** 审核意见 under way, kept per file and round so that nothing typed is lost by a conflict or a lost session. */
export function useOpinionDraft(fileKey: string, places: readonly OpinionPlaceOption[]) {
  const [draft, change] = useDraft(fileKey)
  const [reason, setReason] = useReason(fileKey)
  const ownerOf = (place: string): FindingOwner => places.find(({ value }) => value === place)?.owner ?? 'person'

  const add = (more: Partial<DraftItem> = {}): string => {
    const key = v4()
    const place = more.place ?? ''
    change(({ items, hint }) => ({ items: [...items, { key, place, owner: ownerOf(place), text: '', ...more }], hint }))
    return key
  }
  return {
    draft,
    /** Why a shortfall passes all the same (C-37). */
    reason,
    setReason: (text: string) => setReason(() => text),
    isEmpty: draft.items.every(({ text }) => text.trim() === '') && draft.hint.trim() === '',
    add,
    addFinding: ({ id, place, owner, what, cure }: DeskFinding) =>
      add({ place, owner, text: `${what}${cure}`, finding: id }),
    update: (key: string, more: Partial<DraftItem>) =>
      change(({ items, hint }) => ({
        items: items.map((item) => (item.key === key ? { ...item, ...more } : item)),
        hint,
      })),
    /** The usual owner follows the place; it can be changed afterwards. */
    choosePlace: (key: string, place: string) =>
      change(({ items, hint }) => ({
        items: items.map((item) => (item.key === key ? { ...item, place, owner: ownerOf(place) } : item)),
        hint,
      })),
    remove: (key: string) => change(({ items, hint }) => ({ items: items.filter((item) => item.key !== key), hint })),
    setHint: (hint: string) => change(({ items }) => ({ items, hint })),
    clear: () => {
      change(() => empty)
      setReason(() => '')
    },
  }
}

export type OpinionDraftControl = ReturnType<typeof useOpinionDraft>

/** "slot:photo" → {slot}, "section:general" → {section}, "" → null. */
export function placeOf(value: string): { slot: string } | { section: string } | null {
  const [kind, name = ''] = value.split(':')
  if (kind === 'slot') return { slot: name }
  return kind === 'section' ? { section: name } : null
}
