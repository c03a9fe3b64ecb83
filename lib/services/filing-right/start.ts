import { v7 as uuid } from 'uuid'
import type { EmployerActor } from '@/lib/access/actor'
import { findOpenRightApplication, findRight } from '@/lib/data/filing-right/filing-rights'
import type { FilingRightForm } from '@/lib/domain/application/forms'
import type { DistrictCode, PermitType } from '@/lib/domain/codes'
import { mayApply, isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { findAuthority } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { openApplication } from '../application/open-application'
import { runCommand, type CommandContext } from '../context'
import { requireCompleteProfile } from '../employer/readiness'

type StartFilingRightInput = { permitType: PermitType; district: DistrictCode }

const emptyForm = (input: StartFilingRightInput): FilingRightForm => ({
  kind: 'filing-right',
  ...input,
  mode: 'full',
  intention: '',
  confirmed: false,
})

/**
 * Opens a draft of 申请业务办理权限 (U-43). Refuses with `district.unknown`, `employer.profile-incomplete` (U-02),
 * `filing-right.exists` while a right is open or under review (S-30), `filing-right.other-authority` when a restricted
 * right of another district would have to move first (U-110), or `application.another-open`.
 */
export const startFilingRightApplication = (
  context: CommandContext<EmployerActor>,
  input: StartFilingRightInput,
): Promise<Result<{ applicationId: string }>> =>
  runCommand(context, 'filing-rights/start-application', async (tx) => {
    const { employerId } = context.actor
    if (findAuthority(input.district)?.permitType !== input.permitType) return refuse('district.unknown')
    const complete = await requireCompleteProfile(tx, { employerId, now: context.now })
    if (!complete.ok) return complete
    const right = await findRight(tx, employerId, input.permitType)
    if (!mayApply(right?.status ?? null)) return refuse('filing-right.exists')
    if (right?.status === 'receive-only' && right.district !== input.district)
      return refuse('filing-right.other-authority')
    if (await findOpenRightApplication(tx, employerId, input.permitType)) return refuse('application.another-open')
    const file = { ...input, employerId, filingRightId: right?.id ?? uuid() }
    return ok(await openApplication(tx, context, file, emptyForm(input)))
  })

/**
 * Opens a draft of 单位主管部门变更, reviewed by the district the unit moves to (U-110, A-36). Refuses with
 * `district.unknown`, `filing-right.not-open`, `filing-right.same-authority`, `employer.profile-incomplete` or
 * `application.another-open`.
 */
export const startAuthorityTransfer = (
  context: CommandContext<EmployerActor>,
  input: { permitType: PermitType; district: DistrictCode },
): Promise<Result<{ applicationId: string }>> =>
  runCommand(context, 'filing-rights/start-transfer', async (tx) => {
    const { employerId } = context.actor
    if (findAuthority(input.district)?.permitType !== input.permitType) return refuse('district.unknown')
    const complete = await requireCompleteProfile(tx, { employerId, now: context.now })
    if (!complete.ok) return complete
    const right = await findRight(tx, employerId, input.permitType)
    if (!right || !isOpenRight(right.status)) return refuse('filing-right.not-open')
    if (right.district === input.district) return refuse('filing-right.same-authority')
    if (await findOpenRightApplication(tx, employerId, input.permitType)) return refuse('application.another-open')
    const form = { reason: '', attachmentsUpdated: false, confirmed: false }
    return ok(
      await openApplication(
        tx,
        context,
        { ...input, employerId, filingRightId: right.id },
        { kind: 'authority-transfer', ...input, from: right.district, ...form },
      ),
    )
  })
