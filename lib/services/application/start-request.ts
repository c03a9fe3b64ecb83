import type { EmployerActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import { openRights } from '@/lib/data/filing-right/filing-rights'
import { emptyServiceRequestForm, type RequestTopic } from '@/lib/domain/application/forms'
import { findAuthority } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { openApplication } from './open-application'
import { runCommand, type CommandContext } from '../context'

export type StartRequestInput = { topic: RequestTopic; targetId?: string; district?: string }

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
