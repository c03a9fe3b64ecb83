import type { StaffActor } from '@/lib/access/actor'
import { approvedElsewhere, lockDemandNotice, setDemandTotal } from '@/lib/data/demand'
import { dayOf } from '@/lib/domain/dates'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { districtOfDesk } from './desk'

/**
 * 总量 of a year, or none. Refuses with `not-permitted`, `not-found`, or `demand.total-below-approved`: what is
 * fixed stands.
 */
export const setYearTotal = (
  context: CommandContext<StaffActor>,
  { noticeId, total }: { noticeId: string; total: number | null },
): Promise<Result<{ noticeId: string }>> =>
  runCommand(context, 'demand/set-total', async (tx) => {
    const policy = districtOfDesk(context.actor, dayOf(context.now.toISOString()))
    if (!policy) return refuse('not-permitted')
    const notice = await lockDemandNotice(tx, noticeId, policy.district)
    if (!notice) return refuse('not-found')
    const approved = await approvedElsewhere(tx, noticeId, null)
    if (total !== null && total < approved) return refuse('demand.total-below-approved', { params: { approved } })
    await setDemandTotal(tx, noticeId, total, originOf(context))
    return ok({ noticeId })
  })
