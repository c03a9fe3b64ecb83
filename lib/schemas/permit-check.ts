import { z } from 'zod'
import { hasControlCharacter } from '@/lib/domain/text/characters'
import { normalizeCheckCode, normalizeNumber } from '@/lib/domain/text/codes'
import { idNumberTail } from '@/lib/domain/text/id-number'
import { characterCount } from '@/lib/domain/text/length'
import { normalizeName } from '@/lib/domain/text/name'
import { controlCharacterText } from './fields'

/** 工作居住证校验 (G-10): what stands on the sheet, however it was typed or pasted. */
export const permitCheckSchema = z.object({
  number: z
    .string()
    .transform(normalizeNumber)
    .refine((number) => number !== '', { error: '请填写工作居住证编号', abort: true })
    .refine((number) => number.length <= 40, { error: '编号过长，请核对确认单', abort: true })
    .refine((number) => /^[0-9A-Z-]+$/.test(number), '编号由字母、数字和短横线组成，请核对确认单'),
  name: z
    .string()
    .refine((name) => !hasControlCharacter(name), { error: controlCharacterText, abort: true })
    .transform(normalizeName)
    .refine((name) => name !== '', '请填写持证人姓名')
    .refine((name) => characterCount(name) <= 50, '姓名过长'),
  // who pastes the whole number means its last six
  idLast6: z
    .string()
    .transform(idNumberTail)
    .refine((tail) => tail !== '', { error: '请填写证件号码后 6 位', abort: true })
    .refine((tail) => /^\d{5}[\dX]$/.test(tail), '请填写证件号码的最后 6 位，末位可以是 X'),
})
export type PermitCheckInput = z.infer<typeof permitCheckSchema>

/** The code behind the QR on the sheet, also typed by hand. */
export const checkCodeSchema = z
  .string()
  .transform(normalizeCheckCode)
  .pipe(z.string().regex(/^[2-9A-HJKMNP-TV-Z]{16}$/))
