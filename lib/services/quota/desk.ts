import type { StaffActor } from '@/lib/access/actor'
import { type Result, ok } from '@/lib/domain/result'
import { type CommandContext, originOf } from '../context'
import { proposeFigure } from '../proposal/propose'
import { type QuotaStepInput, stepQuota, type QuotaMoved } from './application'
import { recordQuotaStep } from '@/lib/data/quota/applications'
import { tell } from '@/lib/data/notice/tell'
import { quotaFedBack } from '@/lib/domain/quota/notices'

type GrantInput = QuotaStepInput & { count: number; remark?: string; basis: string }

/**
 * 下达 of n units, 0 included, released by a second officer of the desk; they count from that day on.
 * `remark` goes to the employer. Refuses like `proposeFigure`.
 */
export const proposeQuotaGrant = (
  context: CommandContext<StaffActor>,
  { quotaId, seenVersion, count, remark, basis }: GrantInput,
): Promise<Result<{ proposalId: string }>> =>
  proposeFigure(context, 'quota-grant', {
    ...{ area: context.actor.district ?? '', subject: quotaId, effectiveFrom: null, basis, seenVersion },
    value: { count, remark: remark?.trim() || null },
  })

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
