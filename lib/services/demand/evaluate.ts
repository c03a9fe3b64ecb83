import type { StaffActor } from '@/lib/access/actor'
import { lockDemandNotice } from '@/lib/data/demand/declarations'
import { declaredOf, storeEvaluation } from '@/lib/data/demand/evaluation'
import { dayOf } from '@/lib/domain/dates'
import { judgeDemand } from '@/lib/domain/demand/moves'
import { scoreSheets } from '@/lib/domain/demand/score'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { districtOfDesk } from './desk'

/**
 * 评估: the score sheets of all that was handed in, compared with each other; numbers that are fixed stay. May be
 * repeated. Refuses with `not-permitted`, `not-found`, `demand.still-open` or `demand.nothing-to-evaluate`.
 */
export const evaluateDemand = (
  context: CommandContext<StaffActor>,
  { noticeId }: { noticeId: string },
): Promise<Result<{ evaluated: number }>> =>
  runCommand(context, 'demand/evaluate', async (tx) => {
    const policy = districtOfDesk(context.actor, dayOf(context.now.toISOString()))
    if (!policy) return refuse('not-permitted')
    const notice = await lockDemandNotice(tx, noticeId, policy.district)
    if (!notice) return refuse('not-found')
    const { opensOn, closesOn } = notice
    const on = dayOf(context.now.toISOString())
    const verdict = judgeDemand('submitted', 'evaluate', { party: 'desk', hasRight: true, on, opensOn, closesOn })
    if (!verdict.ok) return verdict
    const all = await declaredOf(tx, noticeId)
    const open = all.filter(({ status }) => status !== 'fixed')
    if (open.length === 0) return refuse('demand.nothing-to-evaluate')
    await storeEvaluation(tx, open, scoreSheets(policy.demand, all), originOf(context))
    return ok({ evaluated: open.length })
  })
