import type { EmployerActor } from '@/lib/access/actor'
import { countGranted, recordQuotaStep } from '@/lib/data/quota/applications'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { ok, type Result } from '@/lib/domain/result'
import { originOf, type CommandContext } from '../context'
import { taxPapers } from '@/lib/cases/quota'
import { tell } from '@/lib/data/notice/tell'
import { quotaAsked } from '@/lib/domain/quota/notices'
import { stepQuota, type QuotaMoved, type QuotaStepInput } from './step'

/**
 * 上报: in the window only (S-95), complete, and not while a unit can be used (T-05). Year and turn are those of the day;
 * the tax papers are frozen by version. Afterwards the employer can change nothing.
 */
export const submitQuotaApplication = (
  context: CommandContext<EmployerActor>,
  input: QuotaStepInput,
): Promise<Result<QuotaMoved>> =>
  stepQuota(context, { action: 'submit', command: {}, input }, async ({ tx, loaded, judged, status }) => {
    const { employerId, district } = loaded
    const year = yearOf(dayOf(context.now.toISOString()))
    const turn = (await countGranted(tx, employerId, district, year)) + 1
    const materials = (await taxPapers(tx, employerId)).map(({ id }) => id)
    const { materials: _before, ...form } = loaded.form
    const change = {
      ...{ status, year, turn, form: { ...form, materials }, answer: null, returnAsked: null, returnAskedAt: null },
      ...{ submittedAt: context.now, decidedAt: null, sortKey: context.now },
    }
    const event = { type: 'quota.submitted', year, turn, form, materials } as const
    const version = await recordQuotaStep(tx, { loaded, change, event }, originOf(context))
    await tell(tx, quotaAsked(loaded, 'quota-submitted', judged.quota.desk.value), context.now)
    return ok(version)
  })
