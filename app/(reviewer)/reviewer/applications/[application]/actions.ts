'use server'

import { z } from 'zod'
import { passInput, returnInput, revealInput, stepInput } from '@/lib/schemas/review'
import { recheckApplication } from '@/lib/services/check/recheck'
import { revealIdentifiers } from '@/lib/services/person/reveal'
import {
  acceptApplication,
  claimApplication,
  passApplication,
  releaseApplication,
  returnApplication,
} from '@/lib/services/application/steps'
import { staffAction } from '@/lib/web/action-client'
import { refreshingReviewer } from '@/lib/web/refreshing'

/** 认领. After a step the queue, the counters and the file itself are others. */
export const claimAction = staffAction(stepInput, refreshingReviewer(claimApplication))

/** 放回. */
export const releaseAction = staffAction(stepInput, refreshingReviewer(releaseApplication))

/** 受理. */
export const acceptAction = staffAction(stepInput, refreshingReviewer(acceptApplication))

/** 审批通过 (S-54). */
export const passAction = staffAction(passInput, refreshingReviewer(passApplication))

/** 审批不通过 (S-55). */
export const returnAction = staffAction(returnInput, refreshingReviewer(returnApplication))

/** 显示: numbers in full; every look is recorded. */
export const revealAction = staffAction(revealInput, revealIdentifiers)

/** 重新比对. */
export const recheckAction = staffAction(z.object({ applicationId: z.uuid() }), recheckApplication)
