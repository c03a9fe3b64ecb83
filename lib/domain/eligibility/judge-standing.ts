import type { EligibilityRules } from '../policy/sections/eligibility'
import { found, type EligibilityFinding } from './answer'
import type { EligibilityQuestion } from './question'

/** 所学专业或岗位 (E-29): nothing in the question tells it. */
export const specialityFindings = ({ speciality }: EligibilityRules): EligibilityFinding[] =>
  speciality
    ? [found('needs-review', 'speciality-judged', 'person', { actual: null, threshold: null }, [speciality])]
    : []

/** 户口 (I-07) and home (E-30): what nobody can cure by waiting. */
export function judgeStanding(
  { person, housing }: Pick<EligibilityQuestion, 'person' | 'housing'>,
  rules: EligibilityRules,
): EligibilityFinding[] {
  const { refusedHukou, residentialOnly } = rules
  const findings: EligibilityFinding[] = [...specialityFindings(rules)]
  const hukou = { actual: person.hukou, threshold: null }
  if (refusedHukou.value.includes(person.hukou))
    findings.push(found('blocking', 'hukou-refused', 'person.hukou', hukou, [refusedHukou]))
  else if (person.hukou === 'out-of-town-collective')
    findings.push(found('advice', 'hukou-collective', 'person.hukou', hukou, [refusedHukou]))
  if (residentialOnly.value && housing === 'office-use')
    findings.push(
      found('blocking', 'home-not-residential', 'housing', { actual: housing, threshold: null }, [residentialOnly]),
    )
  return findings
}
