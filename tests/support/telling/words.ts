import type { NoticeCode } from '@/lib/domain/notice/codes'

/**
 * EVENT × RECIPIENT × CHANNEL: who is told, read from the N rows of the requirements and the gaps that were found. It is
 * the oracle of the tests, written apart from the code: `domain/notices` compares every line with what the domain says,
 * the model of random lives with what people were really told.
 *
 * `desk` is everybody who may decide where the file lies after the event; `hands` whoever has claimed it, else the desk;
 * `claimer` whoever had claimed it before. `sms` means in the portal and by short message.
 */
export type Who =
  | 'person'
  | 'employer'
  | 'claimer'
  | 'one reviewer'
  | 'desk'
  | 'hands'
  | 'quota desk'
  | 'demand desk'
  | 'retirement desk'
  | 'settlement desk'
  | 'leaving desk'
  | 'office'
  | 'seconds'
  | 'proposer'
  | 'people of the unit'
  | 'planners'
  | 'units of the district'
export type Line = `${Who}: ${NoticeCode}${'' | ' + sms'}`
export type Case = { when: string; told: readonly Line[]; why: string }

export const always = (told: readonly Line[], why: string): Case[] => [{ when: 'always', told, why }]
export const nobody = (why: string): Case[] => always([], why)
export const when = (condition: string, told: readonly Line[], why: string): Case => ({ when: condition, told, why })
