import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/domain/dates'
import { slotCodes } from '@/lib/domain/attachment/catalogue'
import { mends, quarters } from '@/lib/domain/attachment/inspection'
import { signerRoles, type SignerRole } from '@/lib/domain/attachment/signer'
import { keysOf } from '@/lib/domain/typed'
import { parseName } from '@/lib/domain/text/name'
import { earliestDay } from '@/lib/domain/field-checks'
import { normalizeDay } from '@/lib/domain/text/days'

/** A day typed beside a file; empty means that the uploader states none. */
const statedDay = z
  .string()
  .transform(normalizeDay)
  .refine((text) => text === '' || isPlainDate(text), '日期不存在，请按“2026-03-05”的格式填写日历上有的日期。')
  .refine((text) => text === '' || text >= earliestDay, '日期早于 1900 年，请核对年份。')
  .transform((text): PlainDate | null => (text === '' ? null : text))
  .optional()
  .transform((day) => day ?? null)

/** Which slot is meant (lib/services/attachment/place). */
const place = {
  slot: z.enum(slotCodes, '附件种类不正确，请刷新页面后重试。'),
  employmentId: z.uuid().optional(),
  applicationId: z.uuid().optional(),
  childId: z.uuid().optional(),
}

/** 长期 as a form sends it: ticked or left out. */
const ticked = z
  .enum(['', 'true'])
  .optional()
  .transform((text) => text === 'true')

/** 签署人 as it is typed; empty: not stated. A name that is none is told at once. */
const signedBy = z
  .string()
  .refine((text) => text === '' || parseName(text).ok, '请填写签署人的姓名，2 至 50 个字，与声明上的签名一致。')
  .optional()
  .transform((text) => (text ? text : null))

const signedAs = z
  .enum(['', ...signerRoles], '请从列表中选择签署人身份。')
  .optional()
  .transform((role): SignerRole | null => (role ? role : null))

const dates = { signedOn: statedDay, validUntil: statedDay, openEnded: ticked, signedBy, signedAs }

/** The longest that a PDF knows is 127 bytes; with it the file is opened once, and it is kept nowhere. */
const openingPassword = z.string().max(127, '打开密码太长，请核对。').optional()

/** The fields that travel with an uploaded file. */
export const uploadFields = z.object({ ...place, ...dates, password: openingPassword, commandId: z.uuid().optional() })

/** 删除: which slot is to be emptied. */
export const removeFields = z.object({ ...place, commandId: z.uuid().optional() })

/** 签署日期, 签署人 and 有效期至, stated for the file that is there. */
export const stateDatesFields = z.object({ ...place, ...dates, commandId: z.uuid().optional() })

/** 转正, 删除空白页: about which finding of which file, and which way round. */
export const mendFields = z.object({
  ...place,
  attachmentId: z.uuid(),
  finding: z.enum(keysOf(mends)),
  by: z.literal(quarters).optional(),
  commandId: z.uuid().optional(),
})
