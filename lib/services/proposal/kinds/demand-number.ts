import { v7 as uuid } from 'uuid'
import type { Tx } from '@/lib/data/client'
import {
  approvedElsewhere,
  findDeclaration,
  lockDemandNotice,
  moveDeclaration,
  type Declaration,
} from '@/lib/data/demand/declarations'
import { hasRightIn } from '@/lib/data/filing-right/filing-rights'
import { grantUnits } from '@/lib/data/quota/ledger'
import { tell } from '@/lib/data/notice/tell'
import { dayOf, yearOf, type PlainDate } from '@/lib/domain/dates'
import { judgeDemand } from '@/lib/domain/demand/moves'
import { demandFixed } from '@/lib/domain/demand/notices'
import { judgeNumber } from '@/lib/domain/demand/number'
import { policyOn } from '@/lib/domain/policy/resolve'
import { expiryOf } from '@/lib/domain/quota/dates'
import type { ProposalValue } from '@/lib/domain/proposal/kinds'
import { ok, refuse } from '@/lib/domain/result'
import { originOf, type CommandContext } from '../../context'
import type { FigureKind } from '../figure'

/** The units of quota that the number brings, for the calendar year that it is fixed for. */
async function grantNumber(
  tx: Tx,
  { id, employerId, district, year, approved }: Declaration,
  { added, on }: { added: number; on: PlainDate },
  context: CommandContext,
): Promise<string | null> {
  const { quota } = policyOn(district, on)
  if (quota.model === 'none') return null
  const expiresOn = expiryOf(quota, { grantedOn: on, year })
  const grant = { employerId, district, source: 'demand' as const, year, count: added, grantedOn: on, expiresOn }
  // the first fixing is known by its declaration, each later one by an id of its own
  const sourceId = approved === null ? id : uuid()
  return (await grantUnits(tx, { ...grant, sourceId }, originOf(context))).grantId
}

/**
 * 核定 (Q-41, S-84): the number that a unit may file in the year, first or increased. `subject` is the declaration. The
 * notice is held meanwhile, so that the sum never passes the 总量, used up since the proposal or not. Refuses with
 * `not-found`, `demand.year-over`, `demand.agreement-missing` where the policy names somebody who has to agree, what the
 * table of moves or `judgeNumber` objects.
 */
export const demandNumberFigure: FigureKind<ProposalValue<'demand-number'>> = {
  judge: async (tx, { area, subject, value }, now) => {
    const found = await findDeclaration(tx, subject, { district: area })
    const notice = found && (await lockDemandNotice(tx, found.noticeId, area))
    // whoever held the notice may have moved the declaration
    const declaration = notice && (await findDeclaration(tx, subject, { district: area }))
    if (!declaration) return refuse('not-found')
    const on = dayOf(now.toISOString())
    const { opensOn, closesOn, total } = notice
    const { version, year, status, approved: before } = declaration
    const hasRight = await hasRightIn(tx, declaration.employerId, area)
    const move = judgeDemand(status, 'fix', { party: 'desk', hasRight, on, opensOn, closesOn })
    if (!move.ok) return move
    if (yearOf(on) > year) return refuse('demand.year-over', { params: { year } })
    const agreedBy = policyOn(area, on).demand?.agreedBy.value ?? null
    if (agreedBy && !value.agreed) return refuse('demand.agreement-missing', { params: { agreedBy } })
    const others = await approvedElsewhere(tx, declaration.noticeId, subject)
    const verdict = judgeNumber(value.approved, { before, others, total })
    return verdict.ok ? ok({ pin: { version, approved: before }, value }) : verdict
  },
  apply: async (tx, context, { area, subject, value: { approved } }) => {
    const declaration = await findDeclaration(tx, subject, { district: area })
    if (!declaration) return refuse('not-found')
    const on = dayOf(context.now.toISOString())
    const added = approved - (declaration.approved ?? 0)
    const grantId = await grantNumber(tx, declaration, { added, on }, context)
    const change = { status: 'fixed' as const, approved, decidedAt: context.now }
    await moveDeclaration(
      tx,
      declaration,
      change,
      { type: 'demand.fixed', approved, added, grantId },
      originOf(context),
    )
    await tell(tx, demandFixed(declaration, approved), context.now)
    return ok(true as const)
  },
}
