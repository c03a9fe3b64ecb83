import { dayOf, type InstantText, type PlainMonth } from '../dates'
import { openEnded, type Waiting } from '../waiting'
import type { FindingCodes } from '../finding-codes'
import type { Finding, FindingOwner } from '../findings'
import { isKeyOf } from '../typed'
import type { CheckOutcome, RegisteredMonth } from './answers'
import type { CheckName } from '../codes'
import type { CheckStatus } from './registers'
import type { ApplicationForm } from '../application/forms'
import type { IncomeMonth } from '../eligibility/months'

/** One check of a file as it stands. `not-asked`: nobody has asked about these data yet. */
export type CheckResult = Omit<CheckOutcome, 'status'> & {
  check: CheckName
  status: CheckStatus | 'not-asked'
  askedAt: InstantText | null
  answeredAt: InstantText | null
  /** It will be asked again by itself. */
  retrying: boolean
}

type Rule = { owner: FindingOwner; at: Finding['at']; rows: string[] }

const person = (at: Finding['at'], ...rows: string[]): Rule => ({ owner: 'person', at, rows })
const employer = (field: string | undefined, ...rows: string[]): Rule => ({
  owner: 'employer',
  at: { section: 'general', ...(field ? { field } : {}) },
  rows,
})

const idNumber = { section: 'general', field: 'idNumber' }
const diploma = { slot: 'education-certificate' }
const degree = { slot: 'degree-certificate' }

/** Where each thing that a register found is cured, and the rows it comes from. */
const rules: Record<FindingCodes['check'], Rule> = {
  'check-identity-differs': person(idNumber, 'X-01'),
  'check-identity-unknown': person(idNumber, 'X-01'),
  'check-identity-beijing-hukou': person({ section: 'general', field: 'hukouKind' }, 'X-01', 'A-21'),
  'check-identity-unavailable': person(idNumber, 'X-01'),
  'check-registration-not-found': employer(undefined, 'X-02'),
  'check-registration-name': employer('name', 'X-02', 'U-12'),
  'check-registration-legalRepresentative': employer('legalRepresentative', 'X-02', 'U-12'),
  'check-registration-businessScope': employer('businessScope', 'X-02', 'U-12'),
  'check-registration-registeredAddress': employer('registeredAddress', 'X-02', 'U-12'),
  'check-registration-paidInCapital': employer('paidInCapital', 'X-08', 'U-07'),
  'check-registration-unavailable': employer(undefined, 'X-02'),
  'check-education-invalid': person(diploma, 'X-03', 'M-20', 'N-12'),
  'check-education-manual': person(diploma, 'X-03', 'A-10', 'N-11'),
  'check-education-foreign': person(diploma, 'X-04', 'M-20'),
  'check-education-unavailable': person(diploma, 'X-03', 'A-10', 'N-11'),
  'check-degree-invalid': person(degree, 'X-03', 'M-21', 'N-12'),
  'check-degree-manual': person(degree, 'X-03', 'A-10', 'N-11'),
  'check-degree-foreign': person(degree, 'X-04', 'M-21'),
  'check-degree-before-lookup': person(degree, 'X-03', 'M-21', 'T-11'),
  'check-degree-unavailable': person(degree, 'X-03', 'A-10', 'N-11'),
  'check-social-insurance-none-here': person(null, 'X-05', 'U-84'),
  'check-social-insurance-gap': person(null, 'X-05', 'U-83'),
  'check-social-insurance-back-paid': person(null, 'X-05', 'E-51'),
  'check-social-insurance-differs': person(null, 'X-05', 'M-23'),
  'check-social-insurance-unavailable': person(null, 'X-05'),
}

function findingsOf({ check, status, codes, figures }: CheckResult): Finding[] {
  return (status === 'unavailable' ? [status] : codes).flatMap((what): Finding[] => {
    const code = `check-${check}-${what}`
    return isKeyOf(rules, code) ? [{ kind: 'needs-review', code, ...rules[code], params: figures }] : []
  })
}

/**
 * What the outside registers have found, for the reviewer to judge. It never blocks: a register may be wrong or away
 * (A-09, A-10).
 */
export const checkFindings = (results: readonly CheckResult[]): Finding[] => results.flatMap(findingsOf)

/** Months that the form states otherwise than the register has them; what only one of the two knows is no difference. */
const differingMonths = (stated: readonly IncomeMonth[], registered: readonly RegisteredMonth[]): PlainMonth[] =>
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

/**
 * A comparison as something asked of a register; null where nobody has asked. It is tried again by itself within two
 * hours (no reminder has a day of its own); when nobody asks any more, people judge without it (X-01…X-05).
 */
export function checkWaiting({ status, askedAt, answeredAt, retrying }: CheckResult): Waiting | null {
  if (!askedAt) return null
  const asked = openEnded('register-check', { by: 'authority', of: 'register', askedOn: dayOf(askedAt) })
  const closedOn = answeredAt ? dayOf(answeredAt) : null
  if (status === 'waiting' || retrying) return asked
  return status === 'unavailable' ? { ...asked, lapsesOn: closedOn } : { ...asked, answeredOn: closedOn }
}
