import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import { database, type Db } from '@/lib/data/client'
import { loadEmployerProfile } from '@/lib/data/application/dossiers'
import {
  findSituationReport,
  linesOfReport,
  unreportedLines,
  type SituationLine,
  type SituationScope,
} from '@/lib/data/situation-report/reports'
import { dayOf } from '@/lib/domain/dates'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { levelLabel, policyOn } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { officeOfCode } from '@/lib/domain/policy/sections/township'
import { makeSituationReport, type SituationPrint, type SituationPrintLine } from '@/lib/files/pdf/situation-report'
import { kindLabels, statusText } from '@/lib/labels/applications'
import { dateText } from '@/lib/labels/dates'
import type { CommandContext } from '../context'
import { officeOfEmployer } from './steps'
import { v7 as uuid } from 'uuid'
import { recordAccess } from '@/lib/data/account/access-records'
import { unsafeFindFile } from '@/lib/data/attachment/attachments'
import { storage } from '@/lib/files/storage'
import type { Opened } from '../attachment/open'

type Reader = EmployerActor | StaffActor
type Asked = Pick<CommandContext<Reader>, 'actor' | 'now'>
type Printed = Result<{ bytes: Uint8Array; fileName: string }>

const lineOf = (policy: PolicyFile, line: SituationLine): SituationPrintLine => ({
  person: line.personName ?? '—',
  idNumber: line.idNumber ? maskIdNumber(line.idNumber) : '—',
  business: kindLabels[line.kind],
  submitted: dateText(dayOf(line.submittedAt.toISOString())),
  state: statusText(line.status, line.level ? levelLabel(policy, line.level) : null),
})

/** The unit and whom the office may call: name and telephone of the operator, in full. */
async function unitOf(db: Db, employerId: string) {
  const { profile } = await loadEmployerProfile(db, employerId, false)
  const { general, operator } = profile
  return { employerName: general.name, creditCode: general.uscc, operator: operator.name, phone: operator.mobile }
}

async function printed(print: SituationPrint): Promise<Printed> {
  return ok({ bytes: await makeSituationReport(print), fileName: `${print.title}.pdf` })
}

/** The table of what is not reported yet, to be sealed (F-06). Refuses with `situation.nothing-to-report` besides. */
export async function printDraftReport({
  actor,
  now,
}: Pick<CommandContext<EmployerActor>, 'actor' | 'now'>): Promise<Printed> {
  const db = database()
  const office = await officeOfEmployer(db, { actor, now })
  if (!office.ok) return office
  const { policy, title, officeName } = office.value
  const lines = await unreportedLines(db, office.value)
  if (lines.length === 0) return refuse('situation.nothing-to-report')
  const unit = await unitOf(db, actor.employerId)
  const on = dayOf(now.toISOString())
  return printed({ ...unit, title, number: null, office: officeName, on, lines: lines.map((l) => lineOf(policy, l)) })
}

/** Scope of a reader; a reviewer without an office reads no table. */
export function situationScope(actor: Reader): SituationScope | null {
  if (actor.kind === 'employer') return { employerId: actor.employerId }
  const { district, level, township } = actor
  return level === 'township' && district !== null && township !== null ? { district, township } : null
}

/** A report as it was handed in, for its unit and its office. Refuses with `not-found` for anybody else. */
export async function printReport({ actor, now }: Asked, { reportId }: { reportId: string }): Promise<Printed> {
  const db = database()
  const scope = situationScope(actor)
  const report = scope && (await findSituationReport(db, reportId, scope))
  if (!report) return refuse('not-found')
  const policy = policyOn(report.district, dayOf(now.toISOString()))
  const lines = await linesOfReport(db, report)
  return printed({
    ...(await unitOf(db, report.employerId)),
    title: policy.situationReport.value?.title ?? '业务办理情况表',
    number: report.number,
    office: officeOfCode(policy, report.township)?.name ?? report.township,
    lines: lines.map((line) => lineOf(policy, line)),
    on: dayOf(now.toISOString()),
  })
}

/**
 * The sealed copy of a report, for its unit and its office; reading by the office is recorded. Refuses with `not-found`
 * for anybody else and where no copy was handed in.
 */
export async function openSealedCopy(
  { actor, now }: Pick<CommandContext<EmployerActor | StaffActor>, 'actor' | 'now'>,
  { reportId }: { reportId: string },
): Promise<Result<Opened>> {
  const db = database()
  const scope = situationScope(actor)
  const report = scope && (await findSituationReport(db, reportId, scope))
  const file = report?.attachmentId ? await unsafeFindFile(db, report.attachmentId) : null
  if (!file) return refuse('not-found')
  const opened = await storage().open(file.fileKey)
  if (!opened) return refuse('file.gone')
  if (actor.kind === 'staff')
    await recordAccess(db, {
      ...{ id: uuid(), accountId: actor.accountId, what: `attachment:${file.slot}` },
      ...{ targetKind: file.owner.kind, targetId: file.owner.id, at: now },
    })
  return ok({ ...opened, contentType: file.contentType, fileName: file.fileName })
}
