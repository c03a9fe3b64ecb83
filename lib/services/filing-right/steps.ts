import { v7 as uuid } from 'uuid'
import type { EmployerActor } from '@/lib/access/actor'
import { findOpenRightApplication, findRight, rightTies } from '@/lib/data/filing-right/filing-rights'
import type { FilingRightForm } from '@/lib/domain/application/forms'
import type { DistrictCode, PermitType } from '@/lib/domain/codes'
import { mayApply, isOpenRight, judgeRightCancellation } from '@/lib/domain/filing-right/lifecycle'
import { findAuthority, policyOn } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { openApplication } from '../application/open-application'
import { runCommand, type CommandContext, originOf } from '../context'
import { requireCompleteProfile } from '../employer/readiness'
import { loadFilingRight, recordFilingRight } from '@/lib/data/aggregates'
import { dayOf } from '@/lib/domain/dates'
import { officeOfCode } from '@/lib/domain/policy/sections/township'
import { tell } from '@/lib/data/notice/tell'
import { filingRightNotices } from '@/lib/domain/filing-right/notices'

/**
 * 注销业务权限 (U-52, S-35, S-78): the employer's own decision, at once and for good; nobody reviews it. Refuses with
 * what `judgeRightCancellation` objects.
 */
export const cancelFilingRight = (
  context: CommandContext<EmployerActor>,
  { permitType }: { permitType: PermitType },
): Promise<Result<{ permitType: PermitType }>> =>
  runCommand(context, 'filing-rights/cancel', async (tx) => {
    const { employerId } = context.actor
    const at = context.now.toISOString()
    const found = await findRight(tx, employerId, permitType)
    const right = found ? await loadFilingRight(tx, found.id) : null
    if (!right) return refuse('filing-right.not-open')
    const verdict = judgeRightCancellation(right.state, await rightTies(tx, employerId, permitType, dayOf(at)))
    if (!verdict.ok) return verdict
    const cancelled = { type: 'filing-right.cancelled', at } as const
    await recordFilingRight(tx, right, cancelled, originOf(context))
    await tell(tx, filingRightNotices(employerId, cancelled), context.now)
    return ok({ permitType })
  })

/**
 * 属地部门 of an employer whose right stands already (A-14, U-36): named for the first time, or another one after the
 * unit has moved within the district. Refuses with `filing-right.not-open`, `township.unknown`, or
 * `township.businesses-open` while an office still holds businesses of the unit.
 */
export const chooseTownship = (
  context: CommandContext<EmployerActor>,
  { permitType, township }: { permitType: PermitType; township: string },
): Promise<Result<{ township: string }>> =>
  runCommand(context, 'filing-rights/choose-township', async (tx) => {
    const { employerId } = context.actor
    const found = await findRight(tx, employerId, permitType)
    const right = found ? await loadFilingRight(tx, found.id) : null
    if (!right || !isOpenRight(right.state.status)) return refuse('filing-right.not-open')
    const today = dayOf(context.now.toISOString())
    const office = officeOfCode(policyOn(right.state.district, today), township)
    if (!office) return refuse('township.unknown')
    const { openBusinesses } = await rightTies(tx, employerId, permitType, today)
    if (right.state.township !== null && openBusinesses > 0)
      return refuse('township.businesses-open', { params: { count: openBusinesses } })
    await recordFilingRight(tx, right, { type: 'filing-right.township-chosen', township }, originOf(context))
    return ok({ township })
  })

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
