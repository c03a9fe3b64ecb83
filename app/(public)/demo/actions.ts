'use server'

import { headers } from 'next/headers'
import type { SystemActor } from '@/lib/access/actor'
import type { ActionState } from '@/lib/schemas/action-state'
import { advanceInput } from '@/lib/schemas/demo'
import { fieldErrorsOf, issueText } from '@/lib/schemas/issue-text'
import { advanceClock, syncClock } from '@/lib/services/demo/clock'
import { refused } from '@/lib/web/action-client'
import { commandContext } from '@/lib/web/command-context'
import { clientAddress } from '@/lib/auth/client-address'
import { allowances } from '@/lib/limits'
import { takeAllowance } from '@/lib/services/limits/take-allowance'
import { requestIdOf } from '@/lib/web/request-id'

const presenter: SystemActor = { kind: 'system', job: 'presenter' }

/** Moves the clock of the demo. Nobody is signed in here, so it has no portal action client; the verb refuses outside a demo. */
export async function advanceAction(input: unknown, commandId: string): Promise<ActionState<{ days: number }>> {
  const head = await headers()
  const requestId = requestIdOf(head)
  const allowed = await takeAllowance(allowances.demoClock, clientAddress(head))
  if (!allowed.ok) return refused(allowed.refusal, requestId)
  const parsed = advanceInput.safeParse(input, { error: issueText })
  if (!parsed.success)
    return { ...refused({ code: 'input.invalid' }, requestId), fieldErrors: fieldErrorsOf(parsed.error) }
  await syncClock({ maxAgeMs: 0 })
  const moved = await advanceClock(commandContext(presenter, requestId, commandId), parsed.data)
  return moved.ok ? { ok: true, data: moved.value } : refused(moved.refusal, requestId)
}
