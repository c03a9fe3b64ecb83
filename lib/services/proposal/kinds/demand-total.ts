import { approvedElsewhere, lockDemandNotice, setDemandTotal } from '@/lib/data/demand/declarations'
import type { ProposalValue } from '@/lib/domain/proposal/kinds'
import { ok, refuse } from '@/lib/domain/result'
import { originOf } from '../../context'
import type { FigureKind } from '../figure'

/**
 * 总量 of a year, or none. `subject` is the notice. Refuses with `not-found`, `demand.total-unchanged`, or
 * `demand.total-below-approved`: what is fixed stands.
 */
export const demandTotalFigure: FigureKind<ProposalValue<'demand-total'>> = {
  judge: async (tx, { area, subject, value }) => {
    const notice = await lockDemandNotice(tx, subject, area)
    if (!notice) return refuse('not-found')
    const { total } = value
    if (total === notice.total) return refuse('demand.total-unchanged')
    const approved = await approvedElsewhere(tx, subject, null)
    if (total !== null && total < approved) return refuse('demand.total-below-approved', { params: { approved } })
    return ok({ pin: { total: notice.total }, value })
  },
  apply: async (tx, context, { subject, value }) => {
    await setDemandTotal(tx, subject, value.total, originOf(context))
    return ok(true as const)
  },
}
