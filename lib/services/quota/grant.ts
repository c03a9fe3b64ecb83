import type { StaffActor } from '@/lib/access/actor'
import { recordQuotaStep, type LoadedQuota } from '@/lib/data/quota-applications'
import { grantUnits } from '@/lib/data/quota-ledger'
import { queueNotices, type NoticePayload } from '@/lib/data/outbox'
import { dayOf, yearOf, type PlainDate } from '@/lib/domain/dates'
import { expiryOf } from '@/lib/domain/quota/dates'
import { ok, type Result } from '@/lib/domain/result'
import { originOf, type CommandContext } from '../context'
import { stepQuota, type QuotaMoved, type QuotaStepInput } from './step'

/** 0 is told in words of its own: it proves the qualification and nothing else. */
const noticeOf = ({ id, employerId }: LoadedQuota, count: number, date: PlainDate): NoticePayload => ({
  recipient: { kind: 'employer', id: employerId },
  ...(count > 0 ? { code: 'quota-granted', params: { count, date } } : { code: 'quota-granted-zero', params: {} }),
  href: `/employer/quota/${id}`,
  channels: ['inbox', 'sms'],
})

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
    await queueNotices(tx, [noticeOf(loaded, count, expiresOn)], context.now)
    return ok(version)
  })
