import { v7 as uuid } from 'uuid'
import type { StaffActor } from '@/lib/access/actor'
import { insertDemandNotice, noticesOf } from '@/lib/data/demand'
import { employersOfDistrict } from '@/lib/data/demand-lists'
import { tell } from '@/lib/data/tell'
import { dayOf } from '@/lib/domain/dates'
import { judgeNotice, type DemandNoticeInput } from '@/lib/domain/demand/notice'
import { demandPublished } from '@/lib/domain/demand/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { districtOfDesk } from './desk'

/**
 * 发布年度需求申报通知: every employer with an open right in the district is told (N-17). Refuses with
 * `not-permitted`, `demand.year-invalid`, `demand.dates-invalid` or `demand.notice-exists`.
 */
export const publishDemandNotice = (
  context: CommandContext<StaffActor>,
  input: DemandNoticeInput,
): Promise<Result<{ noticeId: string }>> =>
  runCommand(context, 'demand/publish-notice', async (tx) => {
    const { actor, now } = context
    const policy = districtOfDesk(actor, dayOf(now.toISOString()))
    if (!policy) return refuse('not-permitted')
    const verdict = judgeNotice(input, dayOf(now.toISOString()))
    if (!verdict.ok) return verdict
    const { district } = policy
    const { year } = input
    if ((await noticesOf(tx, district)).some((notice) => notice.year === year))
      return refuse('demand.notice-exists', { params: { year } })
    const noticeId = uuid()
    const by = { id: actor.staffId, name: actor.name }
    await insertDemandNotice(tx, noticeId, { ...input, district, by }, originOf(context))
    const employers = await employersOfDistrict(tx, district)
    await tell(tx, demandPublished(employers, input, policy.authority), now)
    return ok({ noticeId })
  })
