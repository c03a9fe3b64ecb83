'use server'

import { z } from 'zod'
import { proposeQuotaGrant, feedBackQuota } from '@/lib/services/quota/desk'
import { staffAction } from '@/lib/web/action-client'
import { refreshingReviewer } from '@/lib/web/refreshing'
import { writtenText } from '@/lib/schemas/fields'
import { basisText } from '@/lib/schemas/proposals'

const step = z.object({ quotaId: z.uuid(), seenVersion: z.int().min(1) })
const most: [number, string] = [1000, '不能超过 1000 个字。']

/** 提出下达; a second officer releases it. */
export const proposeGrantAction = staffAction(
  step.extend({
    count: z.coerce
      .number('请填写数量。')
      .int('请填写整数。')
      .min(0, '数量不能小于 0。')
      .max(999, '一次最多下达 999 个。'),
    remark: writtenText({ max: most }).optional(),
    basis: basisText,
  }),
  refreshingReviewer(proposeQuotaGrant),
)

/** 问题反馈（退回）. */
export const feedBackQuotaAction = staffAction(
  step.extend({ text: writtenText({ min: [2, '请写明反馈的问题。'], max: most }) }),
  refreshingReviewer(feedBackQuota),
)
