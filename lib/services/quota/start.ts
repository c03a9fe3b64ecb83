import type { EmployerActor } from '@/lib/access/actor'
import { takeNumber } from '@/lib/data/numbers'
import { countGranted, findOpenQuotaApplication, insertQuotaApplication } from '@/lib/data/quota/applications'
import { quotaFacts } from '@/lib/data/quota/facts'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { applicationSeries } from '@/lib/domain/permit/numbering'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { monthlyQuota } from '@/lib/cases/quota'

/**
 * 新增指标申报: a draft, at any time. Refuses with `quota.not-offered`, `quota.usable-left` while a unit can be used
 * (T-05, S-82) or `quota.another-open`.
 */
export const startQuotaApplication = (
  context: CommandContext<EmployerActor>,
  { district }: { district: string },
): Promise<Result<{ quotaId: string }>> =>
  runCommand(context, 'quota/start', async (tx) => {
    const { employerId } = context.actor
    const on = dayOf(context.now.toISOString())
    const plan = await monthlyQuota(tx, district, on)
    if (!plan) return refuse('quota.not-offered')
    const { available } = await quotaFacts(tx, { employerId, district, on })
    if (available > 0) return refuse('quota.usable-left', { params: { available } })
    if (await findOpenQuotaApplication(tx, employerId, district)) return refuse('quota.another-open')
    const year = yearOf(on)
    const turn = (await countGranted(tx, employerId, district, year)) + 1
    const number = await takeNumber(tx, applicationSeries(plan.policy.prefix, 'ZB', year))
    const draft = { employerId, district, number, year, turn }
    return ok({ quotaId: await insertQuotaApplication(tx, draft, originOf(context)) })
  })
