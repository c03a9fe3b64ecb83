import { z } from 'zod'
import { hasControlCharacter } from '@/lib/domain/text/characters'
import { normalizeText } from '@/lib/domain/text/free-text'
import { characterCount } from '@/lib/domain/text/length'

/** Told beside a field into which a control character was pasted: nobody can see what to delete. */
export const controlCharacterText = '内容里有看不见的控制字符，请删除后重新输入，不要直接粘贴。'

const visible = (text: string): boolean => !hasControlCharacter(text)

/** Text that may still be empty; `max` characters bound what is stored, the rules bound what is right. */
export const draftText = (max = 200) =>
  z
    .string('内容须为文字。')
    .refine((text) => characterCount(text) <= max, `不能超过 ${max} 个字。`)
    .refine(visible, controlCharacterText)

type Bounds = { min?: [number, string]; max: [number, string] }

/**
 * A text that is handed in at once (a reason, an opinion, a note), in the one form in which texts are kept. Lengths in
 * characters after tidying, both bounds inclusive, each with its sentence.
 */
export const writtenText = ({ min: [min, tooShort] = [0, ''], max: [max, tooLong] }: Bounds, missing?: string) =>
  z
    .string(missing ?? tooShort)
    .refine(visible, { error: controlCharacterText, abort: true })
    .transform(normalizeText)
    .refine((text) => characterCount(text) >= min, tooShort)
    .refine((text) => characterCount(text) <= max, tooLong)

/** A code of a list, or nothing chosen yet. */
export const draftChoice = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(['', ...codes], '请从列表中选择。')

/** A day or month as typed; whether it exists is told by the rules. */
export const draftDate = () => draftText(12)

export const draftTick = () => z.boolean('请重新勾选。')
