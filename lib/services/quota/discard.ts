import type { EmployerActor } from '@/lib/access/actor'
import { recordQuotaStep } from '@/lib/data/quota/applications'
import { ok, type Result } from '@/lib/domain/result'
import { originOf, type CommandContext } from '../context'
import { stepQuota, type QuotaMoved, type QuotaStepInput } from './step'

/** 作废 of a draft, or of an application that came back and is not wanted any more. */
export const discardQuotaApplication = (
  context: CommandContext<EmployerActor>,
  input: QuotaStepInput,
): Promise<Result<QuotaMoved>> =>
  stepQuota(context, { action: 'discard', command: {}, input }, async ({ tx, loaded, status }) =>
    ok(
      await recordQuotaStep(tx, { loaded, change: { status }, event: { type: 'quota.discarded' } }, originOf(context)),
    ),
  )
