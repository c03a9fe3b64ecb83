import { v7 as uuid } from 'uuid'
import type { EmployerActor } from '@/lib/access/actor'
import { findDeclarationOf, findDemandNotice, insertDeclaration } from '@/lib/data/demand/declarations'
import { takeNumber } from '@/lib/data/numbers'
import { dayOf } from '@/lib/domain/dates'
import { emptyDemandForm } from '@/lib/domain/demand/form'
import { judgeDemand } from '@/lib/domain/demand/moves'
import { applicationSeries } from '@/lib/domain/permit/numbering'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { demandDistrictsOf } from './desk'

/**
 * Opens the unit's declaration for a notice, or answers the one that is there. Refuses with `demand.no-right`
 * without an open right in a district that asks, `not-found`, `demand.not-open-yet` or `demand.closed`.
 */
export const startDeclaration = (
  context: CommandContext<EmployerActor>,
  { noticeId }: { noticeId: string },
): Promise<Result<{ declarationId: string }>> =>
  runCommand(context, 'demand/start-declaration', async (tx) => {
    const { employerId } = context.actor
    const policies = await demandDistrictsOf(tx, context.actor, dayOf(context.now.toISOString()))
    if (policies.length === 0) return refuse('demand.no-right')
    for (const { district, prefix } of policies) {
      const notice = await findDemandNotice(tx, noticeId, district)
      if (!notice) continue
      const there = await findDeclarationOf(tx, noticeId, employerId)
      if (there) return ok({ declarationId: there.id })
      const { opensOn, closesOn, year } = notice
      const on = dayOf(context.now.toISOString())
      const verdict = judgeDemand('draft', 'save', { party: 'employer', hasRight: true, on, opensOn, closesOn })
      if (!verdict.ok) return verdict
      const id = uuid()
      const number = await takeNumber(tx, applicationSeries(prefix, 'XS', year))
      const facts = { id, number, noticeId, employerId, district, year, form: emptyDemandForm() }
      await insertDeclaration(tx, facts, originOf(context))
      return ok({ declarationId: id })
    }
    return refuse('not-found')
  })
