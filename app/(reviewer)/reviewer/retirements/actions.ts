'use server'

import { revalidatePath } from 'next/cache'
import { retirementLevel } from '@/lib/domain/permit/retirement-decision'
import { decideRetirementInput } from '@/lib/schemas/retirement'
import { recordRetirementDecision } from '@/lib/services/permits/record-retirement'
import { staffAction } from '@/lib/web/action-client'

/** 核定, with the paper. */
export const decideRetirement = staffAction(
  decideRetirementInput,
  async (context, input) => {
    const result = await recordRetirementDecision(context, input)
    if (result.ok) revalidatePath('/reviewer', 'layout')
    return result
  },
  { levels: [retirementLevel] },
)
