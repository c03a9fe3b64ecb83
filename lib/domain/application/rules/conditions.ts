import { type PlainDate, monthsBetween } from '../../dates'
import { asApplicationFindings } from '../../eligibility/application-findings'
import type { EligibilityFinding } from '../../eligibility/answer'
import { standingOf, workYears } from '../../eligibility/from-profile'
import { categoryShortfalls } from '../../eligibility/category-proof'
import { judgeAge } from '../../eligibility/judge-age'
import { specialityFindings } from '../../eligibility/judge-standing'
import { isReadable, type IncomeMonth, addToMonth, monthTable, monthsUpTo } from '../../eligibility/months'
import { askedTenure, type MonthsVerdict } from '../../eligibility/judge-months'
import { renewalIncome } from '../../eligibility/renewal-income'
import type { EligibilityPerson } from '../../eligibility/question'
import type { Finding } from '../../findings'
import { parseIdNumber } from '../../text/id-number'
import { averageWages } from '../../policy/average-wages'
import type { EligibilityRules } from '../../policy/sections/eligibility'
import type { NewForm, RenewalForm } from '../forms'
import { monthsVerdict } from '../months-verdict'
import { block, inForm, review, type RuleContext, when } from './kind-rules'

/** Where a shortfall of the profile is cured. */
const places: Record<string, Finding['at']> = {
  'person.workYears': { section: 'works' },
  'person.education': { section: 'education', field: 'level' },
  'person.degree': { section: 'education', field: 'degree' },
  'person.title': { section: 'education', field: 'title.level' },
}

const placed = (findings: readonly EligibilityFinding[]): Finding[] =>
  findings.flatMap((finding) =>
    asApplicationFindings(
      [finding],
      places[finding.field] ?? inForm(finding.field.startsWith('months') ? 'months' : 'category'),
    ),
  )

const wagesOf = ({ wages }: RuleContext) => wages ?? averageWages

/** Fields that are not filled in are told by the rules of the profile; nothing is judged by them. */
function isTold({ field }: EligibilityFinding, person: EligibilityPerson, context: RuleContext): boolean {
  const education = context.dossier.person?.profile.education
  if (field === 'person.education') return education?.level !== ''
  if (field === 'person.degree') return education?.degree !== ''
  if (field === 'person.title') return person.title !== 'none'
  return true
}

/** The chosen category against the profile (E-20, E-21) and the years of the table (E-23, E-24); else an authority judges. */
function categoryFindings(form: NewForm, context: RuleContext, rules: EligibilityRules): Finding[] {
  const { dossier, standardsOn: on } = context
  const rule = form.category ? rules.categories[form.category] : undefined
  if (!dossier.person || !rule) return []
  const { profile } = dossier.person
  const years = workYears(profile, dossier.employment?.terms?.startsOn, on)
  const person: EligibilityPerson = {
    ...{ birth: '', sex: 'male', hukou: 'out-of-town' },
    ...standingOf(profile),
    workYears: years ?? Number.POSITIVE_INFINITY,
  }
  const table = monthTable(form.months, on.slice(0, 7))
  const { onlyThisEmployer } = rules.income
  const short = categoryShortfalls(rule, { on, person, table, wages: wagesOf(context), onlyThisEmployer })
  const judged = (code: Finding['code'] = 'category-judged') =>
    review(code, 'person', inForm('category'), rule.rows, { actual: form.category })
  if (short === null) return [judged()]
  const asksYears = rule.value.proof === 'income'
  // without the table nothing is known of the years; the papers tell
  if (asksYears && form.months.length === 0) return [judged()]
  const lacking = placed(short.filter((finding) => isTold(finding, person, context)))
  return asksYears && lacking.length === 0 ? [judged('category-employer-judged')] : lacking
}

const unreadable = (months: readonly IncomeMonth[], owner: Finding['owner']): Finding[] =>
  months
    .filter((entry) => !isReadable(entry))
    .map(({ month }) => block('income-unreadable', owner, inForm('months'), ['E-40'], { month }))

/** How long the employee has worked here is only known from the contract while no months are told (U-113, E-52). */
function tenureFindings({ dossier: { employment, unitRecords }, on }: RuleContext, rules: EligibilityRules): Finding[] {
  const started: PlainDate | undefined = employment?.terms?.startsOn
  const threshold = askedTenure(rules, unitRecords?.moved === true)
  if (!started || threshold === null) return []
  const actual = Math.max(0, monthsBetween(started.slice(0, 7), on.slice(0, 7)))
  return when(actual < threshold, () =>
    review('months-at-employer-short', 'person', inForm('months'), rules.monthsAtEmployer.rows, { actual, threshold }),
  )
}

/** The applicant's age on the day of the standards (E-53, E-44); the profile tells an ID number that cannot be read. */
function ageFindings({ dossier, policy, on, standardsOn }: RuleContext): Finding[] {
  const id = parseIdNumber(dossier.person?.profile.general.idNumber ?? '', on)
  if (!id.ok) return []
  const { birth: birthday, sex } = id.value
  const person = { birth: birthday.slice(0, 7), birthday, sex: sex === '1' ? ('male' as const) : ('female' as const) }
  const at = { section: 'general', field: 'idNumber' }
  return asApplicationFindings(judgeAge(policy, person, standardsOn).findings, at)
}

/** 申请人条件 of a 新办 by the standards of the day of acceptance (§6.4, E-44). */
export const newConditionFindings = (form: NewForm, context: RuleContext): Finding[] => [
  ...ageFindings(context),
  ...judgedConditions(form, context),
]

/**
 * Months that are not told between the period that counts and the day (E-40, S-101): a blank month is put to a human, or
 * leaving out a month of 补缴 would pass better than telling it. A table that was not begun is a question of its own.
 */
function notTold(form: NewForm, { income }: MonthsVerdict, context: RuleContext, rules: EligibilityRules): Finding[] {
  const newest = addToMonth(context.standardsOn.slice(0, 7), -1)
  const asked = monthsUpTo(newest, monthsBetween(income.from, newest) + 1)
  const told = new Set(form.months.map(({ month }) => month))
  const actual = asked.filter((month) => !told.has(month)).length
  const rows = [...new Set([...rules.income.windows.rows, ...rules.income.endsWithin.rows])]
  return when(actual > 0, () => review('months-not-told', 'person', inForm('months'), rows, { actual }))
}

function judgedConditions(form: NewForm, context: RuleContext): Finding[] {
  const rules = context.policy.eligibility
  if (!rules) return []
  const wrong = unreadable(form.months, 'person')
  if (wrong.length > 0) return wrong
  const category = [...categoryFindings(form, context, rules), ...placed(specialityFindings(rules))]
  if (form.months.length === 0)
    return [
      ...category,
      review('months-not-stated', 'person', inForm('months'), [...rules.income.multiple.rows, 'E-44']),
      ...tenureFindings(context, rules),
    ]
  const verdict = monthsVerdict(context)
  return [...category, ...placed(verdict?.findings ?? []), ...(verdict ? notTold(form, verdict, context, rules) : [])]
}

/** Income while the permit was held (E-45…E-47). */
export function renewalConditionFindings(form: RenewalForm, context: RuleContext): Finding[] {
  const rules = context.policy.eligibility
  const { permit, employer } = context.dossier
  if (!rules || !permit) return []
  const wrong = unreadable(form.months, 'employer')
  if (wrong.length > 0) return wrong
  if (form.months.length === 0)
    return [review('months-not-stated', 'employer', inForm('months'), rules.renewalIncome.rows)]
  const employerKind = employer.profile.general.kind || undefined
  const question = { months: form.months, heldFrom: permit.validFrom, on: context.standardsOn, employerKind }
  return placed(renewalIncome(question, rules, wagesOf(context))).map((finding) => ({ ...finding, owner: 'employer' }))
}
