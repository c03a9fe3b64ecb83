import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import {
  findQuotaApplication,
  type LoadedQuota,
  countGranted,
  findOpenQuotaApplication,
  insertQuotaApplication,
  updateQuotaApplication,
  recordQuotaStep,
} from '@/lib/data/quota/applications'
import {
  judgeQuota,
  type QuotaAction,
  type QuotaApplicationStatus,
  type QuotaCommand,
  type QuotaContext,
} from '@/lib/domain/quota/application'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext, originOf } from '../context'
import { loadQuotaContext, quotaScope, monthlyQuota, taxPapers } from '@/lib/cases/quota'
import { takeNumber } from '@/lib/data/numbers'
import { quotaFacts } from '@/lib/data/quota/facts'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { applicationSeries } from '@/lib/domain/permit/numbering'
import type { QuotaForm } from '@/lib/domain/quota/form'
import { tell } from '@/lib/data/notice/tell'
import { quotaAsked } from '@/lib/domain/quota/notices'

export type QuotaStepInput = { quotaId: string; seenVersion?: number }
export type QuotaMoved = { quotaId: string; status: QuotaApplicationStatus; version: number }

/** A step that was judged and may be taken. */
type JudgedQuota = { tx: Tx; loaded: LoadedQuota; judged: QuotaContext; status: QuotaApplicationStatus }

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
