'use server'

import { cancelBatchInput, startRenewalsInput, submitRenewalsInput } from '@/lib/schemas/batches'
import { startRenewals, cancelBatch, submitRenewals } from '@/lib/services/batch/renewals'
import { employerAction } from '@/lib/web/action-client'
import { refreshingEmployer } from '@/lib/web/refreshing'

/** 开始办理续签 for many. */
export const startRenewalsAction = employerAction(startRenewalsInput, refreshingEmployer(startRenewals))

/** 批量提交. */
export const submitRenewalsAction = employerAction(submitRenewalsInput, refreshingEmployer(submitRenewals))

/** 停止 a batch. */
export const cancelBatchAction = employerAction(cancelBatchInput, refreshingEmployer(cancelBatch))
