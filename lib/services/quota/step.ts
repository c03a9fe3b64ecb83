import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import { findQuotaApplication, type LoadedQuota } from '@/lib/data/quota/applications'
import {
  judgeQuota,
  type QuotaAction,
  type QuotaApplicationStatus,
  type QuotaCommand,
  type QuotaContext,
} from '@/lib/domain/quota/application'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { loadQuotaContext, quotaScope } from '@/lib/cases/quota'

export type QuotaStepInput = { quotaId: string; seenVersion?: number }
export type QuotaMoved = { quotaId: string; status: QuotaApplicationStatus; version: number }

/** A step that was judged and may be taken. */
export type JudgedQuota = { tx: Tx; loaded: LoadedQuota; judged: QuotaContext; status: QuotaApplicationStatus }

/**
 * The road of every step on an application for quota: load within the actor's scope, judge, write, all in one
 * transaction. `write` answers the new version. Refuses with `not-found`, `conflict` or what the table objects.
 */
export const stepQuota = (
  context: CommandContext<EmployerActor | StaffActor>,
  { action, command, input }: { action: QuotaAction; command: QuotaCommand; input: QuotaStepInput },
  write: (step: JudgedQuota) => Promise<Result<number>>,
): Promise<Result<QuotaMoved>> =>
  runCommand(context, `quota/${action}`, async (tx) => {
    const { quotaId, seenVersion } = input
    const scope = quotaScope(context.actor)
    const loaded = scope ? await findQuotaApplication(tx, quotaId, scope) : null
    if (!loaded) return refuse('not-found')
    if (seenVersion !== undefined && seenVersion !== loaded.version) return refuse('conflict')
    const judged = await loadQuotaContext(tx, loaded, context)
    const verdict = judgeQuota(loaded, action, judged, command)
    if (!verdict.ok) return verdict
    const written = await write({ tx, loaded, judged, status: verdict.value })
    return written.ok ? ok({ quotaId, status: verdict.value, version: written.value }) : written
  })
