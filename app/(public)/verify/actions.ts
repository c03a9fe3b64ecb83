'use server'

import { headers } from 'next/headers'
import { now } from '@/lib/clock'
import type { ActionState } from '@/lib/schemas/action-state'
import { fieldErrorsOf, issueText } from '@/lib/schemas/issue-text'
import { permitCheckSchema } from '@/lib/schemas/permit-check'
import { syncClock } from '@/lib/services/demo/clock'
import { checkPermit, type CheckAnswer } from '@/lib/services/permit/check-permit'
import { refused } from '@/lib/web/action-client'
import { clientAddress } from '@/lib/auth/client-address'
import { requestIdOf } from '@/lib/web/request-id'

/** The public check; nobody is signed in, so it has no portal action client. What is typed never reaches a URL. */
export async function checkPermitAction(input: unknown): Promise<ActionState<CheckAnswer>> {
  const head = await headers()
  const requestId = requestIdOf(head)
  const parsed = permitCheckSchema.safeParse(input, { error: issueText })
  if (!parsed.success)
    return { ...refused({ code: 'input.invalid' }, requestId), fieldErrors: fieldErrorsOf(parsed.error) }
  await syncClock()
  const answer = await checkPermit({ now: now(), address: clientAddress(head) }, { by: 'print', ...parsed.data })
  return answer.ok ? { ok: true, data: answer.value } : refused(answer.refusal, requestId)
}
