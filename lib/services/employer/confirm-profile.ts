import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { ok, type Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { queueEmployerChecks } from '../check/queue-checks'
import { requireCompleteProfile } from './readiness'

/**
 * 提交 of 单位信息 (U-16): sections are saved as they are typed, so this only judges whether everything is there, and has the
 * registration facts compared.
 * Refuses with `employer.profile-incomplete` and the complete list.
 */
export async function confirmEmployerProfile(context: CommandContext<EmployerActor>): Promise<Result<true>> {
  const verdict = await requireCompleteProfile(database(), {
    employerId: context.actor.employerId,
    now: context.now,
  })
  if (!verdict.ok) return verdict
  await database().$transaction((tx) => queueEmployerChecks(tx, context.actor.employerId, context.now))
  return ok(true)
}
