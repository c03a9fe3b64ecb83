import { v7 as uuid } from 'uuid'
import type { EmployerActor } from '@/lib/access/actor'
import { currentAttachments } from '@/lib/data/attachment/attachments'
import type { Tx } from '@/lib/data/client'
import { takeNumber } from '@/lib/data/numbers'
import { insertSituationReport, lockReportsOf, unreportedLines } from '@/lib/data/situation-report/reports'
import { tell } from '@/lib/data/notice/tell'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { applicationSeries } from '@/lib/domain/permit/numbering'
import { reportHandedIn } from '@/lib/domain/situation-report/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { officeOfEmployer } from './office'

export type HandInInput = {
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
