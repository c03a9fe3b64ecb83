import type { StaffActor } from '@/lib/access/actor'
import type { DemandNoticeInput } from '@/lib/domain/demand/notice'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { proposeFigure } from '../proposal/propose'

/**
 * 发布年度需求申报通知: days that bind every unit of the district, and the 总量; a second officer of the desk
 * publishes it. Refuses like `proposeFigure`.
 */
export const proposeDemandNotice = (
  context: CommandContext<StaffActor>,
  { basis, ...value }: DemandNoticeInput & { basis: string },
): Promise<Result<{ proposalId: string }>> =>
  proposeFigure(context, 'demand-notice', {
    ...{ area: context.actor.district ?? '', subject: String(value.year), effectiveFrom: null, basis },
    value,
  })
