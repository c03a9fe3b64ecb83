'use server'

import { headers } from 'next/headers'
import { today } from '@/lib/clock'
import type { ActionState } from '@/lib/schemas/action-state'
import { fieldErrorsOf, issueText } from '@/lib/schemas/issue-text'
import { anyDistrict, selfCheckSchema } from '@/lib/schemas/eligibility'
import { syncClock } from '@/lib/services/demo/clock'
import { selfCheck, type SelfCheckAnswer } from '@/lib/views/eligibility/self-check'
import { refused } from '@/lib/web/action-client'
import { clientAddress } from '@/lib/auth/client-address'
import { allowances } from '@/lib/limits'
import { takeAllowance } from '@/lib/services/limits/take-allowance'
import { requestIdOf } from '@/lib/web/request-id'

/** 资格自测. Nobody is signed in and nothing is stored; one brake with POST /api/rules/eligibility. */
export async function selfCheckAction(input: unknown): Promise<ActionState<SelfCheckAnswer>> {
  const head = await headers()
  const requestId = requestIdOf(head)
  const allowed = await takeAllowance(allowances.eligibility, clientAddress(head))
  if (!allowed.ok) return refused(allowed.refusal, requestId)
  const parsed = selfCheckSchema.safeParse(input, { error: issueText })
  if (!parsed.success)
    return { ...refused({ code: 'input.invalid' }, requestId), fieldErrors: fieldErrorsOf(parsed.error) }
  await syncClock()
  const { district, ...answers } = parsed.data
  return {
    ok: true,
    data: await selfCheck({ ...answers, district: district === anyDistrict ? null : district }, today()),
  }
}
