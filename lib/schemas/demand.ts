import { z } from 'zod'
import { isPlainDate } from '@/lib/domain/dates'
import { categoryCodes } from '@/lib/domain/codes'
import { demandCriteria } from '@/lib/domain/policy/sections/demand'
import { draftText, writtenText } from './fields'
import { basisText } from './proposals'

const day = (message: string) => z.string(message).refine(isPlainDate, message)

/** 总量: a whole number, or nothing where the district has set none. */
const total = z
  .string()
  .trim()
  .refine((typed) => typed === '' || /^\d{1,5}$/.test(typed), '请填写 0 至 99999 的整数，没有总量的留空')
  .transform((typed) => (typed === '' ? null : Number(typed)))

/** 发布年度需求申报通知. */
export const publishNoticeInput = z.object({
  year: z.coerce.number('请选择年度').int('请选择年度'),
  title: writtenText({ min: [4, '请填写标题，至少 4 个字'], max: [80, '标题不能超过 80 个字'] }),
  text: writtenText({ min: [10, '请填写通知内容，至少 10 个字'], max: [4000, '通知内容不能超过 4000 个字'] }),
  opensOn: day('请填写开始日期'),
  closesOn: day('请填写截止日期'),
  total,
  basis: basisText,
})

export const setTotalInput = z.object({ noticeId: z.uuid(), total, basis: basisText })
export const demandNoticeInput = z.object({ noticeId: z.uuid() })

const amount = draftText(20)

const form = z.strictObject({
  counts: z.partialRecord(z.enum(categoryCodes), amount),
  figures: z.partialRecord(z.enum(demandCriteria), amount),
  reason: draftText(2000),
})

const step = { declarationId: z.uuid(), seenVersion: z.int().min(1) }

export const declarationStepInput = z.object(step)
export const saveDeclarationInput = z.object({ ...step, form })
export const returnDeclarationInput = z.object({
  ...step,
  reason: writtenText({ min: [5, '请写明退回的原因，至少 5 个字'], max: [1000, '不能超过 1000 个字'] }),
})
export const fixNumberInput = z.object({
  ...step,
  approved: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, '请填写 0 至 9999 的整数')
    .transform(Number),
  agreed: z.boolean().optional(),
  basis: basisText,
})

/** 情况表: which lines are handed in, with the sealed copy or without. */
export const handInInput = z.object({
  applicationIds: z.array(z.uuid()).min(1, '请至少选择一项业务').max(60, '一张情况表最多列 60 项业务'),
  sealedCopy: z.boolean(),
})
export const answerReportInput = z.object({
  reportId: z.uuid(),
  seenVersion: z.int().min(1),
  reason: writtenText({ max: [1000, '不能超过 1000 个字'] }).optional(),
})
