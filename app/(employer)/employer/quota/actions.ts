'use server'

import { z } from 'zod'
import { taxYearVariants } from '@/lib/domain/policy/sections/quota'
import { draftChoice, draftText, writtenText } from '@/lib/schemas/fields'
import { returnQuotaUnits, askQuotaReturn } from '@/lib/services/quota/return-units'
import {
  startQuotaApplication,
  saveQuotaForm,
  submitQuotaApplication,
  discardQuotaApplication,
} from '@/lib/services/quota/application'
import { employerAction } from '@/lib/web/action-client'
import { refreshingEmployer } from '@/lib/web/refreshing'

export const startQuotaAction = employerAction(
  z.object({ district: z.string().min(1).max(40) }),
  refreshingEmployer(startQuotaApplication),
)

const form = z.strictObject({
  taxYears: draftChoice(taxYearVariants),
  amounts: z.record(z.string().regex(/^\d{4}$/), draftText(20)),
  requested: draftText(10),
  explanation: draftText(1000),
})

export const saveQuotaAction = employerAction(
  z.object({ quotaId: z.uuid(), version: z.int().min(1), form }),
  saveQuotaForm,
)

const step = z.object({ quotaId: z.uuid(), seenVersion: z.int().min(1) })

export const submitQuotaAction = employerAction(step, refreshingEmployer(submitQuotaApplication))
export const discardQuotaAction = employerAction(step, refreshingEmployer(discardQuotaApplication))
export const askQuotaReturnAction = employerAction(
  step.extend({ reason: writtenText({ min: [2, '请写明填错的内容。'], max: [500, '不能超过 500 个字。'] }) }),
  refreshingEmployer(askQuotaReturn),
)

export const returnUnitsAction = employerAction(
  z.object({ grantId: z.uuid(), count: z.coerce.number('请填写数量。').int('请填写整数。').min(1, '至少退回 1 个。') }),
  refreshingEmployer(returnQuotaUnits),
)
