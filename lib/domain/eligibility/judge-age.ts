import { Temporal } from 'temporal-polyfill'
import type { PlainDate, PlainMonth } from '../dates'
import { retirementMonth } from '../people/retirement-age'
import type { Policy } from '../policy/schema'
import { citing, found, type AgeVerdict, type EligibilityFinding } from './answer'
import type { EligibilityPerson } from './question'
import { addToMonth } from './month-table'

const lastDayOf = (month: PlainMonth): PlainDate => {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  return `${month}-${daysInMonth}`
}

/** First and last month in which the age bound can fall: two only for a woman whose post is not known (facts §3). */
function boundsOf(rule: Policy['maxAge']['value'], { birth, sex, retirementClass }: EligibilityPerson) {
  if (rule.kind === 'fixed') {
    const month = addToMonth(birth, 12 * (sex === 'male' ? rule.male : rule.female))
    return { earliest: month, latest: month }
  }
  if (sex === 'male') {
    const month = retirementMonth(birth, '60')
    return { earliest: month, latest: month }
  }
  return {
    earliest: retirementMonth(birth, retirementClass ?? '50'),
    latest: retirementMonth(birth, retirementClass ?? '55'),
  }
}

/**
 * Age on a day (E-53, E-44). Only the month of birth is known, so the month of the bound counts to its end. Between the
 * two ages of a woman whose post is not known a human judges.
 */
export function judgeAge(
  { maxAge }: Pick<Policy, 'maxAge'>,
  person: EligibilityPerson,
  on: PlainDate,
): { age: AgeVerdict; findings: EligibilityFinding[] } {
  const bounds = boundsOf(maxAge.value, person)
  const lastDay = lastDayOf(bounds.latest)
  const sources = [maxAge, citing('E-44', ...(maxAge.value.kind === 'statutory' ? ['facts §3'] : []))]
  const say = (kind: 'blocking' | 'needs-review', threshold: PlainDate) =>
    kind === 'blocking'
      ? found(kind, 'age-beyond', 'person.birth', { actual: on, threshold }, sources)
      : found(kind, 'age-by-post', 'person.retirementClass', { actual: on, threshold }, sources)
  if (on > lastDay) return { age: { met: false, lastDay }, findings: [say('blocking', lastDay)] }
  const sure = lastDayOf(bounds.earliest)
  return { age: { met: true, lastDay }, findings: on > sure ? [say('needs-review', sure)] : [] }
}
