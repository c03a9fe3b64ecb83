'use server'

import { decideInput, rejectInput } from '@/lib/schemas/proposals'
import { rejectProposal, releaseProposal, withdrawProposal } from '@/lib/services/proposal/decide'
import { staffAction } from '@/lib/web/action-client'
import { refreshingReviewer } from '@/lib/web/refreshing'

/** 发布 or 复核通过, by a second person. */
export const releaseAction = staffAction(decideInput, refreshingReviewer(releaseProposal))

/** 不予发布 or 不予通过, by a second person. */
export const rejectAction = staffAction(rejectInput, refreshingReviewer(rejectProposal))

/** 撤回, by whoever proposed it. */
export const withdrawAction = staffAction(decideInput, refreshingReviewer(withdrawProposal))
