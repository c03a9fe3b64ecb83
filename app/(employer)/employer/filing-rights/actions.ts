'use server'

import { z } from 'zod'
import { permitTypes } from '@/lib/domain/codes'
import { draftText, employerFigures } from '@/lib/schemas/fields'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { submitApplication, withdrawApplication } from '@/lib/services/application/steps'
import { chooseTownship, startFilingRightApplication } from '@/lib/services/filing-right/steps'
import { employerAction } from '@/lib/web/action-client'
import { refreshingEmployer } from '@/lib/web/refreshing'

const start = z.object({
  permitType: z.enum(permitTypes, '请选择要申请的工作居住证类型'),
  district: z.string('请选择所属主管部门').min(1, '请选择所属主管部门').max(40),
})

/** 阅读申请要求 done: opens the draft. */
export const startAction = employerAction(start, refreshingEmployer(startFilingRightApplication))

const form = z.object({
  applicationId: z.uuid(),
  version: z.int().min(1),
  form: z.strictObject({
    kind: z.literal('filing-right'),
    permitType: z.enum(permitTypes),
    district: z.string().max(40),
    mode: z.enum(['full', 'receive-only'], '请选择申请的权限'),
    intention: draftText(1000),
    figures: employerFigures.optional(),
    township: draftText(40).optional(),
    confirmed: z.boolean(),
  }),
})

/** Autosave of 申报单位信息. */
export const saveFormAction = employerAction(form, saveApplicationForm)

const step = z.object({ applicationId: z.uuid(), seenVersion: z.int().min(1) })

export const submitAction = employerAction(step, refreshingEmployer(submitApplication))
export const withdrawAction = employerAction(step, refreshingEmployer(withdrawApplication))

const township = z.object({ permitType: z.enum(permitTypes), township: z.string().min(1, '请选择属地部门').max(40) })

/** 属地部门 of a unit whose right stands already. */
export const chooseTownshipAction = employerAction(township, refreshingEmployer(chooseTownship))
