import { v7 as uuid } from 'uuid'
import type { PersonActor } from '@/lib/access/actor'
import { insertApplication } from '@/lib/data/applications'
import { findActiveLink } from '@/lib/data/employments'
import { takeNumber } from '@/lib/data/numbers'
import { emptyNewForm } from '@/lib/domain/application/forms'
import { kindTraits } from '@/lib/domain/application/kinds'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { mayFileNew } from '@/lib/domain/filing-right/lifecycle'
import { applicationSeries } from '@/lib/domain/permit/numbering'
import { policyOf } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'

/**
 * Opens a draft of 新办 for a linked person (I-40, I-43). Refuses with `application.not-linked`,
 * `application.right-missing` when the employer has no full right (U-50, T-12), `permit.live-permit-exists` (S-70) or
 * `application.another-open` (U-95).
 */
export const startNewApplication = (context: CommandContext<PersonActor>): Promise<Result<{ applicationId: string }>> =>
  runCommand(context, 'applications/start-new', async (tx) => {
    const { personId } = context.actor
    const link = await findActiveLink(tx, personId)
    if (!link) return refuse('application.not-linked')
    const right = link.rights.find(({ permitType }) => permitType === 'beijing')
    if (!right || !mayFileNew(right.status)) return refuse('application.right-missing')
    if (link.livePermit) return refuse('permit.live-permit-exists')
    const policy = policyOf(right.district)
    const year = yearOf(dayOf(context.now.toISOString()))
    const number = await takeNumber(tx, applicationSeries(policy.prefix, kindTraits.new.numberCode, year))
    const applicationId = uuid()
    await insertApplication(
      tx,
      applicationId,
      {
        type: 'application.created',
        ...{ number, kind: 'new', district: policy.district, permitType: 'beijing', policyVersion: policy.version },
        ...{ personId, employerId: link.employerId, employmentId: link.id, filingRightId: null },
      },
      emptyNewForm(),
      originOf(context),
    )
    return ok({ applicationId })
  })
