'use server'

import type { PersonActor } from '@/lib/access/actor'
import { nothing, startNewInput } from '@/lib/schemas/applicant'
import {
  startNewApplication,
  startBasicInfoChange,
  startCancellation,
  startDependantChange,
} from '@/lib/services/application/start'
import { stateRetirementInput, reportSettlementInput, takeBackSettlementInput } from '@/lib/schemas/holder-matters'
import type { CommandContext } from '@/lib/services/context'
import { reportSettlement, takeBackSettlement } from '@/lib/services/permit/settlement'
import { stateRetirement } from '@/lib/services/permit/retirement'
import { personAction } from '@/lib/web/action-client'
import { refreshingApplicant } from '@/lib/web/refreshing'

/** 新办: opens a draft of the type of permit that was chosen. */
export const startNew = personAction(startNewInput, refreshingApplicant(startNewApplication))

/** 证件基础信息变更: opens a draft. */
export const startBasicInfo = personAction(
  nothing,
  refreshingApplicant((context: CommandContext<PersonActor>) => startBasicInfoChange(context)),
)

/** 证件业务信息变更: opens a draft with the children that stand on the permit. */
export const startDependants = personAction(
  nothing,
  refreshingApplicant((context: CommandContext<PersonActor>) => startDependantChange(context)),
)

/** 注销: opens a draft. */
export const startCancel = personAction(
  nothing,
  refreshingApplicant((context: CommandContext<PersonActor>) => startCancellation(context)),
)

/** 说明退休情况. */
export const stateRetirementAction = personAction(stateRetirementInput, stateRetirement)

/** 报告落户. */
export const reportSettlementAction = personAction(reportSettlementInput, reportSettlement)

/** 撤回报告. */
export const takeBackSettlementAction = personAction(takeBackSettlementInput, takeBackSettlement)
