import type { StaffActor } from '@/lib/access/actor'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { unsafeFindFile } from '@/lib/data/attachment/attachments'
import { database, type Db } from '@/lib/data/client'
import { loadEmployerProfile } from '@/lib/data/application/dossiers'
import { findQuotaApplication, type LoadedQuota } from '@/lib/data/quota/applications'
import { loadQuotaContext, quotaScope } from '@/lib/cases/quota'
import { grantsOf } from '@/lib/data/quota/grants'
import { employerConditionFindings } from '@/lib/domain/application/employer-conditions'
import { dayOf, yearOf, type PlainDate } from '@/lib/domain/dates'
import { availableQuotaActions, type AvailableQuotaAction } from '@/lib/domain/quota/application'
import { answerTime, expiryOf, taxYearsOf } from '@/lib/domain/quota/dates'
import { taxSum } from '@/lib/domain/quota/form'
import type { Line } from '../application/field-lines'
import { unitFacts } from '../employer/dossier'
import { findingText } from '@/lib/labels/findings'
import { quotaStatusLabels, quotaTurnLabel, taxYearLabels } from '@/lib/labels/quota'
import { grantView, loadUnits, type GrantView, type UnitView } from './ledger'
import { loadProposalsOf, type ProposalsPage } from '../proposal/reviewer'
import type { QuotaDesk } from './reviewer'

export type QuotaReview = {
  id: string
  number: string
  version: number
  employerId: string
  employer: string
  status: LoadedQuota['status']
  statusLabel: string
  turn: string
  requested: string
  explanation: string
  returnAsked: string | null
  answer: string | null
  allocated: number | null
  submittedOn: string
  actions: AvailableQuotaAction[]
  tax: { variant: string; years: { year: number; amount: string }[]; sum: string; threshold: number | null }
  papers: { id: string; fileName: string }[]
  unit: Line[]
  findings: { id: string; tone: 'bad' | 'warn' | 'info'; text: string }[]
  /** Units that the employer could use today: nothing more should be granted then (T-05). */
  available: number
  past: GrantView[]
  answerBy: { from: PlainDate; to: PlainDate }
  expiresOn: PlainDate
  proposals: ProposalsPage
}

const tones = { blocking: 'bad', 'needs-review': 'warn', advice: 'info' } as const

/** The employer's figures in the words of the conditions: the years as they were on the day of 上报. */
function figuresOf({ form: { amounts } }: LoadedQuota, on: PlainDate) {
  const at = (year: number): string => amounts[year] ?? ''
  const year = yearOf(on)
  return {
    ...{ lastYear: at(year - 1), thisYear: at(year), staff: ['', '', ''] },
    threeYears: [at(year - 1), at(year - 2), at(year - 3)],
  }
}

async function papersOf(db: Db, { form: { materials } }: LoadedQuota) {
  const files = await Promise.all(materials.map((id) => unsafeFindFile(db, id)))
  return files.flatMap((file) => (file ? [{ id: file.id, fileName: file.fileName }] : []))
}

function taxOf({ form }: LoadedQuota, { quota }: QuotaDesk, on: PlainDate): QuotaReview['tax'] {
  if (form.taxYears === '') return { variant: '', years: [], sum: '', threshold: null }
  const { taxYears } = form
  return {
    variant: taxYearLabels[taxYears],
    years: taxYearsOf(taxYears, on).map((year) => ({ year, amount: form.amounts[year] ?? '' })),
    sum: taxSum(form, taxYears, on)?.toString() ?? '',
    threshold: quota.taxYears.value.find(({ variant }) => variant === taxYears)?.threshold ?? null,
  }
}

const unitShown = ['name', 'uscc', 'kind', 'registeredAddress', 'registeredCapital', 'establishedOn'] as const

/** One application for quota on the desk of its district, with what the decision rests on; null outside the district. */
export async function loadQuotaReview(
  actor: StaffActor,
  desk: QuotaDesk,
  id: string,
  now: Date,
): Promise<QuotaReview | null> {
  const db = database()
  const scope = quotaScope(actor)
  const loaded = scope ? await findQuotaApplication(db, id, scope) : null
  if (!loaded?.submittedAt) return null
  const on = dayOf(loaded.submittedAt.toISOString())
  const { employerId, district, form } = loaded
  const [context, unit, grants, papers, proposals] = await Promise.all([
    loadQuotaContext(db, loaded, { actor, now }),
    loadEmployerProfile(db, employerId, true),
    grantsOf(db, { employerId, district, on: desk.today }),
    papersOf(db, loaded),
    loadProposalsOf(actor, { kind: 'quota-grant', area: district, subject: id }, now),
  ])
  const conditions = employerConditionFindings(unit.profile, 'full', desk.policy, desk.today, {
    figures: figuresOf(loaded, on),
  })
  return {
    ...{ id, number: loaded.number, version: loaded.version, employerId, employer: unit.employer.name },
    ...{ status: loaded.status, statusLabel: quotaStatusLabels[loaded.status] },
    turn: `${loaded.year} 年${quotaTurnLabel(loaded.turn)}`,
    ...{ requested: form.requested, explanation: form.explanation, returnAsked: loaded.returnAsked },
    ...{ answer: loaded.answer, allocated: loaded.allocated, submittedOn: loaded.submittedAt.toISOString() },
    actions: availableQuotaActions(loaded, context),
    tax: taxOf(loaded, desk, on),
    papers,
    proposals,
    unit: unitFacts(unit.profile.general, unitShown),
    findings: [...context.findings, ...conditions].map((finding, index) => {
      const { what } = findingText(finding)
      return { id: `${finding.code}-${index}`, tone: tones[finding.kind], text: what }
    }),
    available: context.available,
    past: grants.map((grant) => grantView(grant, desk.today)),
    answerBy: answerTime(desk.quota, on, await loadCalendar(db)),
    expiresOn: expiryOf(desk.quota, { grantedOn: desk.today, year: yearOf(desk.today) }),
  }
}

export type EmployerLedger = { employer: string; grants: (GrantView & { units: UnitView[] })[] }

/** Every unit that an employer ever had in the district; null for an employer without any. */
export async function loadEmployerLedger(desk: QuotaDesk, employerId: string): Promise<EmployerLedger | null> {
  const db = database()
  const grants = await grantsOf(db, { employerId, district: desk.policy.district, on: desk.today })
  const employer = await db.employer.findUnique({ where: { id: employerId }, select: { name: true } })
  if (!employer || grants.length === 0) return null
  const views = grants.map(async (grant) => ({
    ...grantView(grant, desk.today),
    units: await loadUnits(db, grant.id, 'staff'),
  }))
  return { employer: employer.name, grants: await Promise.all(views) }
}
