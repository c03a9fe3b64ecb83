import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import {
  findDeclaration,
  findDeclarationOf,
  findDemandNotice,
  noticesOf,
  type DemandNotice,
} from '@/lib/data/demand/declarations'
import { grantsOf } from '@/lib/data/quota/grants'
import { hasRightIn } from '@/lib/data/filing-right/filing-rights'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { asksDemand, type DemandDistrict, availableDemandActions, type DemandAction } from '@/lib/domain/demand/moves'
import { declaredNumber, demandFindings, type DemandForm } from '@/lib/domain/demand/form'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { categoryText } from '@/lib/labels/categories'
import { findingText } from '@/lib/labels/findings'
import {
  criteriaViews,
  declarationLines,
  phaseOf,
  scoreView,
  statusView,
  type CategoryOption,
  type CriterionView,
  type DemandStatusView,
  type NoticePhase,
  type ScoreView,
} from './parts'
import type { Line } from '../application/dossier-view'
import { loadEmployerStanding } from '../filing-right/employer-standing'

/** What became of the number of a year: units of quota by what was done with them. */
export type YearBalance = { approved: number; available: number; reserved: number; used: number }

export type DemandNoticeView = Pick<DemandNotice, 'id' | 'year' | 'title' | 'text' | 'opensOn' | 'closesOn'> & {
  authority: string
  phase: NoticePhase
  declaration: { id: string; status: DemandStatusView; declared: number; approved: number | null } | null
  balance: YearBalance | null
}

async function balanceOf(
  { employerId }: EmployerActor,
  district: string,
  { year, on }: { year: number; on: PlainDate },
): Promise<YearBalance | null> {
  const grants = (await grantsOf(database(), { employerId, district, on, year })).filter(
    ({ source }) => source === 'demand',
  )
  if (grants.length === 0) return null
  const sum = (pick: (grant: (typeof grants)[number]) => number) => grants.reduce((all, grant) => all + pick(grant), 0)
  return {
    approved: sum(({ granted }) => granted),
    available: sum(({ balance }) => balance.available),
    reserved: sum(({ balance }) => balance.reserved),
    used: sum(({ balance }) => balance.used),
  }
}

/** The districts of the employer's open rights that ask for a yearly demand. */
async function askingDistricts(actor: EmployerActor, now: Date): Promise<DemandDistrict[]> {
  const { rights, today } = await loadEmployerStanding(actor, now)
  return rights
    .filter(({ status }) => isOpenRight(status))
    .flatMap(({ district }) => {
      const policy = findPolicy(district, today)
      return asksDemand(policy) ? [policy] : []
    })
}

/** 年度需求申报 of the unit: every notice of its districts with what the unit did about it. Null where nobody asks. */
export async function loadEmployerDemand(actor: EmployerActor, now: Date): Promise<DemandNoticeView[] | null> {
  const on = dayOf(now.toISOString())
  const policies = await askingDistricts(actor, now)
  if (policies.length === 0) return null
  const views: DemandNoticeView[] = []
  for (const { district, authority } of policies)
    for (const notice of await noticesOf(database(), district)) {
      const { id, year, title, text, opensOn, closesOn } = notice
      const found = await findDeclarationOf(database(), id, actor.employerId)
      views.push({
        ...{ id, year, title, text, opensOn, closesOn, authority, phase: phaseOf(notice, on) },
        declaration: found && {
          id: found.id,
          status: statusView(found.status),
          declared: declaredNumber(found.form),
          approved: found.approved,
        },
        balance: await balanceOf(actor, district, { year, on }),
      })
    }
  return views
}

export type MissingPart = { id: string; field: string; title: string; text: string }

/** One declaration as its unit meets it. */
export type DeclarationView = {
  id: string
  number: string
  year: number
  title: string
  authority: string
  status: DemandStatusView
  version: number
  form: DemandForm
  opensOn: PlainDate
  closesOn: PlainDate
  answer: string | null
  approved: number | null
  /** The unit may write now. */
  editable: boolean
  /** Own steps that something stops, with the code of the objection. */
  refusals: { action: DemandAction; code: string; params: Record<string, string | number> }[]
  categories: CategoryOption[]
  criteria: CriterionView[]
  weightsProvisional: boolean
  missing: MissingPart[]
  lines: Line[]
  /** Its own sheet, once the number is fixed. */
  score: ScoreView | null
  balance: YearBalance | null
}

/** A declaration of the employer's own, or null. */
export async function loadDeclaration(actor: EmployerActor, id: string, now: Date): Promise<DeclarationView | null> {
  const db = database()
  const found = await findDeclaration(db, id, { employerId: actor.employerId })
  const notice = found && (await findDemandNotice(db, found.noticeId, found.district))
  const on = dayOf(now.toISOString())
  const policy = found ? findPolicy(found.district, on) : null
  if (!found || !notice || !asksDemand(policy)) return null
  const { opensOn, closesOn, title } = notice
  const hasRight = await hasRightIn(db, actor.employerId, found.district)
  const actions = availableDemandActions(found.status, { party: 'employer', hasRight, on, opensOn, closesOn })
  const { number, year, version, form, answer, approved } = found
  return {
    ...{ id, number, year, title, version, form, answer, approved, opensOn, closesOn },
    authority: policy.authority,
    status: statusView(found.status),
    editable: actions.some(({ action, refusal }) => action === 'save' && refusal === null),
    refusals: actions.flatMap(({ action, refusal }) =>
      refusal ? [{ action, code: refusal.code, params: refusal.params ?? {} }] : [],
    ),
    categories: policy.categories.map(({ code }) => ({ code, label: categoryText(code) })),
    criteria: criteriaViews(policy.demand),
    weightsProvisional: policy.demand.criteria.provisional ?? false,
    missing: demandFindings(policy.demand, form).map((finding, index) => {
      const { what, cure } = findingText(finding)
      const field = finding.at && 'section' in finding.at ? (finding.at.field ?? '') : ''
      return { id: `${finding.code}-${index}`, field, title: what, text: cure }
    }),
    lines: declarationLines(found, policy.demand),
    score: found.status === 'fixed' ? scoreView(found.score) : null,
    balance: await balanceOf(actor, found.district, { year, on }),
  }
}
