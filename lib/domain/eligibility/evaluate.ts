import type { AverageWage } from '../policy/average-wages'
import type { EligibilityAnswer, EligibilityVerdict } from './answer'
import { judgeAge } from './judge-age'
import { judgeCategories } from './judge-category'
import { judgeMonths } from './judge-months'
import { judgeStanding } from './judge-standing'
import { monthTable, type IncomeMonth, addToMonth } from './months'
import type { EligibilityQuestion, JudgingPolicy } from './question'
import type { PlainMonth } from '../dates'

/** How far ahead is looked: a term of a permit, and one year more. */
const horizonMonths = 48

/** The question as it will be asked so many months later, if the latest month goes on and is insured. */
function later(question: EligibilityQuestion, latest: IncomeMonth, ahead: number): EligibilityQuestion {
  const own = question.on.slice(0, 7)
  const known = question.months.filter(({ month }) => month < own)
  const coming = Array.from({ length: ahead }, (_, index): IncomeMonth => ({
    ...latest,
    month: addToMonth(own, index),
    socialInsurance: 'paid',
  }))
  const { person } = question
  return {
    ...question,
    on: `${addToMonth(own, ahead)}-01`,
    // in months first, so that twelve twelfths are exactly a year
    person: { ...person, workYears: (person.workYears * 12 + ahead) / 12 },
    months: [...known, ...coming],
  }
}

/**
 * The first month after the day's own in which the same person qualifies, if the income, the employer and the insurance
 * of his latest month go on; null when there is none within four years, or no month to go on from.
 */
function qualifiesFrom(
  question: EligibilityQuestion,
  eligible: (later: EligibilityQuestion) => boolean,
): PlainMonth | null {
  const own = question.on.slice(0, 7)
  const latest = question.months
    .filter(({ month }) => month < own)
    .reduce<IncomeMonth | null>((last, entry) => (last && last.month > entry.month ? last : entry), null)
  if (!latest) return null
  for (let ahead = 1; ahead <= horizonMonths; ahead += 1)
    if (eligible(later(question, latest, ahead))) return addToMonth(own, ahead)
  return null
}

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
