import type { EmployerActor } from '@/lib/access/actor'
import { recordQuotaStep } from '@/lib/data/quota/applications'
import { tell } from '@/lib/data/notice/tell'
import { quotaAsked } from '@/lib/domain/quota/notices'
import { ok, type Result } from '@/lib/domain/result'
import { originOf, type CommandContext } from '../context'
import { stepQuota, type QuotaMoved, type QuotaStepInput } from './step'

/** 信息填错申请退回: the only thing left after 上报; the district verifies and returns it. */
export const askQuotaReturn = (
  context: CommandContext<EmployerActor>,
  { reason, ...input }: QuotaStepInput & { reason: string },
): Promise<Result<QuotaMoved>> =>
  stepQuota(context, { action: 'ask-return', command: { text: reason }, input }, async ({ tx, loaded, judged }) => {
    const change = { returnAsked: reason.trim(), returnAskedAt: context.now }
    const event = { type: 'quota.return-asked' } as const
    const version = await recordQuotaStep(tx, { loaded, change, event, secret: reason.trim() }, originOf(context))
    await tell(tx, quotaAsked(loaded, 'quota-return-asked', judged.quota.desk.value), context.now)
    return ok(version)
  })
