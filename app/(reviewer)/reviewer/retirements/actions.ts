'use server'

import { retirementLevel } from '@/lib/domain/permit/retirement'
import { decideRetirementInput } from '@/lib/schemas/holder-matters'
import { recordRetirementDecision } from '@/lib/services/permit/retirement'
import { staffAction } from '@/lib/web/action-client'
import { refreshingReviewer } from '@/lib/web/refreshing'

/** 核定, with the paper. */
export const decideRetirement = staffAction(decideRetirementInput, refreshingReviewer(recordRetirementDecision), {
  levels: [retirementLevel],
})
