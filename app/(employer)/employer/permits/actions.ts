'use server'

import {
  cancelRightInput,
  startForHolderInput,
  startRequestInput,
  startTransferInput,
} from '@/lib/schemas/employer-forms'
import { startEmployerChange, startRenewal } from '@/lib/services/application/start-for-holder'
import { cancelFilingRight, startAuthorityTransfer } from '@/lib/services/filing-right/steps'
import { startServiceRequest } from '@/lib/services/application/start'
import { employerAction } from '@/lib/web/action-client'
import { refreshingEmployer } from '@/lib/web/refreshing'

/** 办理员工证件续签, one person. */
export const startRenewalAction = employerAction(startForHolderInput, startRenewal)

/** 待办理证件聘用单位变更员工: 办理. */
export const startChangeAction = employerAction(startForHolderInput, refreshingEmployer(startEmployerChange))

/** 申报单位变更. */
export const startTransferAction = employerAction(startTransferInput, refreshingEmployer(startAuthorityTransfer))

/** 申请类请求. */
export const startRequestAction = employerAction(startRequestInput, refreshingEmployer(startServiceRequest))

/** 注销业务权限. */
export const cancelRightAction = employerAction(cancelRightInput, refreshingEmployer(cancelFilingRight))
