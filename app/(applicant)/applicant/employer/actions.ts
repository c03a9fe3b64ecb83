'use server'

import { askDissolveInput, linkInput, linkRequestInput } from '@/lib/schemas/applicant'
import { askDissolve } from '@/lib/services/employment/dissolve'
import { requestEmployment, withdrawLinkRequest } from '@/lib/services/employment/request'
import { personAction } from '@/lib/web/action-client'
import { refreshingApplicant } from '@/lib/web/refreshing'

/** 关联单位: asks the employer behind a 单位关联码. */
export const requestLink = personAction(linkRequestInput, refreshingApplicant(requestEmployment))

/** 撤回申请. */
export const withdrawLink = personAction(linkInput, refreshingApplicant(withdrawLinkRequest))

/** 请求解除关联. */
export const askToDissolve = personAction(askDissolveInput, refreshingApplicant(askDissolve))
