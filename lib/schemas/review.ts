import { z } from 'zod'
import { slotCodes } from '@/lib/domain/attachment/catalogue'
import { employerSections } from '@/lib/domain/employer/employer-profile'
import { profileSections } from '@/lib/domain/person/profile'
import { writtenText } from './fields'

/** Longest text of one item and of the hint. */
export const opinionTextLimit = 500

const file = { applicationId: z.uuid(), seenVersion: z.int().nonnegative() }

/** 认领, 放回, 受理: the file and the version that was on the screen. */
export const stepInput = z.strictObject(file)

const hint = writtenText({ max: [opinionTextLimit, `温馨提示不能超过 ${opinionTextLimit} 个字。`] })

const exceptionReason = writtenText({ max: [opinionTextLimit, `理由不能超过 ${opinionTextLimit} 个字。`] })

/** 审批通过 with an optional 温馨提示, and the reason for an exception where one is made (C-37). */
export const passInput = z.strictObject({ ...file, hint: hint.optional(), reason: exceptionReason.optional() })

const sections = [...new Set([...profileSections, ...employerSections, 'form', 'children', 'employment'])]

const place = z
  .union([z.strictObject({ slot: z.enum(slotCodes) }), z.strictObject({ section: z.enum(sections) })])
  .nullable()

const item = z.strictObject({
  owner: z.enum(['person', 'employer', 'contract'], '请选择责任方。'),
  at: place,
  text: writtenText({
    min: [2, '请写明原因和修改要求。'],
    max: [opinionTextLimit, `意见不能超过 ${opinionTextLimit} 个字。`],
  }),
})

/** 审批不通过: 审核意见 item by item, 温馨提示 apart. */
export const returnInput = z.strictObject({
  ...file,
  opinion: z.strictObject({
    items: z.array(item).min(1, '请至少填写一项审核意见。').max(30, '审核意见不能超过 30 项。'),
    hint,
  }),
})

/** 显示. */
export const revealInput = z.strictObject({ applicationId: z.uuid() })
