import type { PersonActor, EmployerActor } from '@/lib/access/actor'
import { findActiveLink } from '@/lib/data/employment/employments'
import {
  applicantTypes,
  emptyNewForm,
  type NewForm,
  emptyBasicInfoChangeForm,
  emptyCancellationForm,
  emptyDependantChangeForm,
  type ApplicationForm,
  emptyServiceRequestForm,
  type RequestTopic,
} from '@/lib/domain/application/forms'
import { dayOf } from '@/lib/domain/dates'
import type { PermitType } from '@/lib/domain/codes'
import { rightsForNew, isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { openApplication } from './open-application'
import type { Tx } from '@/lib/data/client'
import { findOwnPermit } from '@/lib/data/permit/holder'
import { unsealJson } from '@/lib/data/sealing'
import { contentOf } from '@/lib/domain/permit/content'
import { isLive } from '@/lib/domain/permit/lifecycle'
import type { Started } from './start-for-holder'
import { openRights } from '@/lib/data/filing-right/filing-rights'
import { findAuthority } from '@/lib/domain/policy/resolve'

type StartRequestInput = { topic: RequestTopic; targetId?: string; district?: string }

/** Where the request goes: to the authority of the right; 数据迁移 of a unit without one to the district it names. */
async function addressee(tx: Tx, employerId: string, { topic, district }: StartRequestInput) {
  const [right] = await openRights(tx, employerId)
  if (right)
    return { district: right.district, type: right.permitType === 'returnee' ? 'returnee' : 'beijing' } as const
  const policy = topic === 'migration' && district ? findAuthority(district) : null
  return policy ? ({ district: policy.district, type: policy.permitType } as const) : null
}

/**
 * Opens a draft of 申请类请求 (S-79) with the authority of the employer's right. `targetId` names the application that a
 * 撤回 or 退回 is about. A unit whose right is still in the former system asks for 数据迁移 at the district that it names
 * . Refuses with `filing-right.not-open`.
 */
export const startServiceRequest = (
  context: CommandContext<EmployerActor>,
  input: StartRequestInput,
): Promise<Result<{ applicationId: string }>> =>
  runCommand(context, 'service-requests/start', async (tx) => {
    const { employerId } = context.actor
    const to = await addressee(tx, employerId, input)
    if (!to) return refuse('filing-right.not-open')
    const { type, district } = to
    const { topic, targetId } = input
    const form = emptyServiceRequestForm({ permitType: type, district, topic, ...(targetId ? { targetId } : {}) })
    return ok(await openApplication(tx, context, { district, permitType: type, employerId }, form))
  })

type OwnPermit = NonNullable<Awaited<ReturnType<typeof findOwnPermit>>>

async function ownPermit(tx: Tx, { actor, now }: CommandContext<PersonActor>): Promise<Result<OwnPermit>> {
  const permit = await findOwnPermit(tx, actor.personId, dayOf(now.toISOString()))
  return permit && isLive(permit.status) ? ok(permit) : refuse('permit.not-live')
}

/** A change of data asks for a valid permit and the employer behind it, who reviews first (S-73, S-74). */
async function startChange(
  tx: Tx,
  context: CommandContext<PersonActor>,
  formOf: (permit: OwnPermit) => ApplicationForm,
): Promise<Started> {
  const own = await ownPermit(tx, context)
  if (!own.ok) return own
  const { id: permitId, status, permitType, employerId, employmentId, right } = own.value
  if (status !== 'valid') return refuse('permit.not-valid')
  if (!employmentId) return refuse('application.not-linked')
  if (!right || !isOpenRight(right.status)) return refuse('application.right-ended')
  const { personId } = context.actor
  const file = { district: right.district, permitType, employerId, personId, employmentId, permitId }
  return ok(await openApplication(tx, context, file, formOf(own.value)))
}

/**
 * 证件基础信息变更 (I-55). Refuses with `permit.not-live`, `permit.not-valid` while it hangs, `application.not-linked`,
 * `application.right-ended` or `application.another-open` (U-95, T-08).
 */
export const startBasicInfoChange = (context: CommandContext<PersonActor>): Promise<Started> =>
  runCommand(context, 'applications/start-basic-info-change', (tx) =>
    startChange(tx, context, () => emptyBasicInfoChangeForm()),
  )

/** 证件业务信息变更 (I-58): starts from the children that stand on the permit. Refuses like 证件基础信息变更. */
export const startDependantChange = (context: CommandContext<PersonActor>): Promise<Started> =>
  runCommand(context, 'applications/start-dependant-change', (tx) =>
    startChange(tx, context, ({ sealed }) => emptyDependantChangeForm(contentOf(unsealJson(sealed)).children)),
  )

/** 注销 (I-66), also while the permit hangs. Refuses with `permit.not-live` or `application.another-open`. */
export const startCancellation = (context: CommandContext<PersonActor>): Promise<Started> =>
  runCommand(context, 'applications/start-cancellation', async (tx) => {
    const own = await ownPermit(tx, context)
    if (!own.ok) return own
    const { id: permitId, permitType, employerId, district, right } = own.value
    const { personId } = context.actor
    const file = { district: right?.district ?? district, permitType, employerId, personId, permitId }
    return ok(await openApplication(tx, context, file, emptyCancellationForm()))
  })

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
