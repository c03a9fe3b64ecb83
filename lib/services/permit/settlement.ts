import type { EmployerActor, PersonActor, StaffActor } from '@/lib/access/actor'
import { loadPermit, recordPermit, type Loaded, recordWithBasis } from '@/lib/data/aggregates'
import type { Tx } from '@/lib/data/client'
import { cancellationOpen } from '@/lib/data/permit/settlements'
import { tell } from '@/lib/data/notice/tell'
import { findStanding } from '@/lib/data/timers/ending-permits'
import { type PlainDate, dayOf } from '@/lib/domain/dates'
import { type PermitState, type SettlementReport, isLive, statusOn } from '@/lib/domain/permit/lifecycle'
import {
  settlementReported,
  settlementTakenBack,
  settlementDismissed,
  settlementEnded,
} from '@/lib/domain/permit/notices'
import {
  judgeReport,
  judgeTakingBack,
  mayDecideSettlement,
  type SettlementConclusion,
} from '@/lib/domain/permit/settlement'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { blindIndexOfPerson } from '@/lib/data/person/people'
import { endBusinessOf } from '../timers/end-permit'

type SettlementDecision = {
  permitId: string
  conclusion: SettlementConclusion
  /** The paper with name, number and day, or how it was looked into. */
  basis: string
}
type SettlementDecided = { permitId: string; ended: boolean }

/**
 * 落户核实 (S-26, A-21): a human of the district finds on a paper that the holder has obtained Beijing hukou, which is
 * 注销 from this day on together with the business that runs on the permit (I-66, S-08), or that it was a mistake, and
 * nothing has happened. Refuses with `not-found` outside the own district, `permit.not-live`, and what
 * `mayDecideSettlement` objects.
 */
export const decideSettlement = (
  context: CommandContext<StaffActor>,
  { permitId, ...decision }: SettlementDecision,
): Promise<Result<SettlementDecided>> =>
  runCommand(context, 'permits/decide-settlement', async (tx): Promise<Result<SettlementDecided>> => {
    const { actor, now } = context
    const permit = await loadPermit(tx, permitId)
    if (!permit || permit.state.district !== actor.district) return refuse('not-found')
    const { settlement: reports, personId } = permit.state
    const isParty = (await blindIndexOfPerson(tx, personId)) === actor.personIndex
    const known = { reports, cancellationOpen: await cancellationOpen(tx, permitId) }
    const allowed = mayDecideSettlement(decision, { level: actor.level, isParty }, known)
    if (!allowed.ok) return allowed
    const at = now.toISOString()
    const on = dayOf(at)
    const standing = await findStanding(tx, permitId)
    if (!standing || !isLive(statusOn(permit.state, on))) return refuse('permit.not-live')
    const [basis, origin] = [decision.basis.trim(), originOf(context)]
    if (decision.conclusion === 'mistaken') {
      await recordWithBasis(tx, permit, { type: 'permit.settlement-dismissed', at }, { basis, origin })
      await tell(tx, settlementDismissed(standing, reports), now)
      return ok({ permitId, ended: false })
    }
    const closed = await endBusinessOf(tx, permitId, 'permit-settled', origin)
    if (!closed.ok) return closed
    await recordWithBasis(tx, permit, { type: 'permit.cancelled', at, on, reason: 'settled' }, { basis, origin })
    await tell(tx, settlementEnded(standing, reports, on), now)
    return ok({ permitId, ended: true })
  })

type Side = PersonActor | EmployerActor
type Reported = { permitId: string }

/** The holder's own permit, or one that stands with the unit and does not hang: a former unit finds none (S-03). */
async function permitOfSide(tx: Tx, actor: Side, permitId: string): Promise<Loaded<PermitState> | null> {
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
