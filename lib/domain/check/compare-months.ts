import type { ApplicationForm } from '../application/forms'
import type { PlainMonth } from '../dates'
import type { IncomeMonth } from '../eligibility/months'
import type { RegisteredMonth } from './answers'
import type { CheckResult } from './findings'

/** Months that the form states otherwise than the register has them; what only one of the two knows is no difference. */
export const differingMonths = (stated: readonly IncomeMonth[], registered: readonly RegisteredMonth[]): PlainMonth[] =>
  registered
    .filter(({ month, paid }) => stated.some((line) => line.month === month && line.socialInsurance !== paid))
    .map(({ month }) => month)

const statedMonths = (form: ApplicationForm): readonly IncomeMonth[] =>
  form.kind === 'new' || form.kind === 'renewal' ? form.months : []

/** Sets the register's months beside those of the form. What was typed stays as it was typed (X-05, M-23). */
export function besideForm(result: CheckResult, form: ApplicationForm): CheckResult {
  const differing = differingMonths(statedMonths(form), result.months)
  const [first] = differing
  if (first === undefined) return result
  return {
    ...result,
    status: 'mismatch',
    codes: [...result.codes, 'differs'],
    figures: { ...result.figures, differing: differing.length, firstDiffering: first },
  }
}
