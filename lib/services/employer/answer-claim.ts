import type { EmployerActor } from '@/lib/access/actor'
import { openClaims, recordEmployerEvent, settleClaim, takeOverFacts } from '@/lib/data/employer/claims'
import { isProfileLocked } from '@/lib/data/person/profiles'
import { takenOver, type ClaimAnswer } from '@/lib/domain/employer/claims'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { queueEmployerChecks } from '../check/queue-checks'
import { originOf, runCommand, type CommandContext } from '../context'

export type AnswerClaimInput = { claimId: string; answer: ClaimAnswer }

/**
 * The unit's answer to what a sign-in brought (U-12): `take-over` puts the facts on file, has 市场监管 compare them and
 * tells the district; the name stays as it is and goes by 更名. `keep` leaves everything as it is. Refuses with
 * `employer.claim-gone`, or `profile.locked` while an own application is under review (S-60).
 */
export const answerClaim = (
  context: CommandContext<EmployerActor>,
  { claimId, answer }: AnswerClaimInput,
): Promise<Result<true>> =>
  runCommand(context, 'employers/answer-claim', async (tx) => {
    const { employerId } = context.actor
    const unit = await tx.employer.findUniqueOrThrow({ where: { id: employerId } })
    const claim = (await openClaims(tx, unit)).find(({ id }) => id === claimId)
    if (!claim) return refuse('employer.claim-gone')
    const takes = answer === 'take-over'
    if (takes && (await isProfileLocked(tx, 'employer', employerId))) return refuse('profile.locked')
    if (!(await settleClaim(tx, { employerId, claimId }, takes ? 'taken-over' : 'kept', context.now)))
      return refuse('conflict')
    const differences = takes ? takenOver(claim.differences) : claim.differences
    const facts = differences.map(({ fact }) => fact)
    const type = takes ? 'employer.facts-taken-over' : 'employer.claim-declined'
    if (takes) {
      await takeOverFacts(tx, unit, differences)
      await queueEmployerChecks(tx, employerId, context.now)
    }
    await recordEmployerEvent(tx, employerId, { type, claimId, facts }, originOf(context))
    return ok(true as const)
  })
