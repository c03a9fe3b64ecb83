import { v7 as uuid } from 'uuid'
import { insertDemandNotice, noticesOf } from '@/lib/data/demand/declarations'
import { employersOfDistrict } from '@/lib/data/demand/lists'
import { tell } from '@/lib/data/notice/tell'
import { dayOf } from '@/lib/domain/dates'
import { judgeNotice, type DemandNoticeInput } from '@/lib/domain/demand/notice'
import { demandPublished } from '@/lib/domain/demand/notices'
import { policyOn } from '@/lib/domain/policy/resolve'
import { ok, refuse } from '@/lib/domain/result'
import { originOf } from '../../context'
import type { FigureKind } from '../figure'

/**
 * 年度需求申报通知 with its days and its 总量: every employer with an open right in the district is told
 * (N-17). `subject` is the year. Refuses with what `judgeNotice` objects, or `demand.notice-exists`.
 */
export const demandNoticeFigure: FigureKind<DemandNoticeInput> = {
  judge: async (tx, { area, value }, now) => {
    const verdict = judgeNotice(value, dayOf(now.toISOString()))
    if (!verdict.ok) return verdict
    const { year } = value
    if ((await noticesOf(tx, area)).some((notice) => notice.year === year))
      return refuse('demand.notice-exists', { params: { year } })
    return ok({ pin: {}, value })
  },
  apply: async (tx, context, { area, value, proposedByName }) => {
    const { actor, now } = context
    const by = { id: actor.staffId, name: actor.name }
    await insertDemandNotice(tx, uuid(), { ...value, district: area, by, proposedByName }, originOf(context))
    const { authority } = policyOn(area, dayOf(now.toISOString()))
    await tell(tx, demandPublished(await employersOfDistrict(tx, area), value, authority), now)
    return ok(true as const)
  },
}
