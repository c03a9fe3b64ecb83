import type { EligibilityCode, EligibilityFinding, EligibilityVerdict } from '@/lib/domain/eligibility/answer'
import type { CategoryCode } from '@/lib/domain/codes'
import type { EligibilityQuestion } from '@/lib/domain/eligibility/question'
import type { EligibilityRules } from '@/lib/domain/policy/sections/eligibility'

/**
 * 符合 · 不符合 · 需人工认定: what lies in the way can be judged by nobody but the authority. `unknown`: 未测, because no
 * months were told.
 */
export type SelfVerdict = 'met' | 'not-met' | 'judged' | 'unknown'

/** What is said of months that were never told is no finding. */
const monthCodes: ReadonlySet<EligibilityCode> = new Set<EligibilityCode>([
  'income-below-standard',
  'income-months-not-counted',
  'insurance-short',
  'insurance-back-paid',
  'insurance-look-back',
  'months-at-employer-short',
  'yearly-income-low',
])

/** The findings that count: without months those of income and insurance are left out. */
export const tellingFindings = (verdict: EligibilityVerdict, hasMonths: boolean): EligibilityFinding[] =>
  verdict.findings.filter(({ code }) => hasMonths || !monthCodes.has(code))

/** What A, B, D and E lack where no category is proved: advice of the evaluator, and yet what is missing. */
const shortfallCodes: ReadonlySet<EligibilityCode> = new Set<EligibilityCode>([
  'work-years-short',
  'education-short',
  'degree-short',
  'title-short',
  'yearly-income-low',
])

/** Does it belong to what is missing, or is it a remark? */
export const isLacking = ({ kind, code }: EligibilityFinding): boolean =>
  kind === 'blocking' || shortfallCodes.has(code)

/** Something was told of every one of the last whole years before a day. */
function hasToldYears({ months, on }: EligibilityQuestion, years: number): boolean {
  const own = Number(on.slice(0, 4))
  return Array.from({ length: years }, (_, index) => String(own - 1 - index)).every((year) =>
    months.some(({ month }) => month.startsWith(year)),
  )
}

/** A category as the answers prove it: by figures, or only by the authority's own judgement. */
export function categoryVerdict(
  code: CategoryCode,
  rules: EligibilityRules,
  verdict: EligibilityVerdict,
  question: EligibilityQuestion,
): SelfVerdict {
  const rule = rules.categories[code]?.value
  const isMet = verdict.categories.some(({ category, met }) => category === code && met)
  if (rule?.proof === 'studies' || rule?.proof === 'title') return isMet ? 'met' : 'not-met'
  if (rule?.proof !== 'income') return 'judged'
  if (!hasToldYears(question, rule.years)) return 'unknown'
  // who the employer is, only the authority knows (E-23, E-24)
  return isMet ? 'judged' : 'not-met'
}

/** The whole answer: one blocking finding is a no, unless a category that a human judges may still open the door. */
export function wholeVerdict(findings: readonly EligibilityFinding[], categories: readonly SelfVerdict[]): SelfVerdict {
  const blocking = findings.filter(({ kind }) => kind === 'blocking')
  if (blocking.some(({ code }) => code !== 'category-none')) return 'not-met'
  if (categories.includes('met')) return 'met'
  return categories.some((one) => one === 'judged' || one === 'unknown') ? 'judged' : 'not-met'
}
