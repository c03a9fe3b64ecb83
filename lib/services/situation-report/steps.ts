import { v7 as uuid } from 'uuid'
import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import { currentAttachments } from '@/lib/data/attachment/attachments'
import type { Tx, Db } from '@/lib/data/client'
import { takeNumber } from '@/lib/data/numbers'
import {
  insertSituationReport,
  lockReportsOf,
  unreportedLines,
  answerSituationReport,
  findSituationReport,
  type Office,
} from '@/lib/data/situation-report/reports'
import { tell } from '@/lib/data/notice/tell'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { applicationSeries } from '@/lib/domain/permit/numbering'
import { reportHandedIn, reportAnswered } from '@/lib/domain/situation-report/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { policyOn, findPolicy } from '@/lib/domain/policy/resolve'
import { judgeSituation, type SituationAction } from '@/lib/domain/situation-report/moves'
import { officeOfCode } from '@/lib/domain/policy/sections/township'
import { openRights } from '@/lib/data/filing-right/filing-rights'
import type { PolicyFile } from '@/lib/domain/policy/schema'

type OfficeOfEmployer = Office & { policy: PolicyFile; title: string; officeName: string }

/**
 * The office to which an employer hands in its tables. Refuses with `situation.not-asked` where its district wants none
 * and `situation.no-office` while none is chosen.
 */
export async function officeOfEmployer(
  db: Db,
  { actor: { employerId }, now }: Pick<CommandContext<EmployerActor>, 'actor' | 'now'>,
): Promise<Result<OfficeOfEmployer>> {
  for (const { district, township } of await openRights(db, employerId)) {
    const policy = findPolicy(district, dayOf(now.toISOString()))
    const report = policy?.situationReport.value
    if (!policy || !report) continue
    const office = officeOfCode(policy, township)
    if (!office) return refuse('situation.no-office')
    return ok({ employerId, district, township: office.code, policy, title: report.title, officeName: office.name })
  }
  return refuse('situation.not-asked')
}

type AnswerInput = { reportId: string; seenVersion: number; reason?: string }

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

type HandInInput = {
  applicationIds: string[]
  /** Attach the sealed copy that lies in 附件管理. */
  sealedCopy: boolean
}

async function sealedCopyOf(tx: Tx, employerId: string): Promise<string | null> {
  const files = await currentAttachments(tx, [{ kind: 'employer', id: employerId }])
  return files.find(({ slot }) => slot === 'unit-situation-report')?.id ?? null
}

/**
 * 在线报送 of the 情况表 (U-115, A-13). Every line lies with the office now and stands in no other table. Refuses with
 * `situation.not-asked`, `situation.no-office`, `situation.nothing-to-report` or `situation.lines-changed`.
 */
export const handInSituationReport = (
  context: CommandContext<EmployerActor>,
  { applicationIds, sealedCopy }: HandInInput,
): Promise<Result<{ reportId: string; number: string }>> =>
  runCommand(context, 'situation-reports/hand-in', async (tx) => {
    const { employerId } = context.actor
    const office = await officeOfEmployer(tx, context)
    if (!office.ok) return office
    const { district, township, policy } = office.value
    if (applicationIds.length === 0) return refuse('situation.nothing-to-report')
    await lockReportsOf(tx, employerId)
    const open = (await unreportedLines(tx, office.value)).map(({ applicationId }) => applicationId)
    const chosen = [...new Set(applicationIds)]
    if (chosen.some((id) => !open.includes(id))) return refuse('situation.lines-changed')
    const reportId = uuid()
    const year = yearOf(dayOf(context.now.toISOString()))
    const number = await takeNumber(tx, applicationSeries(policy.prefix, 'QK', year))
    const attachmentId = sealedCopy ? await sealedCopyOf(tx, employerId) : null
    const report = { id: reportId, number, employerId, district, township, applicationIds: chosen, attachmentId }
    await insertSituationReport(tx, report, originOf(context))
    await tell(tx, reportHandedIn(report), context.now)
    return ok({ reportId, number })
  })
