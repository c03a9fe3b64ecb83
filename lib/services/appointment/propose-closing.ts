import type { StaffActor } from '@/lib/access/actor'
import type { InstantText, PlainDate } from '@/lib/domain/dates'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { proposeFigure } from '../proposal/propose'

/**
 * 关闭 of a slot, or of a day, in which units are booked: another administrator of the district releases it. What is
 * empty one closes alone. Refuses like `proposeFigure`.
 */
export const proposeSlotsClosing = (
  context: CommandContext<StaffActor>,
  { day, startsAt, basis }: { day: PlainDate; startsAt: InstantText | null; basis: string },
): Promise<Result<{ proposalId: string }>> =>
  proposeFigure(context, 'slots-closing', {
    ...{ area: context.actor.district ?? '', subject: startsAt ?? day, effectiveFrom: null, basis },
    value: { day, startsAt },
  })
