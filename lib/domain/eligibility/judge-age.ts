import { Temporal } from 'temporal-polyfill'
import { addDays, addYears, type PlainDate, type PlainMonth } from '../dates'
import { retirementMonth } from '../person/retirement-age'
import type { Policy } from '../policy/schema'
import { citing, found, type AgeVerdict, type EligibilityFinding } from './answer'
import { addToMonth } from './months'
import type { EligibilityPerson } from './question'

const lastDayOf = (month: PlainMonth): PlainDate => {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  return `${month}-${daysInMonth}`
}

/**
 * Until when the age is within the bound whatever it means (`sure`), and until when it is not yet beyond it (`last`);
 * both inclusive. Between the two a human judges, and `code` says why.
 */
type Bounds = { sure: PlainDate; last: PlainDate; code: 'age-in-last-year' | 'age-by-post' }

type AgedPerson = Pick<EligibilityPerson, 'birth' | 'birthday' | 'sex' | 'retirementClass'>

/**
 * 「不超过 N 周岁」 (Q30): through the N-th birthday nobody doubts it, from the birthday after it nobody can hold it
 * any more; the year between is read both ways. Where only the month of birth is known, each of the two months as a
 * whole belongs to the doubt.
 */
function fixedBounds({ birth, birthday }: AgedPerson, age: number): Bounds {
  const code = 'age-in-last-year'
  if (birthday) return { sure: addYears(birthday, age), last: addDays(addYears(birthday, age + 1), -1), code }
  return { sure: lastDayOf(addToMonth(birth, 12 * age - 1)), last: lastDayOf(addToMonth(birth, 12 * (age + 1))), code }
}

/** The statutory month counts to its end; two of them for a woman whose post is not known (facts §3). */
function statutoryBounds({ birth, sex, retirementClass }: AgedPerson): Bounds {
  const [earliest, latest] =
    sex === 'male' ? (['60', '60'] as const) : ([retirementClass ?? '50', retirementClass ?? '55'] as const)
  const endOf = (category: typeof earliest) => lastDayOf(retirementMonth(birth, category))
  return { sure: endOf(earliest), last: endOf(latest), code: 'age-by-post' }
}

const boundsOf = ({ value }: Policy['maxAge'], person: AgedPerson): Bounds =>
  value.kind === 'fixed'
    ? fixedBounds(person, person.sex === 'male' ? value.male : value.female)
    : statutoryBounds(person)

/**
 * Age of somebody who applies for 新办, on a day (E-53, E-44; decision 0021). `lastDay` is the last day on which he is
 * not beyond it. A bound that is not confirmed refuses nobody: beyond it a human judges, and `met` stays true.
 */
export function judgeAge(
  { maxAge }: Pick<Policy, 'maxAge'>,
  person: AgedPerson,
  on: PlainDate,
): { age: AgeVerdict; findings: EligibilityFinding[] } {
  const { sure, last, code } = boundsOf(maxAge, person)
  const age = { met: on <= last || maxAge.provisional === true, lastDay: last }
  if (on <= sure) return { age, findings: [] }
  const statutory = maxAge.value.kind === 'statutory'
  const sources = [maxAge, citing('E-44', ...(statutory ? ['facts §3'] : []))]
  if (on > last) {
    const kind = maxAge.provisional ? 'needs-review' : 'blocking'
    return { age, findings: [found(kind, 'age-beyond', 'person.birth', { actual: on, threshold: last }, sources)] }
  }
  const field = code === 'age-by-post' ? 'person.retirementClass' : 'person.birth'
  const doubt = code === 'age-in-last-year' ? [...sources, { rows: [], provisional: true as const }] : sources
  return { age, findings: [found('needs-review', code, field, { actual: on, threshold: sure }, doubt)] }
}
