import type { EmployerActor } from '@/lib/access/actor'
import { loadFilingRight, recordFilingRight } from '@/lib/data/aggregates'
import { findRight, rightTies } from '@/lib/data/filing-right/filing-rights'
import { tell } from '@/lib/data/notice/tell'
import type { PermitType } from '@/lib/domain/codes'
import { dayOf } from '@/lib/domain/dates'
import { judgeRightCancellation } from '@/lib/domain/filing-right/lifecycle'
import { filingRightNotices } from '@/lib/domain/filing-right/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'

/**
 * 注销业务权限 (U-52, S-35, S-78): the employer's own decision, at once and for good; nobody reviews it. Refuses with
 * what `judgeRightCancellation` objects.
 */
export const cancelFilingRight = (
  context: CommandContext<EmployerActor>,
  { permitType }: { permitType: PermitType },
): Promise<Result<{ permitType: PermitType }>> =>
  runCommand(context, 'filing-rights/cancel', async (tx) => {
    const { employerId } = context.actor
    const at = context.now.toISOString()
    const found = await findRight(tx, employerId, permitType)
    const right = found ? await loadFilingRight(tx, found.id) : null
    if (!right) return refuse('filing-right.not-open')
    const verdict = judgeRightCancellation(right.state, await rightTies(tx, employerId, permitType, dayOf(at)))
    if (!verdict.ok) return verdict
    const cancelled = { type: 'filing-right.cancelled', at } as const
    await recordFilingRight(tx, right, cancelled, originOf(context))
    await tell(tx, filingRightNotices(employerId, cancelled), context.now)
    return ok({ permitType })
  })
