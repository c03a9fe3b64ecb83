import type { EmployerActor } from '@/lib/access/actor'
import { applicationScope } from '@/lib/access/scope'
import { findApplication, findSnapshot } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import type { Dossier } from '@/lib/domain/application/dossier'
import { refuse, type Result } from '@/lib/domain/result'
import { needsRemark } from '@/lib/domain/application/children'
import type { CommandContext } from '../context'
import { requireCompleteProfile } from '../employer/readiness'
import { move, type Moved, type MoveInput } from './move'

/** 未婚已育 as submitted: the unit says something about it before the file goes on (U-97). */
async function asksRemark({ actor }: CommandContext<EmployerActor>, applicationId: string): Promise<boolean> {
  const loaded = await findApplication(database(), applicationId, applicationScope(actor))
  if (loaded?.state.status !== 'employer-review') return false
  const dossier = (await findSnapshot(database(), applicationId, loaded.state.round)) as Dossier | null
  return dossier !== null && needsRemark(dossier)
}

/**
 * 单位 审批通过 (U-80, S-52). `remark` is kept with the step. Refuses with `employer.profile-incomplete` (U-02) or
 * `application.remark-required`, besides what the step itself refuses.
 */
export async function employerApprove(
  context: CommandContext<EmployerActor>,
  { remark, ...input }: MoveInput & { remark?: string },
): Promise<Result<Moved>> {
  const ready = await requireCompleteProfile(database(), { employerId: context.actor.employerId, now: context.now })
  if (!ready.ok) return ready
  if (!remark && (await asksRemark(context, input.applicationId))) return refuse('application.remark-required')
  return move(context, 'applications/employer-approve', input, {
    action: 'employer-approve',
    ...(remark ? { reason: remark } : {}),
  })
}
