import { v7 as uuid } from 'uuid'
import type { EmployerActor } from '@/lib/access/actor'
import { insertApplication } from '@/lib/data/applications'
import { findOpenRightApplication, findRight } from '@/lib/data/filing-rights'
import { takeNumber } from '@/lib/data/numbers'
import type { FilingRightForm } from '@/lib/domain/application/forms'
import { kindTraits } from '@/lib/domain/application/kinds'
import type { DistrictCode, PermitType } from '@/lib/domain/codes'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { mayApply } from '@/lib/domain/filing-right/lifecycle'
import { applicationSeries } from '@/lib/domain/permit/numbering'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { requireCompleteProfile } from '../employers/readiness'

export type StartFilingRightInput = { permitType: PermitType; district: DistrictCode }

const emptyForm = (input: StartFilingRightInput): FilingRightForm => ({
  kind: 'filing-right',
  ...input,
  mode: 'full',
  intention: '',
  confirmed: false,
})

/**
 * Opens a draft of 申请业务办理权限 (U-43). Refuses with `district.unknown`, `employer.profile-incomplete` (U-02),
 * `filing-right.exists` while a right is open or under review (S-30), or `application.another-open`.
 */
export const startFilingRightApplication = (
  context: CommandContext<EmployerActor>,
  input: StartFilingRightInput,
): Promise<Result<{ applicationId: string }>> =>
  runCommand(context, 'filing-rights/start-application', async (tx) => {
    const { employerId } = context.actor
    const policy = findPolicy(input.district)
    if (!policy) return refuse('district.unknown')
    const complete = await requireCompleteProfile(tx, { employerId, now: context.now })
    if (!complete.ok) return complete
    const right = await findRight(tx, employerId, input.permitType)
    if (!mayApply(right?.status ?? null)) return refuse('filing-right.exists')
    if (await findOpenRightApplication(tx, employerId, input.permitType)) return refuse('application.another-open')
    const year = yearOf(dayOf(context.now.toISOString()))
    const number = await takeNumber(tx, applicationSeries(policy.prefix, kindTraits['filing-right'].numberCode, year))
    const applicationId = uuid()
    await insertApplication(
      tx,
      applicationId,
      {
        type: 'application.created',
        ...{ number, kind: 'filing-right', district: policy.district, policyVersion: policy.version },
        ...{ permitType: input.permitType, personId: null, employerId, employmentId: null },
        filingRightId: right?.id ?? uuid(),
      },
      emptyForm(input),
      originOf(context),
    )
    return ok({ applicationId })
  })
