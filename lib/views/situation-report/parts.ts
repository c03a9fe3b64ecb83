import type { SituationLine, SituationReport, SituationRow } from '@/lib/data/situation-report/reports'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { levelLabel } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import type { SituationStatus } from '@/lib/domain/situation-report/moves'
import { kindLabels, statusText } from '@/lib/labels/applications'

/** States of a 情况表, for the unit and for the office (U-115). */
const situationStatusLabels: Record<SituationStatus, string> = {
  'handed-in': '已报送',
  received: '已收到',
  returned: '已退回',
}

export type SituationLineView = {
  applicationId: string
  number: string
  personName: string
  idNumber: string
  kindLabel: string
  submittedOn: PlainDate
  state: string
}

/** One line of the table as it is shown: the ID number is always masked (F-06). */
export const situationLine = (policy: PolicyFile, line: SituationLine): SituationLineView => ({
  applicationId: line.applicationId,
  number: line.number,
  personName: line.personName ?? '—',
  idNumber: line.idNumber ? maskIdNumber(line.idNumber) : '—',
  kindLabel: kindLabels[line.kind],
  submittedOn: dayOf(line.submittedAt.toISOString()),
  state: statusText(line.status, line.level ? levelLabel(policy, line.level) : null),
})

const tones = { 'handed-in': 'run', received: 'ok', returned: 'warn' } as const

type SituationStatusView = { status: SituationStatus; label: string; tone: (typeof tones)[SituationStatus] }

const situationStatus = (status: SituationStatus): SituationStatusView => ({
  status,
  label: situationStatusLabels[status],
  tone: tones[status],
})

export type SituationItem = {
  id: string
  number: string
  employerName: string
  status: SituationStatusView
  lines: number
  handedInAt: string
  answeredAt: string | null
  answeredByName: string | null
}

export const situationItem = ({ status, handedInAt, answeredAt, ...row }: SituationRow): SituationItem => ({
  ...row,
  status: situationStatus(status),
  handedInAt: handedInAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
})

/** One report with its lines as they stand now, for its unit and its office. */
export type SituationReportView = {
  id: string
  number: string
  title: string
  status: SituationStatusView
  version: number
  lines: SituationLineView[]
  handedInAt: string
  answeredAt: string | null
  answeredByName: string | null
  answer: string | null
  hasCopy: boolean
}

export const situationReportView = (
  policy: PolicyFile,
  report: SituationReport,
  lines: readonly SituationLine[],
): SituationReportView => ({
  ...{ id: report.id, number: report.number, version: report.version, answer: report.answer },
  title: policy.situationReport.value?.title ?? '业务办理情况表',
  status: situationStatus(report.status),
  lines: lines.map((line) => situationLine(policy, line)),
  handedInAt: report.handedInAt.toISOString(),
  answeredAt: report.answeredAt?.toISOString() ?? null,
  answeredByName: report.answeredByName,
  hasCopy: report.attachmentId !== null,
})
