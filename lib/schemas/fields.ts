import { z } from 'zod'
import { hasControlCharacter } from '@/lib/domain/text/characters'
import { normalizeText } from '@/lib/domain/text/free-text'
import { characterCount } from '@/lib/domain/text/length'
import { insuranceMarks } from '@/lib/domain/eligibility/months'
import { isPlainMonth } from '@/lib/domain/dates'

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
export const draftChoice = <const Codes extends readonly string[]>(codes: Codes) =>
  z.enum(['', ...codes], '请从列表中选择。')

/** A day or month as typed; whether it exists is told by the rules. */
export const draftDate = () => draftText(12)

export const draftTick = () => z.boolean('请重新勾选。')

const figure = draftText(20)

/** 近年纳税、贡献和用工 of a form, in any state; what is no figure is told by the rules. */
export const employerFigures = z.strictObject({
  lastYear: figure,
  thisYear: figure,
  threeYears: z.array(figure).length(3, '请填写三个年度。'),
  staff: z.array(figure).length(3, '请填写三个年度。'),
})

/** One month of the table in a form, in any state; whether its income can be read is told by the rules. */
const incomeMonth = z.strictObject({
  month: z.string().refine(isPlainMonth, '月份不存在，请按“2026-03”的格式填写。'),
  income: draftText(20),
  employer: z.enum(['this', 'other'], '请选择收入发放单位。'),
  socialInsurance: z.enum(insuranceMarks, '请选择社会保险情况。'),
})

/** 收入与社保 of a form: ten years at most, each month once. */
export const incomeMonths = z
  .array(incomeMonth)
  .max(120, '最多填写 120 个月。')
  .refine((months) => new Set(months.map(({ month }) => month)).size === months.length, '同一个月只能填写一次。')
