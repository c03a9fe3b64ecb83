import type { PersonActor } from '@/lib/access/actor'
import { findActiveLink } from '@/lib/data/employment/employments'
import { applicantTypes, emptyNewForm, type NewForm } from '@/lib/domain/application/forms'
import { dayOf } from '@/lib/domain/dates'
import type { PermitType } from '@/lib/domain/codes'
import { rightsForNew } from '@/lib/domain/filing-right/lifecycle'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { openApplication } from './open-application'

/** Who has chosen the type of permit already is not asked again. */
const chosen = (permitType: PermitType | undefined): Partial<NewForm> =>
  permitType === undefined ? {} : { applicantType: applicantTypes[permitType] }

/**
 * Opens a draft of 新办 for a linked person, of the type that he names among those for which his employer has
 * a full right, otherwise of the first one (I-40, I-43, S-43). Refuses with `application.not-linked`,
 * `application.right-missing` when the employer has no full right (U-50, T-12), `permit.live-permit-exists` (S-70) or
 * `application.another-open` (U-95).
 */
export const startNewApplication = (
  context: CommandContext<PersonActor>,
  { permitType }: { permitType?: PermitType } = {},
): Promise<Result<{ applicationId: string }>> =>
  runCommand(context, 'applications/start-new', async (tx) => {
    const { personId } = context.actor
    const link = await findActiveLink(tx, personId, dayOf(context.now.toISOString()))
    if (!link) return refuse('application.not-linked')
    const right = rightsForNew(link.rights).find((one) => permitType === undefined || one.permitType === permitType)
    if (!right) return refuse('application.right-missing')
    if (link.livePermit) return refuse('permit.live-permit-exists')
    const { id: employmentId, employerId } = link
    const { district, permitType: type } = right
    const file = { district, permitType: type, employerId, personId, employmentId }
    return ok(await openApplication(tx, context, file, { ...emptyNewForm(), ...chosen(permitType) }))
  })
