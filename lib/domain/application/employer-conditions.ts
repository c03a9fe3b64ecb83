import type { EmployerKind } from '../codes'
import { yearsBetween, type PlainDate } from '../dates'
import { judgeContribution, type Contribution, type EmployerBusiness } from '../employer/contribution'
import { emptyEmployerFigures, type EmployerFigures } from '../employer/employer-figures'
import type { EmployerGeneralSection, EmployerProfile } from '../employer/employer-profile'
import type { FilingRightMode } from '../filing-right/lifecycle'
import type { Finding } from '../findings'
import type { Policy } from '../policy/schema'
import type { EmployerConditions } from '../policy/sections/employer-conditions'

type Figures = NonNullable<Finding['params']>

/** "In principle" rules: the reviewer judges and may let an employer pass with a reason (C-37). */
const review = (code: Finding['code'], field: string | null, rows: string[], params?: Figures): Finding => ({
  kind: 'needs-review',
  code,
  owner: 'employer',
  at: field === null ? null : { section: 'general', field },
  ...(params ? { params } : {}),
  rows,
})

function ageFindings(
  { establishedOn }: EmployerGeneralSection,
  { minAgeYears, ageWaivedByTax }: EmployerConditions,
  contribution: Contribution,
  on: PlainDate,
): Finding[] {
  if (!establishedOn || (ageWaivedByTax.value && contribution.state === 'enough')) return []
  const actual = yearsBetween(establishedOn, on)
  return actual < minAgeYears.value
    ? [review('employer-too-young', 'establishedOn', minAgeYears.rows, { actual, threshold: minAgeYears.value })]
    : []
}

/** Registered or paid-in capital, of the kinds of employer that have one (E-04, E-08, C-21). */
function capitalFindings(general: EmployerGeneralSection, conditions: EmployerConditions): Finding[] {
  const { minCapital, capitalBasis, capitalAskedOf } = conditions
  if (general.kind === '' || !capitalAskedOf.value.includes(general.kind) || minCapital.value === 0) return []
  const paidIn = capitalBasis.value === 'paid-in'
  const field = paidIn ? 'paidInCapital' : 'registeredCapital'
  const rows = [...new Set([...minCapital.rows, ...capitalBasis.rows])]
  const actual = general[field].trim()
  if (actual === '') return paidIn ? [review('employer-paid-in-not-stated', field, [...rows, 'M-08'])] : []
  if (general.currency !== 'CNY' && general.currency !== '')
    return [review('employer-capital-foreign', field, rows, { actual, threshold: minCapital.value })]
  return Number(actual) < minCapital.value
    ? [review('employer-capital-low', field, rows, { actual: Number(actual), threshold: minCapital.value })]
    : []
}

function contributionFindings({ minAnnualTax, taxBasis }: EmployerConditions, contribution: Contribution): Finding[] {
  const measure = taxBasis.value.measure
  if (contribution.state === 'enough') return []
  if (contribution.state === 'not-stated')
    return [review('employer-tax-not-stated', null, [...minAnnualTax.rows, 'M-03'], { measure })]
  return contribution.shortfalls.map(({ code, actual, threshold, rows }) =>
    review(code, null, rows, { actual, threshold, measure }),
  )
}

/** Where it is registered, pays tax and insures its people (U-11, E-10). */
function placeFindings(
  { registeredDistrict, taxDistrict, socialInsuranceDistrict }: EmployerGeneralSection,
  conditions: EmployerConditions,
  { divisionCode }: Policy,
): Finding[] {
  const { registeredHere, taxedHere, insuredHereIfRegisteredHere: insured } = conditions
  const elsewhere = (place: string): boolean => divisionCode !== null && place !== '' && place !== divisionCode
  const findings: Finding[] = []
  if (registeredHere.value && elsewhere(registeredDistrict))
    findings.push(review('employer-registered-elsewhere', 'registeredDistrict', registeredHere.rows))
  if (taxedHere.value && elsewhere(taxDistrict))
    findings.push(review('employer-taxed-elsewhere', 'taxDistrict', taxedHere.rows))
  if (insured.value && registeredDistrict === divisionCode && elsewhere(socialInsuranceDistrict))
    findings.push(review('employer-insured-elsewhere', 'socialInsuranceDistrict', insured.rows))
  return findings
}

const branches: readonly EmployerKind[] = ['foreign-branch', 'out-of-town-branch']
const manualCodes = { industry: 'employer-industry-judged', 'good-record': 'employer-record-judged' } as const

function kindFindings({ kind }: EmployerGeneralSection, { kinds, branchMaxPermits }: EmployerConditions): Finding[] {
  if (kind === '') return []
  const findings: Finding[] = []
  if (!kinds.value.includes(kind)) findings.push(review('employer-kind-unfit', 'kind', kinds.rows))
  if (branchMaxPermits.value !== null && branches.includes(kind))
    findings.push({
      ...review('employer-branch-limit', 'kind', branchMaxPermits.rows, { threshold: branchMaxPermits.value }),
      kind: 'advice',
    })
  return findings
}

/** Business of the employer itself, and what it states of its tax and staff for it. */
export type EmployerStatement = { figures?: EmployerFigures | undefined; business?: EmployerBusiness }

/**
 * 单位条件 (E-01…E-13), complete. They are "in principle" rules with open figures: the reviewer judges, the system only
 * shows what does not fit. A receive-only right is meant for employers below them (U-50), so nothing is asked there.
 */
export function employerConditionFindings(
  { general }: EmployerProfile,
  mode: FilingRightMode,
  policy: Policy,
  on: PlainDate,
  { figures = emptyEmployerFigures(), business = 'opening' }: EmployerStatement = {},
): Finding[] {
  if (mode === 'receive-only') return []
  const conditions = policy.employerConditions
  const contribution = judgeContribution(conditions, figures, business)
  return [
    ...kindFindings(general, conditions),
    ...ageFindings(general, conditions, contribution, on),
    ...capitalFindings(general, conditions),
    ...contributionFindings(conditions, contribution),
    ...placeFindings(general, conditions, policy),
    ...conditions.manual.value.map((item) => review(manualCodes[item], null, conditions.manual.rows)),
  ]
}
