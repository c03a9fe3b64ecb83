import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import { applicationScope } from '@/lib/access/scope'
import { findApplication, findSnapshot } from '@/lib/data/application/applications'
import { queueChecks } from '@/lib/data/check/results'
import { plannedChecks, employerChecks } from '@/lib/domain/check/plan'
import { dayOf } from '@/lib/domain/dates'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { allowances } from '@/lib/limits'
import { takeAllowance } from '../limits/take-allowance'
import { questionsOf } from './queue-checks'
import { loadEmployerProfile } from '@/lib/data/application/dossiers'

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

/**
 * 重新比对: asks the registers again about what was submitted, whatever they have said before. Refuses with
 * `not-found` outside the scope or before the first submission, `check.nothing-to-ask`, or `rate-limited`.
 */
export async function recheckApplication(
  context: CommandContext<EmployerActor | StaffActor>,
  { applicationId }: { applicationId: string },
): Promise<Result<{ asked: number }>> {
  const allowed = await takeAllowance(allowances.recheck, `${context.actor.accountId}:${applicationId}`)
  if (!allowed.ok) return allowed
  return runCommand(context, 'checks/recheck', async (tx) => {
    const loaded = await findApplication(tx, applicationId, applicationScope(context.actor))
    const { round = 0, submittedAt = null } = loaded?.state ?? {}
    if (!loaded || round === 0 || submittedAt === null) return refuse('not-found')
    const dossier = await findSnapshot(tx, loaded.id, round)
    const questions = dossier ? questionsOf(plannedChecks(dossier, dayOf(submittedAt))) : []
    if (questions.length === 0) return refuse('check.nothing-to-ask')
    return ok({ asked: await queueChecks(tx, questions, context.now, { force: true }) })
  })
}
