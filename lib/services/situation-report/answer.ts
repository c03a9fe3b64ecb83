import type { StaffActor } from '@/lib/access/actor'
import { answerSituationReport, findSituationReport } from '@/lib/data/situation-report/reports'
import { tell } from '@/lib/data/notice/tell'
import { dayOf } from '@/lib/domain/dates'
import { policyOn } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { judgeSituation, type SituationAction } from '@/lib/domain/situation-report/moves'
import { reportAnswered } from '@/lib/domain/situation-report/notices'
import { officeOfCode } from '@/lib/domain/policy/sections/township'
import { originOf, runCommand, type CommandContext } from '../context'

export type AnswerInput = { reportId: string; seenVersion: number; reason?: string }

const answer = (
  context: CommandContext<StaffActor>,
  verb: string,
  action: SituationAction,
  { reportId, seenVersion, reason }: AnswerInput,
): Promise<Result<{ reportId: string }>> =>
  runCommand(context, verb, async (tx) => {
    const { actor } = context
    if (actor.district === null || actor.township === null) return refuse('not-found')
    const scope = { district: actor.district, township: actor.township }
    const report = await findSituationReport(tx, reportId, scope)
    if (!report) return refuse('not-found')
    const verdict = judgeSituation(report, action, actor, reason)
    if (!verdict.ok) return verdict
    if (report.version !== seenVersion) return refuse('conflict')
    const by = { id: actor.staffId, name: actor.name }
    const text = action === 'return' ? (reason ?? '').trim() : null
    await answerSituationReport(tx, report, { status: verdict.value, answer: text, by }, originOf(context))
    const office = officeOfCode(policyOn(report.district, dayOf(context.now.toISOString())), report.township)
    await tell(tx, reportAnswered(report, action, office?.name ?? actor.authorityName), context.now)
    return ok({ reportId })
  })

/** 确认收到: the 回执 with name and time. Refuses with `not-found` for another office's report. */
export const receiveSituationReport = (context: CommandContext<StaffActor>, input: AnswerInput) =>
  answer(context, 'situation-reports/receive', 'receive', input)

/** 退回 with a reason; the unit hands in anew. Refuses with `situation.reason-required` besides. */
export const returnSituationReport = (context: CommandContext<StaffActor>, input: AnswerInput) =>
  answer(context, 'situation-reports/return', 'return', input)
