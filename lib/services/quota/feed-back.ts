import type { StaffActor } from '@/lib/access/actor'
import { recordQuotaStep } from '@/lib/data/quota/applications'
import { tell } from '@/lib/data/notice/tell'
import { quotaFedBack } from '@/lib/domain/quota/notices'
import { ok, type Result } from '@/lib/domain/result'
import { originOf, type CommandContext } from '../context'
import { stepQuota, type QuotaMoved, type QuotaStepInput } from './step'

/**
 * 问题反馈（退回）: back to the employer, which may hand it in again while the window is open, else in the next one
 * (S-80); the answer to its own 申请退回 as well.
 */
export const feedBackQuota = (
  context: CommandContext<StaffActor>,
  { text, ...input }: QuotaStepInput & { text: string },
): Promise<Result<QuotaMoved>> =>
  stepQuota(context, { action: 'feed-back', command: { text }, input }, async ({ tx, loaded, status }) => {
    const answer = text.trim()
    const change = { status, answer, returnAsked: null, returnAskedAt: null, decidedAt: context.now }
    const event = { type: 'quota.fed-back' } as const
    const version = await recordQuotaStep(tx, { loaded, change, event, secret: answer }, originOf(context))
    await tell(tx, quotaFedBack(loaded), context.now)
    return ok(version)
  })
