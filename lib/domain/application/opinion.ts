import type { FindingOwner } from '../findings'

/** Where an opinion item points to: an attachment slot, a profile section, or nothing nameable. */
export type OpinionPlace = { slot: string } | { section: string } | null

/** One item of 审核意见: what, who cures it, and the text (A-08, U-93). */
export type OpinionItem = { owner: FindingOwner; at: OpinionPlace; text: string }

/** 审核意见 with its 温馨提示, which informs and never decides. */
export type Opinion = { items: OpinionItem[]; hint: string }

/** The part of an item that may stand in the plain log: no free text. */
export type FlaggedItem = Omit<OpinionItem, 'text'>

export const flagsOf = (opinion: Opinion): FlaggedItem[] => opinion.items.map(({ owner, at }) => ({ owner, at }))

/** A refusal needs at least one item, and every item needs words. */
export const isSubstantial = (opinion: Opinion): boolean =>
  opinion.items.length > 0 && opinion.items.every((item) => item.text.trim().length >= 2)
