import type { StaffActor } from '@/lib/access/actor'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { proposeFigure } from '../proposal/propose'

/** 总量 of a year, or none, released by a second officer of the desk. Refuses like `proposeFigure`. */
export const proposeYearTotal = (
  context: CommandContext<StaffActor>,
  { noticeId, total, basis }: { noticeId: string; total: number | null; basis: string },
): Promise<Result<{ proposalId: string }>> =>
  proposeFigure(context, 'demand-total', {
    ...{ area: context.actor.district ?? '', subject: noticeId, effectiveFrom: null, basis },
    value: { total },
  })
