import type { PlainMonth } from '../dates'
import { type IncomeMonth, addToMonth } from './months'
import type { EligibilityQuestion } from './question'

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
export function qualifiesFrom(
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
