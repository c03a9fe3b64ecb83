import type { PersonActor } from '@/lib/access/actor'
import { findActiveLink } from '@/lib/data/employments'
import { emptyNewForm } from '@/lib/domain/application/forms'
import { dayOf } from '@/lib/domain/dates'
import { mayFileNew } from '@/lib/domain/filing-right/lifecycle'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { openApplication } from './open-application'

/**
 * Opens a draft of 新办 for a linked person (I-40, I-43). Refuses with `application.not-linked`,
 * `application.right-missing` when the employer has no full right (U-50, T-12), `permit.live-permit-exists` (S-70) or
 * `application.another-open` (U-95).
 */
export const startNewApplication = (context: CommandContext<PersonActor>): Promise<Result<{ applicationId: string }>> =>
  runCommand(context, 'applications/start-new', async (tx) => {
    const { personId } = context.actor
    const link = await findActiveLink(tx, personId, dayOf(context.now.toISOString()))
    if (!link) return refuse('application.not-linked')
    const right = link.rights.find(({ permitType }) => permitType === 'beijing')
    if (!right || !mayFileNew(right.status)) return refuse('application.right-missing')
    if (link.livePermit) return refuse('permit.live-permit-exists')
    const { id: employmentId, employerId } = link
    const file = { district: right.district, permitType: 'beijing', employerId, personId, employmentId } as const
    return ok(await openApplication(tx, context, file, emptyNewForm()))
  })
