import type { EmployerActor } from '@/lib/access/actor'
import { queueChecks } from '@/lib/data/check/results'
import { loadEmployerProfile } from '@/lib/data/application/dossiers'
import { employerChecks } from '@/lib/domain/check/plan'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { allowances } from '@/lib/limits'
import { takeAllowance } from '../limits/take-allowance'
import { questionsOf } from './queue-checks'

/**
 * 重新比对 of the registration facts, asked by the unit itself. Refuses with `check.nothing-to-ask` while a
 * fact is missing, or `rate-limited`.
 */
export async function recheckRegistration(context: CommandContext<EmployerActor>): Promise<Result<{ asked: number }>> {
  const { employerId } = context.actor
  const allowed = await takeAllowance(allowances.recheckRegistration, employerId)
  if (!allowed.ok) return allowed
  return runCommand(context, 'checks/recheck-registration', async (tx) => {
    const { profile } = await loadEmployerProfile(tx, employerId, false)
    const questions = questionsOf(employerChecks(employerId, profile))
    if (questions.length === 0) return refuse('check.nothing-to-ask')
    return ok({ asked: await queueChecks(tx, questions, context.now, { force: true }) })
  })
}
