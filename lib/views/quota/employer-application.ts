import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { loadPolicy } from '@/lib/data/policy/policies'
import { findQuotaApplication, type LoadedQuota } from '@/lib/data/quota/applications'
import { loadEmployerProfile } from '@/lib/data/application/dossiers'
import { toDossierFile } from '@/lib/data/attachment/attachments'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { availableQuotaActions, type AvailableQuotaAction } from '@/lib/domain/quota/application'
import { taxYearsOf } from '@/lib/domain/quota/dates'
import type { QuotaForm } from '@/lib/domain/quota/form'
import { findingText } from '@/lib/labels/findings'
import { quotaStatusLabels, quotaTones, quotaTurnLabel, taxYearLabels } from '@/lib/labels/quota'
import { loadQuotaContext, taxPapers } from '@/lib/cases/quota'
import { slotView, type SlotView } from '../attachment/slots'
import type { Line } from '../application/field-lines'
import { unitFacts } from '../employer/dossier'
import { windowView, type WindowView } from './window'
import { loadCalendar } from '@/lib/data/calendar/calendar'

export type QuotaFindingView = {
  id: string
  kind: 'blocking' | 'needs-review' | 'advice'
  field: string | null
  text: string
  slot: string | null
}

export type QuotaApplicationView = {
  id: string
  number: string
  version: number
  district: string
  authority: string
  status: LoadedQuota['status']
  statusLabel: string
  tone: (typeof quotaTones)[LoadedQuota['status']]
  turn: string
  form: QuotaForm
  editable: boolean
  actions: AvailableQuotaAction[]
  findings: QuotaFindingView[]
  /** Variants of 纳税年度 with the years that each shows and its threshold in 万元. */
  variants: { value: string; label: string; years: number[]; threshold: number }[]
  window: WindowView
  taxSlot: SlotView
  unit: Line[]
  submittedOn: string | null
  decidedOn: string | null
  allocated: number | null
  answer: string | null
  returnAsked: string | null
}

const unitShown = ['name', 'uscc', 'registeredAddress', 'registeredCapital', 'establishedOn'] as const

/** One application for quota as its employer sees it, or null. */
export async function loadQuotaApplication(
  actor: EmployerActor,
  id: string,
  now: Date,
): Promise<QuotaApplicationView | null> {
  const db = database()
  const { employerId } = actor
  const loaded = await findQuotaApplication(db, id, { kind: 'employer', employerId })
  if (!loaded) return null
  const on = dayOf(now.toISOString())
  const policy = await loadPolicy(db, loaded.district, on)
  const context = await loadQuotaContext(db, loaded, { actor, now })
  const { profile } = await loadEmployerProfile(db, employerId, true)
  const { materials: _materials, ...form } = loaded.form
  return {
    ...{ id, number: loaded.number, version: loaded.version, district: loaded.district, authority: policy.authority },
    ...{ status: loaded.status, statusLabel: quotaStatusLabels[loaded.status], tone: quotaTones[loaded.status] },
    turn: `${loaded.status === 'draft' ? yearOf(on) : loaded.year} 年${quotaTurnLabel(loaded.turn)}`,
    form,
    editable: loaded.status === 'draft' || loaded.status === 'returned',
    actions: availableQuotaActions(loaded, context),
    findings: context.findings.map((finding, index) => {
      const { what, cure } = findingText(finding)
      const { at } = finding
      return {
        ...{ id: `${finding.code}-${index}`, kind: finding.kind, text: what + cure },
        field: at && 'section' in at ? (at.field ?? null) : null,
        slot: at && 'slot' in at ? at.slot : null,
      }
    }),
    variants: context.quota.taxYears.value.map(({ variant, threshold }) => ({
      ...{ value: variant, label: taxYearLabels[variant], years: taxYearsOf(variant, on), threshold },
    })),
    window: windowView(context.quota, on, await loadCalendar(db)),
    taxSlot: slotView('unit-tax', {
      guide: { policy, kind: 'filing-right' },
      files: (await taxPapers(db, employerId)).map(toDossierFile),
    }),
    unit: unitFacts(profile.general, unitShown).map((line) => ({ ...line, value: line.value || '未填写' })),
    submittedOn: loaded.submittedAt?.toISOString() ?? null,
    decidedOn: loaded.decidedAt?.toISOString() ?? null,
    ...{ allocated: loaded.allocated, answer: loaded.answer, returnAsked: loaded.returnAsked },
  }
}
