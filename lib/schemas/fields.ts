import { z } from 'zod'

/** Text that may still be empty; `max` bounds what is stored, the rules bound what is right. */
export const draftText = (max = 200) => z.string('内容须为文字。').max(max, `不能超过 ${max} 个字。`)

/** A code of a list, or nothing chosen yet. */
export const draftChoice = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(['', ...codes], '请从列表中选择。')

/** A day or month as typed; whether it exists is told by the rules. */
export const draftDate = () => draftText(10)

export const draftTick = () => z.boolean('请重新勾选。')
