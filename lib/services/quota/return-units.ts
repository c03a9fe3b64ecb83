import type { EmployerActor } from '@/lib/access/actor'
import { returnUnits } from '@/lib/data/quota/ledger'
import { findGrant } from '@/lib/data/quota/grants'
import { monthlyQuota } from '@/lib/cases/quota'
import { tell } from '@/lib/data/notice/tell'
import { dayOf } from '@/lib/domain/dates'
import { quotaUnitsReturned, quotaAsked } from '@/lib/domain/quota/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { recordQuotaStep } from '@/lib/data/quota/applications'
import { stepQuota, type QuotaMoved, type QuotaStepInput } from './application'

/**
 * 指标退回 of unused units within their time: what is returned can not be used any more, but a year that used or
 * returned everything is not counted as idle. Refuses with `not-found`, `quota.not-offered` or
 * `quota.not-enough`.
 */
export const returnQuotaUnits = (
  context: CommandContext<EmployerActor>,
  { grantId, count }: { grantId: string; count: number },
): Promise<Result<{ grantId: string }>> =>
  runCommand(context, 'quota/return-units', async (tx) => {
    const grant = await findGrant(tx, grantId, context.actor.employerId)
    if (!grant) return refuse('not-found')
    // a number fixed by the yearly demand is nobody's to give back
    if (grant.source !== 'application') return refuse('quota.not-offered')
    const on = dayOf(context.now.toISOString())
    const isWhole = Number.isInteger(count) && count > 0
    if (!isWhole || !(await returnUnits(tx, { grantId, count, on }, originOf(context))))
      return refuse('quota.not-enough', { params: { count } })
    const plan = await monthlyQuota(tx, grant.district, on)
    if (plan)
      await tell(
        tx,
        quotaUnitsReturned({ ...grant, employerId: context.actor.employerId }, count, plan.quota.desk.value),
        context.now,
      )
    return ok({ grantId })
  })

/** 信息填错申请退回: the only thing left after 上报; the district verifies and returns it. */
export const askQuotaReturn = (
  context: CommandContext<EmployerActor>,
  { reason, ...input }: QuotaStepInput & { reason: string },
): Promise<Result<QuotaMoved>> =>
  stepQuota(context, { action: 'ask-return', command: { text: reason }, input }, async ({ tx, loaded, judged }) => {
    const change = { returnAsked: reason.trim(), returnAskedAt: context.now }
    const event = { type: 'quota.return-asked' } as const
    const version = await recordQuotaStep(tx, { loaded, change, event, secret: reason.trim() }, originOf(context))
    await tell(tx, quotaAsked(loaded, 'quota-return-asked', judged.quota.desk.value), context.now)
    return ok(version)
  })
