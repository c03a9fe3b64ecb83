'use server'

import { answerReportInput } from '@/lib/schemas/demand'
import { receiveSituationReport, returnSituationReport } from '@/lib/services/situation-report/steps'
import { staffAction } from '@/lib/web/action-client'
import { refreshingReviewer } from '@/lib/web/refreshing'

/** 确认收到. */
export const receiveReportAction = staffAction(answerReportInput, refreshingReviewer(receiveSituationReport), {
  levels: ['township'],
})

/** 退回. */
export const returnReportAction = staffAction(answerReportInput, refreshingReviewer(returnSituationReport), {
  levels: ['township'],
})
