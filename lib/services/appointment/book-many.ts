import { v5 } from 'uuid'
import type { EmployerActor } from '@/lib/access/actor'
import { applicationScope } from '@/lib/access/scope'
import { findApplication } from '@/lib/data/application/applications'
import { openSlots } from '@/lib/data/appointment/slots'
import { database } from '@/lib/data/client'
import type { InstantText } from '@/lib/domain/dates'
import { pinned } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { bookAppointment } from './book'

export type ManyBooked = {
  booked: { applicationId: string; startsAt: InstantText }[]
  refused: { applicationId: string; refusal: Refusal }[]
}

/** The next slot with room from an instant on; `from` null: the very next. */
async function nextFrom(context: CommandContext<EmployerActor>, applicationId: string, from: InstantText | null) {
  const loaded = await findApplication(database(), applicationId, applicationScope(context.actor))
  if (!loaded) return null
  const open = await openSlots(database(), pinned(loaded.state.policyVersion), context.now)
  return open.find(({ startsAt }) => from === null || startsAt >= from)?.startsAt ?? null
}

/**
 * 批量预约: each file gets the next place from the wished instant on, one command each, so that a full slot spills over
 * into the following. Answers which were booked and which were refused; refuses only when there is nothing to book.
 */
export async function bookMany(
  context: CommandContext<EmployerActor>,
  { applicationIds, from }: { applicationIds: readonly string[]; from: InstantText | null },
): Promise<Result<ManyBooked>> {
  const outcome: ManyBooked = { booked: [], refused: [] }
  for (const applicationId of new Set(applicationIds)) {
    const startsAt = await nextFrom(context, applicationId, from)
    const one = { ...context, commandId: v5(applicationId, context.commandId) }
    const result = startsAt
      ? await bookAppointment(one, { applicationId, startsAt })
      : refuse('appointment.nothing-free')
    if (result.ok && startsAt) outcome.booked.push({ applicationId, startsAt })
    if (!result.ok) outcome.refused.push({ applicationId, refusal: result.refusal })
  }
  return ok(outcome)
}
