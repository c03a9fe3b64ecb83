import type { EmployerActor, PersonActor } from '@/lib/access/actor'
import { loadPermit, recordPermit, type Loaded } from '@/lib/data/aggregates'
import type { Tx } from '@/lib/data/client'
import { cancellationOpen } from '@/lib/data/permit/settlements'
import { tell } from '@/lib/data/notice/tell'
import { findStanding } from '@/lib/data/timers/ending-permits'
import type { PlainDate } from '@/lib/domain/dates'
import type { PermitState, SettlementReport } from '@/lib/domain/permit/lifecycle'
import { settlementReported, settlementTakenBack } from '@/lib/domain/permit/notices'
import { judgeReport, judgeTakingBack } from '@/lib/domain/permit/settlement'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'

type Side = PersonActor | EmployerActor
export type Reported = { permitId: string }

/** The holder's own permit, or one that stands with the unit and does not hang: a former unit finds none (S-03). */
export async function permitOfSide(tx: Tx, actor: Side, permitId: string): Promise<Loaded<PermitState> | null> {
  const permit = await loadPermit(tx, permitId)
  if (!permit) return null
  const { personId, employerId, status } = permit.state
  const own =
    actor.kind === 'person' ? personId === actor.personId : employerId === actor.employerId && status === 'valid'
  return own ? permit : null
}

/** Writes the report down and tells the other side and, when nobody had said so before, the desk of the district. */
export async function storeReport(
  tx: Tx,
  context: CommandContext<Side>,
  { permit, ...said }: Omit<SettlementReport, 'at'> & { permit: Loaded<PermitState> },
): Promise<Result<Reported>> {
  const at = context.now.toISOString()
  const report = judgeReport({ ...said, at }, permit.state, await cancellationOpen(tx, permit.id))
  if (!report.ok) return report
  await recordPermit(tx, permit, { type: 'permit.settlement-reported', at, report: report.value }, originOf(context))
  const standing = await findStanding(tx, permit.id)
  const desk = permit.state.settlement.length === 0 ? permit.state.district : null
  if (standing) await tell(tx, settlementReported(standing, report.value, desk), context.now)
  return ok({ permitId: permit.id })
}

/**
 * 报告落户 (S-26): holder or unit says that the holder has obtained Beijing hukou, and when. Nothing ends by it: the
 * district decides (decision 0033). Refuses with `not-found` for the permit of somebody else or of a unit that has ended
 * the link, and with what `judgeReport` objects.
 */
export const reportSettlement = (
  context: CommandContext<Side>,
  { permitId, on }: { permitId: string; on: PlainDate },
): Promise<Result<Reported>> =>
  runCommand(context, 'permits/report-settlement', async (tx) => {
    const { actor } = context
    const permit = await permitOfSide(tx, actor, permitId)
    if (!permit) return refuse('not-found')
    const side = actor.kind === 'person' ? 'holder' : 'employer'
    return storeReport(tx, context, { permit, side, on, employerId: permit.state.employerId })
  })

/**
 * 撤回报告: whoever reported says that it was a mistake. What the other side has said stands. Refuses with `not-found`
 * like the report, and `settlement.not-reported`.
 */
export const takeBackSettlement = (
  context: CommandContext<Side>,
  { permitId }: { permitId: string },
): Promise<Result<Reported>> =>
  runCommand(context, 'permits/take-back-settlement', async (tx) => {
    const { actor, now } = context
    const permit = await permitOfSide(tx, actor, permitId)
    if (!permit) return refuse('not-found')
    const side = judgeTakingBack(permit.state, actor.kind === 'employer' ? actor.employerId : null)
    if (!side.ok) return side
    const takenBack = { type: 'permit.settlement-taken-back', at: now.toISOString(), side: side.value } as const
    const after = await recordPermit(tx, permit, takenBack, originOf(context))
    const standing = await findStanding(tx, permitId)
    const desk = after.settlement.length === 0 ? after.district : null
    if (standing) await tell(tx, settlementTakenBack(standing, side.value, desk), now)
    return ok({ permitId })
  })
