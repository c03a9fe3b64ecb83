'use server'

import { z } from 'zod'
import { returnInput, revealInput } from '@/lib/schemas/review'
import { reviewDuties } from '@/lib/labels/review-duties'
import { employerApprove, employerReturn } from '@/lib/services/application/steps'
import { recheckApplication } from '@/lib/services/check/recheck'
import { revealIdentifiers } from '@/lib/services/person/reveal'
import { employerAction } from '@/lib/web/action-client'
import { refreshingEmployer } from '@/lib/web/refreshing'
import { writtenText } from '@/lib/schemas/fields'

const step = { applicationId: z.uuid(), seenVersion: z.int().min(1) }

const unticked = '请逐项核对并勾选后，再审批通过'

const approve = z.object({
  ...step,
  // Every duty of the first review is confirmed by the unit, not by the page (U-82…U-84).
  duties: z
    .array(z.string(unticked))
    .refine((ticked) => reviewDuties.every(({ code }) => ticked.includes(code)), unticked),
  remark: writtenText({ max: [500, '备注不能超过 500 个字'] }).optional(),
})

/** 审批通过. */
export const approveAction = employerAction(approve, refreshingEmployer(employerApprove))

/** 审批不通过. */
export const returnAction = employerAction(returnInput, refreshingEmployer(employerReturn))

/** 显示号码: in full while the unit compares them; every look is recorded. */
export const revealAction = employerAction(revealInput, revealIdentifiers)

/** 重新比对. */
export const recheckAction = employerAction(z.object({ applicationId: z.uuid() }), recheckApplication)
