import type { EligibilityRules } from '../policy/sections/eligibility'
import { found, type EligibilityFinding } from './answer'
import type { EligibilityQuestion } from './question'

/** 户口 (I-07) and home (E-30): what nobody can cure by waiting. */
export function judgeStanding(
  { person, housing }: Pick<EligibilityQuestion, 'person' | 'housing'>,
  { refusedHukou, residentialOnly }: EligibilityRules,
): EligibilityFinding[] {
  const findings: EligibilityFinding[] = []
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
