'use server'

import { revalidatePath } from 'next/cache'
import { settlementLevel } from '@/lib/domain/permit/settlement'
import { decideSettlementInput } from '@/lib/schemas/holder-matters'
import { decideSettlement } from '@/lib/services/permit/settlement'
import { staffAction } from '@/lib/web/action-client'

/** 核实, with the paper or the reason. */
export const decideSettlementAction = staffAction(
  decideSettlementInput,
  async (context, input) => {
    const result = await decideSettlement(context, input)
    if (result.ok) revalidatePath('/reviewer', 'layout')
    return result
  },
  { levels: [settlementLevel] },
)
