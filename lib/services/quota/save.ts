import type { EmployerActor } from '@/lib/access/actor'
import { updateQuotaApplication } from '@/lib/data/quota/applications'
import type { QuotaForm } from '@/lib/domain/quota/form'
import { ok, type Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { stepQuota, type QuotaMoved } from './step'

/** 保存: whatever was typed so far. `version` is the one that the form was read at; another is a conflict. */
export const saveQuotaForm = (
  context: CommandContext<EmployerActor>,
  { quotaId, version, form }: { quotaId: string; version: number; form: QuotaForm },
): Promise<Result<QuotaMoved>> =>
  stepQuota(
    context,
    { action: 'save', command: {}, input: { quotaId, seenVersion: version } },
    async ({ tx, loaded }) =>
      ok(await updateQuotaApplication(tx, loaded, { form: { ...form, materials: loaded.form.materials } })),
  )
