'use server'

import { revalidatePath } from 'next/cache'
import type { Result } from '@/lib/domain/result'
import {
  demandNoticeInput,
  fixNumberInput,
  publishNoticeInput,
  returnDeclarationInput,
  setTotalInput,
} from '@/lib/schemas/demand'
import { evaluateDemand } from '@/lib/services/demand/evaluate'
import { fixNumber } from '@/lib/services/demand/fix-number'
import { publishDemandNotice } from '@/lib/services/demand/publish-notice'
import { returnDeclaration } from '@/lib/services/demand/return-declaration'
import { setYearTotal } from '@/lib/services/demand/set-total'
import { staffAction } from '@/lib/web/action-client'

/** Numbers of a year stand on every page of it. */
const refreshing =
  <C, I, T>(verb: (context: C, input: I) => Promise<Result<T>>) =>
  async (context: C, input: I): Promise<Result<T>> => {
    const result = await verb(context, input)
    if (result.ok) revalidatePath('/reviewer/demand', 'layout')
    return result
  }

/** 发布通知. */
export const publishNoticeAction = staffAction(publishNoticeInput, refreshing(publishDemandNotice))

/** 设置总量. */
export const setTotalAction = staffAction(setTotalInput, refreshing(setYearTotal))

/** 评估. */
export const evaluateAction = staffAction(demandNoticeInput, refreshing(evaluateDemand))

/** 退回修改. */
export const returnDeclarationAction = staffAction(returnDeclarationInput, refreshing(returnDeclaration))

/** 核定. */
export const fixNumberAction = staffAction(fixNumberInput, refreshing(fixNumber))
