import { database } from '@/lib/data/client'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { loadPolicies, loadPolicy } from '@/lib/data/policy/policies'
import type { DistrictCode } from '@/lib/domain/codes'
import type { PlainDate } from '@/lib/domain/dates'
import {
  permitDeadlines,
  type DeadlineField,
  type PermitDates,
  type PermitDeadlines,
} from '@/lib/domain/deadlines/permit-deadlines'
import { planPermit, type Plan, type PlanStepKind, type PlanWish } from '@/lib/domain/deadlines/planner'
import { districts } from '@/lib/domain/policy/resolve'
import { deadlineFieldLabels, deadlineRuleText, planStepLabels } from '@/lib/labels/deadlines'

export type DeadlinesQuestion = { district: DistrictCode; validTo: PlainDate; on: PlainDate }

/** `newDistrict`: the new employer's; empty when it is the same. */
export type PlanQuestion = { district: DistrictCode; newDistrict: DistrictCode; validTo: PlainDate; wish: PlanWish }

/** What GET /api/rules/deadlines answers: the dates, and for each the rule and the rows that it comes from. */
export type DeadlinesAnswer = DeadlinesQuestion &
  PermitDates & {
    /** 预估: a year without published calendar was counted. */
    provisional: boolean
    reasons: { field: DeadlineField; rule: string; rows: string[] }[]
  }

/** The dates of a permit in a district, by the calendar that is published now. */
export async function deadlinesAnswer({ district, validTo, on }: DeadlinesQuestion): Promise<DeadlinesAnswer> {
  const deadlines = permitDeadlines(await loadPolicy(database(), district, on), validTo, await loadCalendar(database()))
  const { provisional, renewal, employerChange, lapsesAfter } = deadlines
  const reasons = deadlines.reasons.map((reason) => ({
    field: reason.field,
    rule: deadlineRuleText(reason),
    rows: reason.rows,
  }))
  return { district, validTo, on, provisional, renewal, employerChange, lapsesAfter, reasons }
}

export type PlanVerdict = { kind: 'fits' | 'late' | 'over' | 'lapsed'; first: string; lastSafeStart: PlainDate }
export type PlannedStep = { title: string; late: boolean } & Plan['steps'][number]

export type PlanView = {
  /** The district whose rules count: that of the new employer when there is one. */
  authority: string
  districtName: string
  verdict: PlanVerdict
  steps: PlannedStep[]
  /** The last days of the permit as a bar; null when no renewal is wished. */
  renewal: PermitDates['renewal'] | null
  dates: { label: string; date: PlainDate; rule: string }[]
  mustBeApprovedBy: PlainDate
  /** 审核期限 in working days, by which 预计办结 is counted. */
  reviewDays: number
  provisional: boolean
}

function verdictOf(plan: Plan, validTo: PlainDate, on: PlainDate): PlanVerdict {
  const first = planStepLabels[plan.steps[0]?.kind ?? 'renewal']
  const kind = on > validTo ? 'lapsed' : !plan.possible ? 'over' : plan.fits ? 'fits' : 'late'
  return { kind, first, lastSafeStart: plan.lastSafeStart }
}

const dayOfField = ({ renewal, employerChange, lapsesAfter }: PermitDates): Record<DeadlineField, PlainDate> => ({
  'renewal.opensOn': renewal.opensOn,
  'renewal.safeSubmitBy': renewal.safeSubmitBy,
  'renewal.mustBeApprovedBy': renewal.mustBeApprovedBy,
  'employerChange.safeSubmitBy': employerChange.safeSubmitBy,
  'employerChange.mustBeApprovedBy': employerChange.mustBeApprovedBy,
  lapsesAfter,
})

/** The dates of the businesses that are wished, and the end of the permit. */
function datesOf(deadlines: PermitDeadlines, kinds: PlanStepKind[]): PlanView['dates'] {
  const days = dayOfField(deadlines)
  const isAsked = (field: DeadlineField): boolean => {
    if (field === 'lapsesAfter') return true
    return kinds.includes(field.startsWith('renewal.') ? 'renewal' : 'employer-change')
  }
  return deadlines.reasons
    .filter(({ field }) => isAsked(field))
    .map((reason) => ({
      label: deadlineFieldLabels[reason.field],
      date: days[reason.field],
      rule: deadlineRuleText(reason),
    }))
}

/** 时间测算 on the day `on`: whether the wish still fits, when each step must start, and the dates behind it. */
export async function planView(form: PlanQuestion, on: PlainDate): Promise<PlanView> {
  const [calendar, policies] = await Promise.all([loadCalendar(database()), loadPolicies(database(), on)])
  const { validTo, wish } = form
  const own = policies.of(form.district)
  const reviewing = wish !== 'renewal' && form.newDistrict ? policies.of(form.newDistrict) : own
  const plan = planPermit({ policy: own, newPolicy: reviewing, validTo, wish, on, calendar })
  const deadlines = permitDeadlines(reviewing, validTo, calendar)
  const kinds = plan.steps.map(({ kind }) => kind)
  return {
    authority: reviewing.authority,
    districtName: reviewing.name,
    verdict: verdictOf(plan, validTo, on),
    steps: plan.steps.map((step) => ({
      ...step,
      title: planStepLabels[step.kind],
      late: step.earliestStart > step.latestStart,
    })),
    renewal: kinds.includes('renewal') ? deadlines.renewal : null,
    dates: datesOf(deadlines, kinds),
    mustBeApprovedBy: deadlines.renewal.mustBeApprovedBy,
    reviewDays: reviewing.reviewWorkingDays.value,
    provisional: plan.provisional,
  }
}

/** The districts that can be reckoned with. */
export const planDistricts = () => districts().map(({ district, name }) => ({ value: district, label: name }))
