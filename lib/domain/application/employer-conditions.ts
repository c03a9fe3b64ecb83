import { yearsBetween, type PlainDate } from '../dates'
import { asksCapital, type EmployerProfile } from '../employers/employer-profile'
import type { Finding } from '../findings'
import type { FilingRightMode } from '../filing-right/lifecycle'
import type { Policy } from '../policy/schema'

/**
 * 单位条件 (E-01…E-11). They are "in principle" rules with open figures: the reviewer judges, the system only shows
 * what does not fit. A receive-only right is meant for employers below them (U-50), so nothing is asked there.
 */
export function employerConditionFindings(
  profile: EmployerProfile,
  mode: FilingRightMode,
  policy: Policy,
  on: PlainDate,
): Finding[] {
  if (mode === 'receive-only') return []
  const { general } = profile
  const { minAgeYears, minCapital } = policy.employerConditions
  const findings: Finding[] = []
  const review = (code: string, field: string, actual: number, threshold: number, rows: string[]): void => {
    findings.push({
      kind: 'needs-review',
      code,
      owner: 'employer',
      at: { section: 'general', field },
      params: { actual, threshold },
      rows,
    })
  }
  if (general.establishedOn && yearsBetween(general.establishedOn, on) < minAgeYears.value)
    review(
      'employer-too-young',
      'establishedOn',
      yearsBetween(general.establishedOn, on),
      minAgeYears.value,
      minAgeYears.rows,
    )
  const capital = Number(general.registeredCapital)
  if (asksCapital(general.kind) && general.registeredCapital && capital < minCapital.value)
    review('employer-capital-low', 'registeredCapital', capital, minCapital.value, minCapital.rows)
  if (general.taxDistrict && general.taxDistrict !== policy.divisionCode)
    findings.push({
      kind: 'needs-review',
      code: 'employer-taxed-elsewhere',
      owner: 'employer',
      at: { section: 'general', field: 'taxDistrict' },
      rows: ['U-11', 'U-45'],
    })
  return findings
}
