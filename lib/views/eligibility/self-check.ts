import { database } from '@/lib/data/client'
import { loadPolicies, loadWages } from '@/lib/data/policy/policies'
import type { DistrictCode, CategoryCode, EmployerKind } from '@/lib/domain/codes'
import type { PlainDate, PlainMonth } from '@/lib/domain/dates'
import type { EligibilityFinding, IncomeVerdict, InsuranceVerdict } from '@/lib/domain/eligibility/answer'
import { evaluate } from '@/lib/domain/eligibility/evaluate'
import { judgeMonths } from '@/lib/domain/eligibility/judge-months'
import { addToMonth } from '@/lib/domain/eligibility/months'
import { isJudging, type EligibilityQuestion, type JudgingPolicy } from '@/lib/domain/eligibility/question'
import type { AverageWage } from '@/lib/domain/policy/average-wages'
import type { Policy } from '@/lib/domain/policy/schema'
import { categoryLabels } from '@/lib/labels/categories'
import { eligibilityFindingText } from '@/lib/labels/finding-texts/eligibility'
import { categoryVerdict, isLacking, tellingFindings, wholeVerdict, type SelfVerdict } from './self-check-verdict'

export type SelfFinding = { code: string; what: string; cure: string; provisional: boolean }

/** The answer of one district. */
export type SelfCheckResult = {
  district: DistrictCode
  name: string
  verdict: SelfVerdict
  /** A figure that the district has not confirmed lies behind the verdict. */
  provisional: boolean
  categories: { code: CategoryCode; title: string; verdict: SelfVerdict; provisional: boolean }[]
  /** What is missing. */
  lacking: SelfFinding[]
  /** What the authority judges, and what is good to know. */
  remarks: SelfFinding[]
  /** Null when no months were told: 未测. */
  income: IncomeVerdict | null
  socialInsurance: InsuranceVerdict | null
  /** The last day on which the age fits. */
  ageFitsThrough: PlainDate
  /** The first month in which the same person qualifies; null when it cannot be told. */
  qualifiesFrom: PlainMonth | null
}

export type SelfCheckAnswer = { on: PlainDate; results: SelfCheckResult[] }

export type SelfCheckQuestion = Pick<EligibilityQuestion, 'person' | 'months' | 'housing' | 'employerKind'> & {
  /** Null: all of them. */
  district: DistrictCode | null
}

function sayOf(finding: EligibilityFinding): SelfFinding {
  const { what, cure } = eligibilityFindingText(finding)
  return { code: finding.code, what, cure, provisional: finding.provisional === true }
}

/** The answer of one district by its policy; pure, and the same evaluator as POST /api/rules/eligibility. */
export function selfCheckResult(
  question: EligibilityQuestion,
  policy: JudgingPolicy,
  wages: readonly AverageWage[],
): SelfCheckResult {
  const answer = evaluate(question, policy, wages)
  const rules = policy.eligibility
  const hasMonths = question.months.length > 0
  const findings = tellingFindings(answer, hasMonths)
  const categories = rules.acceptedCategories.value.map((code) => ({
    code,
    title: categoryLabels[code],
    verdict: categoryVerdict(code, rules, answer, question),
    provisional: rules.categories[code]?.provisional === true,
  }))
  const verdict = wholeVerdict(
    findings,
    categories.map((one) => one.verdict),
  )
  const blocking = findings.filter(({ kind }) => kind === 'blocking')
  return {
    district: policy.district,
    name: policy.name,
    verdict,
    provisional: blocking.length > 0 && blocking.every(({ provisional }) => provisional === true),
    categories,
    lacking: findings.filter(isLacking).map(sayOf),
    remarks: findings.filter((finding) => !isLacking(finding)).map(sayOf),
    income: hasMonths ? answer.income : null,
    socialInsurance: hasMonths ? answer.socialInsurance : null,
    ageFitsThrough: answer.age.lastDay,
    qualifiesFrom: hasMonths ? answer.qualifiesFrom : null,
  }
}

/** 资格自测 on a day: one answer per district that was asked. Nothing is stored. */
export async function selfCheck(asked: SelfCheckQuestion, on: PlainDate): Promise<SelfCheckAnswer> {
  const [policies, wages] = await Promise.all([loadPolicies(database(), on), loadWages(database(), on)])
  const { district, ...answers } = asked
  const question: EligibilityQuestion = { ...answers, on, category: null }
  const results = policies
    .all()
    .filter((policy) => district === null || policy.district === district)
    .filter(isJudging)
    .map((policy) => selfCheckResult(question, policy, wages))
  return { on, results }
}

/** What the questions need to know of a district. */
export type SelfCheckDistrict = {
  value: DistrictCode
  label: string
  asksEmployerKind: boolean
  /** The general standard in yuan a month, and the longest period of months that it is held against. */
  standard: string
  window: number
}

export type SelfCheckForm = {
  districts: SelfCheckDistrict[]
  employerKinds: EmployerKind[]
  /** The latest whole month, and how many months are judged; the second for those who prove a category by years. */
  lastMonth: PlainMonth
  months: number
  allMonths: number
}

const nobody = { months: [], employerKind: undefined }

/** The questions as they stand on a day, by the policies and wages of that day. */
export function selfCheckFormOf(policies: Policy[], wages: readonly AverageWage[], on: PlainDate): SelfCheckForm {
  const judging = policies.filter(isJudging)
  const spans = judging.map(
    ({ eligibility: { income } }) => Math.max(...income.windows.value) + income.endsWithin.value - 1,
  )
  const years = judging.flatMap(({ eligibility: { categories } }) =>
    Object.values(categories).map(({ value }) => (value.proof === 'income' ? value.years : 0)),
  )
  const kinds = judging.flatMap(({ employerConditions }) => employerConditions.kinds.value)
  const months = Math.max(1, ...spans)
  // whole calendar years back, and what of this year is over
  const whole = Math.max(0, ...years) * 12 + Number(on.slice(5, 7)) - 1
  return {
    districts: judging.map(({ district, name, eligibility }) => ({
      value: district,
      label: name,
      asksEmployerKind: eligibility.income.multipleByEmployerKind !== null,
      standard: judgeMonths({ ...nobody, on }, eligibility, wages).income.threshold,
      window: Math.max(...eligibility.income.windows.value),
    })),
    employerKinds: [...new Set(kinds)],
    lastMonth: addToMonth(on.slice(0, 7), -1),
    months,
    allMonths: Math.max(months, whole),
  }
}

/** The questions with the figures in force on a day. */
export async function selfCheckForm(on: PlainDate): Promise<SelfCheckForm> {
  const [policies, wages] = await Promise.all([loadPolicies(database(), on), loadWages(database(), on)])
  return selfCheckFormOf(policies.all(), wages, on)
}
