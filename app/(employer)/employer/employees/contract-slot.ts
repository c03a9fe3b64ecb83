'use server'

import { z } from 'zod'
import { ok, refuse } from '@/lib/domain/result'
import { loadEmployee } from '@/lib/views/employment/employer'
import { employerAction } from '@/lib/web/action-client'

/** The contract of one link as it is now, and what the district wants seen before the link is confirmed; the dialog asks again after every upload. */
export const contractSlotAction = employerAction(
  z.object({ employmentId: z.uuid() }),
  async ({ actor, now }, { employmentId }) => {
    const employee = await loadEmployee(actor, employmentId, now)
    return employee ? ok({ slot: employee.contract, insuranceRecord: employee.insuranceRecord }) : refuse('not-found')
  },
)
