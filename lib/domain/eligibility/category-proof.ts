import Big from 'big.js'
import type { PlainDate } from '../dates'
import { wageForYear, type AverageWage } from '../policy/average-wages'
import { degreeRanks, educationRanks, titleRanks, type EligibilityRules } from '../policy/sections/eligibility'
import { citing, found, type EligibilityCode, type EligibilityFinding } from './answer'
import { exactText, incomeOf, monthsUpTo, type MonthTable } from './months'
import type { EligibilityPerson } from './question'

type Rule = NonNullable<EligibilityRules['categories']['A']>

/** What a category is proved from. */
export type Proof = {
  on: PlainDate
  person: EligibilityPerson
  table: MonthTable
  wages: readonly AverageWage[]
  onlyThisEmployer: EligibilityRules['income']['onlyThisEmployer']
}

const below = <T extends string>(ranks: readonly T[], actual: T, threshold: T): boolean =>
  ranks.indexOf(actual) < ranks.indexOf(threshold)

function short(
  rule: Rule,
  code: EligibilityCode,
  field: keyof EligibilityPerson,
  actual: string | number,
  threshold: string | number,
): EligibilityFinding {
  return found('blocking', code, `person.${field}`, { actual, threshold }, [rule])
}

/** E-23, E-24: each of the last calendar years more than so many times the wage of the year before it. */
function yearlyShortfalls(rule: Rule, multiple: string, years: number, proof: Proof): EligibilityFinding[] {
  const own = Number(proof.on.slice(0, 4))
  return Array.from({ length: years }, (_, index) => own - 1 - index).flatMap((year) => {
    const wage = wageForYear(proof.wages, year - 1)
    const line = new Big(multiple).times(wage.annual ?? new Big(wage.monthly).times(12))
    const sum = incomeOf(proof.table, monthsUpTo(`${year}-12`, 12), proof.onlyThisEmployer.value)
    if (sum.gt(line)) return []
    const figures = { actual: exactText(sum), threshold: exactText(line) }
    const unknown = { rows: ['E-43'], ...(wage.dataYear === year - 1 ? {} : { provisional: true as const }) }
    const whose = citing(...proof.onlyThisEmployer.rows)
    return [found('blocking', 'yearly-income-low', `months.${year}`, figures, [rule, unknown, whose])]
  })
}

/**
 * What is missing for a category, complete; an empty list when it is proved. Null for a category that only an authority
 * can judge by its papers (E-22, E-25…E-28).
 */
export function categoryShortfalls(rule: Rule, proof: Proof): EligibilityFinding[] | null {
  const { value } = rule
  const { person } = proof
  switch (value.proof) {
    case 'studies':
      return [
        ...(person.workYears < value.workYears
          ? [short(rule, 'work-years-short', 'workYears', person.workYears, value.workYears)]
          : []),
        ...(below(educationRanks, person.education, value.education)
          ? [short(rule, 'education-short', 'education', person.education, value.education)]
          : []),
        ...(below(degreeRanks, person.degree, value.degree)
          ? [short(rule, 'degree-short', 'degree', person.degree, value.degree)]
          : []),
      ]
    case 'title':
      return [
        ...(below(titleRanks, person.title, value.title)
          ? [short(rule, 'title-short', 'title', person.title, value.title)]
          : []),
        ...(value.education !== null && below(educationRanks, person.education, value.education)
          ? [short(rule, 'education-short', 'education', person.education, value.education)]
          : []),
      ]
    case 'income':
      return yearlyShortfalls(rule, value.multiple, value.years, proof)
    default:
      return null
  }
}
