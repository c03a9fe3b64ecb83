'use server'

import { revalidatePath } from 'next/cache'
import type { Result } from '@/lib/domain/result'
import { answerReportInput } from '@/lib/schemas/demand'
import { receiveSituationReport, returnSituationReport } from '@/lib/services/situation-reports/answer'
import { staffAction } from '@/lib/web/action-client'

const refreshing =
  <C, I, T>(verb: (context: C, input: I) => Promise<Result<T>>) =>
  async (context: C, input: I): Promise<Result<T>> => {
    const result = await verb(context, input)
    if (result.ok) revalidatePath('/reviewer/situation-reports', 'layout')
    return result
  }

/** 确认收到. */
export const receiveReportAction = staffAction(answerReportInput, refreshing(receiveSituationReport), {
  levels: ['township'],
})

/** 退回. */
export const returnReportAction = staffAction(answerReportInput, refreshing(returnSituationReport), {
  levels: ['township'],
})
