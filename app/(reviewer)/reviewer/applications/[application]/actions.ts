'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { passInput, returnInput, revealInput, stepInput } from '@/lib/schemas/review'
import type { ActionState } from '@/lib/schemas/action-state'
import { recheckApplication } from '@/lib/services/checks/recheck'
import { revealIdentifiers } from '@/lib/services/people/reveal'
import { acceptApplication } from '@/lib/services/review/accept'
import { claimApplication } from '@/lib/services/review/claim'
import { passApplication } from '@/lib/services/review/pass'
import { releaseApplication } from '@/lib/services/review/release'
import { returnApplication } from '@/lib/services/review/return'
import { staffAction } from '@/lib/web/action-client'

const claim = staffAction(stepInput, claimApplication)
const release = staffAction(stepInput, releaseApplication)
const accept = staffAction(stepInput, acceptApplication)
const pass = staffAction(passInput, passApplication)
const giveBack = staffAction(returnInput, returnApplication)
const reveal = staffAction(revealInput, revealIdentifiers)

/** After a step the queue, the counters and the file itself are others. */
function refreshed<T extends ActionState>(answer: T): T {
  if (answer.ok) revalidatePath('/reviewer', 'layout')
  return answer
}

/** 认领. */
export const claimAction = async (input: unknown, commandId?: string) => refreshed(await claim(input, commandId))

/** 放回. */
export const releaseAction = async (input: unknown, commandId?: string) => refreshed(await release(input, commandId))

/** 受理. */
export const acceptAction = async (input: unknown, commandId?: string) => refreshed(await accept(input, commandId))

/** 审批通过 (S-54). */
export const passAction = async (input: unknown, commandId?: string) => refreshed(await pass(input, commandId))

/** 审批不通过 (S-55). */
export const returnAction = async (input: unknown, commandId?: string) => refreshed(await giveBack(input, commandId))

/** 显示: numbers in full; every look is recorded. */
export const revealAction = async (input: unknown) => reveal(input)

/** 重新比对. */
export const recheckAction = staffAction(z.object({ applicationId: z.uuid() }), recheckApplication)
