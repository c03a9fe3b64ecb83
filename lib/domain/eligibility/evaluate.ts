import type { AverageWage } from '../policy/average-wages'
import type { EligibilityAnswer, EligibilityVerdict } from './answer'
import { judgeAge } from './judge-age'
import { judgeCategories } from './judge-category'
import { judgeMonths } from './judge-months'
import { judgeStanding } from './judge-standing'
import { monthTable } from './months'
import { qualifiesFrom } from './qualifies-from'
import type { EligibilityQuestion, JudgingPolicy } from './question'

/** The verdict of one day, without looking ahead. */
export function judge(
  question: EligibilityQuestion,
  policy: JudgingPolicy,
  wages: readonly AverageWage[],
): EligibilityVerdict {
  const rules = policy.eligibility
  const { on, category, person } = question
  const months = judgeMonths(question, rules, wages)
  const age = judgeAge(policy, person, on)
  const table = monthTable(question.months, on.slice(0, 7))
  const { onlyThisEmployer } = rules.income
  const chosen = judgeCategories(category, rules, { on, person, table, wages, onlyThisEmployer })
  const findings = [...chosen.findings, ...months.findings, ...age.findings, ...judgeStanding(question, rules)]
  return {
    eligible: findings.every(({ kind }) => kind !== 'blocking'),
    categories: chosen.categories,
    income: months.income,
    socialInsurance: months.socialInsurance,
    age: age.age,
    findings,
  }
}

/**
 * Does this person qualify for 新办 on the day of acceptance (§6, E-44)? Complete: every finding at once, with the
 * figures, the threshold and the rows. Money is compared exactly. The order of the months does not matter.
 */
export function evaluate(
  question: EligibilityQuestion,
  policy: JudgingPolicy,
  wages: readonly AverageWage[],
): EligibilityAnswer {
  const verdict = judge(question, policy, wages)
  const eligible = (later: EligibilityQuestion) => judge(later, policy, wages).eligible
  return {
    ...verdict,
    qualifiesFrom: verdict.eligible ? question.on.slice(0, 7) : qualifiesFrom(question, eligible),
  }
}
