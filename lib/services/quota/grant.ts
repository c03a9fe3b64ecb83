import type { StaffActor } from '@/lib/access/actor'
import { recordQuotaStep } from '@/lib/data/quota-applications'
import { grantUnits } from '@/lib/data/quota-ledger'
import { tell } from '@/lib/data/tell'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { expiryOf } from '@/lib/domain/quota/dates'
import { quotaGranted } from '@/lib/domain/quota/notices'
import { ok, type Result } from '@/lib/domain/result'
import { originOf, type CommandContext } from '../context'
import { stepQuota, type QuotaMoved, type QuotaStepInput } from './step'

/**
 * 下达 of n units, 0 included: they count from today and end after their days or with the year (Q-07,
 * `remark` goes to the employer. Refuses with `quota.count-invalid`.
 */
export const grantQuota = (
  context: CommandContext<StaffActor>,
  { count, remark, ...input }: QuotaStepInput & { count: number; remark?: string },
): Promise<Result<QuotaMoved>> =>
  stepQuota(context, { action: 'grant', command: { count }, input }, async ({ tx, loaded, judged, status }) => {
    const { id, employerId, district } = loaded
    const grantedOn = dayOf(context.now.toISOString())
    const year = yearOf(grantedOn)
    const expiresOn = expiryOf(judged.quota, { grantedOn, year })
    const grant = {
      employerId,
      district,
      source: 'application',
      sourceId: id,
      year,
      count,
      grantedOn,
      expiresOn,
    } as const
    const { grantId } = await grantUnits(tx, grant, originOf(context))
    const answer = remark?.trim() || null
    const version = await recordQuotaStep(
      tx,
      {
        loaded,
        change: { status, year, answer, allocated: count, decidedAt: context.now },
        event: { type: 'quota.granted', count, grantId, expiresOn },
        ...(answer ? { secret: answer } : {}),
      },
      originOf(context),
    )
    await tell(tx, quotaGranted(loaded, count, expiresOn), context.now)
    return ok(version)
  })
