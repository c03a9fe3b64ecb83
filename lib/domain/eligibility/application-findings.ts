import type { Finding } from '../findings'
import type { EligibilityCode, EligibilityFinding } from './answer'

/**
 * What a rule lets a human excuse: 补缴 with a statement of the circumstances (E-51), and a pause in a holder's income
 * such as a leave (E-45). The public answer says no, an application goes to the reviewer.
 */
const excusable: ReadonlySet<EligibilityCode> = new Set(['insurance-back-paid', 'renewal-income-gap'])

/** A figure that is not confirmed, or a rule with exceptions, asks a human and stops nobody. */
const kindOf = ({ kind, code, provisional }: EligibilityFinding): Finding['kind'] =>
  kind === 'blocking' && (provisional === true || excusable.has(code)) ? 'needs-review' : kind

/** The evaluator's findings as findings of an application, to be cured at the given place of the form. */
export const asApplicationFindings = (findings: readonly EligibilityFinding[], at: Finding['at']): Finding[] =>
  findings.map((finding) => ({
    kind: kindOf(finding),
    code: finding.code,
    owner: 'person',
    at,
    params: {
      ...(finding.actual === null ? {} : { actual: finding.actual }),
      ...(finding.threshold === null ? {} : { threshold: finding.threshold }),
      field: finding.field,
      ...(finding.provisional ? { provisional: 1 } : {}),
    },
    rows: finding.rows,
  }))
