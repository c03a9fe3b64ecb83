import type { StaffActor } from '@/lib/access/actor'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { proposeFigure } from '../proposal/propose'
import type { QuotaStepInput } from './step'

export type GrantInput = QuotaStepInput & { count: number; remark?: string; basis: string }

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
