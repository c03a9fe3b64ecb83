'use server'

import { revalidatePath } from 'next/cache'
import { decideInput, wantedInput } from '@/lib/schemas/parameters'
import { rejectParameter, releaseParameter, withdrawParameter } from '@/lib/services/parameters/decide'
import { previewParameter } from '@/lib/services/parameters/preview'
import { proposeParameter } from '@/lib/services/parameters/propose'
import { staffAction } from '@/lib/web/action-client'

const refreshed = <T extends { ok: boolean }>(result: T): T => {
  if (result.ok) revalidatePath('/reviewer/parameters')
  return result
}

/** What a new version would change; stores nothing. */
export const previewAction = staffAction(wantedInput, previewParameter)

/** 提出修改. */
export const proposeAction = staffAction(wantedInput, async (context, input) =>
  refreshed(await proposeParameter(context, input)),
)

/** 发布, by a second administrator. */
export const releaseAction = staffAction(decideInput, async (context, input) =>
  refreshed(await releaseParameter(context, input)),
)

/** 不予发布, by a second administrator. */
export const rejectAction = staffAction(decideInput, async (context, input) =>
  refreshed(await rejectParameter(context, input)),
)

/** 撤回, by whoever proposed it. */
export const withdrawAction = staffAction(decideInput, async (context, input) =>
  refreshed(await withdrawParameter(context, input)),
)
