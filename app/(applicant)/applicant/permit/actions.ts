'use server'

import { nothing, startNewInput } from '@/lib/schemas/applicant'
import { startNewApplication } from '@/lib/services/applications/start-new'
import {
  startBasicInfoChange,
  startCancellation,
  startDependantChange,
} from '@/lib/services/applications/start-own-change'
import { stateRetirementInput } from '@/lib/schemas/retirement'
import { stateRetirement } from '@/lib/services/permits/state-retirement'
import { personAction } from '@/lib/web/action-client'

/** 新办: opens a draft of the type of permit that was chosen. */
export const startNew = personAction(startNewInput, startNewApplication)

/** 证件基础信息变更: opens a draft. */
export const startBasicInfo = personAction(nothing, (context) => startBasicInfoChange(context))

/** 证件业务信息变更: opens a draft with the children that stand on the permit. */
export const startDependants = personAction(nothing, (context) => startDependantChange(context))

/** 注销: opens a draft. */
export const startCancel = personAction(nothing, (context) => startCancellation(context))

/** 说明退休情况. */
export const stateRetirementAction = personAction(stateRetirementInput, stateRetirement)
