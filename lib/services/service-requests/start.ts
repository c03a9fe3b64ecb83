import type { EmployerActor } from '@/lib/access/actor'
import { openRights } from '@/lib/data/filing-rights'
import { emptyServiceRequestForm, type RequestTopic } from '@/lib/domain/application/forms'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { openApplication } from '../applications/open-application'
import { runCommand, type CommandContext } from '../context'

export type StartRequestInput = { topic: RequestTopic; targetId?: string }

/**
 * Opens a draft of 申请类请求 (S-79) with the authority of the employer's right. `targetId` names the application that a
 * 撤回 or 退回 is about. Refuses with `filing-right.not-open`.
 */
export const startServiceRequest = (
  context: CommandContext<EmployerActor>,
  input: StartRequestInput,
): Promise<Result<{ applicationId: string }>> =>
  runCommand(context, 'service-requests/start', async (tx) => {
    const { employerId } = context.actor
    const [right] = await openRights(tx, employerId)
    if (!right) return refuse('filing-right.not-open')
    const { permitType, district } = right
    const type = permitType === 'returnee' ? 'returnee' : 'beijing'
    const form = emptyServiceRequestForm({ permitType: type, district, ...input })
    return ok(await openApplication(tx, context, { district, permitType: type, employerId }, form))
  })
