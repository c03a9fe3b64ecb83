import type { PersonActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import { findOwnPermit } from '@/lib/data/permit/holder'
import { unsealJson } from '@/lib/data/sealing'
import {
  emptyBasicInfoChangeForm,
  emptyCancellationForm,
  emptyDependantChangeForm,
  type ApplicationForm,
} from '@/lib/domain/application/forms'
import { dayOf } from '@/lib/domain/dates'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { contentOf } from '@/lib/domain/permit/content'
import { isLive } from '@/lib/domain/permit/lifecycle'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { openApplication } from './open-application'
import type { Started } from './start-for-holder'

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
