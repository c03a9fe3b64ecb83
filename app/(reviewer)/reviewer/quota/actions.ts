'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { Result } from '@/lib/domain/result'
import { feedBackQuota } from '@/lib/services/quota/feed-back'
import { grantQuota } from '@/lib/services/quota/grant'
import { staffAction } from '@/lib/web/action-client'
import { writtenText } from '@/lib/schemas/fields'

const refreshing =
  <C, I, T>(verb: (context: C, input: I) => Promise<Result<T>>) =>
  async (context: C, input: I): Promise<Result<T>> => {
    const result = await verb(context, input)
    if (result.ok) revalidatePath('/reviewer', 'layout')
    return result
  }

const step = z.object({ quotaId: z.uuid(), seenVersion: z.int().min(1) })
const most: [number, string] = [1000, '不能超过 1000 个字。']

/** 下达. */
export const grantQuotaAction = staffAction(
  step.extend({
    count: z.coerce
      .number('请填写数量。')
      .int('请填写整数。')
      .min(0, '数量不能小于 0。')
      .max(999, '一次最多下达 999 个。'),
    remark: writtenText({ max: most }).optional(),
  }),
  refreshing(grantQuota),
)

/** 问题反馈（退回）. */
export const feedBackQuotaAction = staffAction(
  step.extend({ text: writtenText({ min: [2, '请写明反馈的问题。'], max: most }) }),
  refreshing(feedBackQuota),
)
