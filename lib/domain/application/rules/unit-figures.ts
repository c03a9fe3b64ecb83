import { type PlainMonth, monthsBetween } from '../../dates'
import type { Finding } from '../../findings'
import type { NewForm } from '../forms'
import { inForm, review, type RuleContext, when } from './kind-rules'

/** 非法人分支机构 hold so many permits in principle (D-39): one more is a reviewer's to judge. */
export function branchFindings({ dossier: { employer, unitRecords }, policy }: RuleContext): Finding[] {
  const { value: threshold, rows } = policy.employerConditions.branchMaxPermits
  const branch = ['foreign-branch', 'out-of-town-branch'].includes(employer.profile.general.kind)
  if (threshold === null || !branch || !unitRecords) return []
  const actual = unitRecords.permits
  return when(actual >= threshold, () =>
    review('branch-permits-full', 'employer', null, [...rows], { actual, threshold }),
  )
}

/** Blanks and the width of letters are no other name. */
const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '')

/** The present line of the work history names another unit than the one that files. */
function workFindings({ dossier: { person, employer } }: RuleContext): Finding[] {
  const current = person?.profile.works.entries.filter((entry) => entry.current && entry.employer.trim() !== '') ?? []
  const [entry] = current
  if (!entry || current.some(({ employer: name }) => plain(name) === plain(employer.name))) return []
  const params = { told: entry.employer, unit: employer.name }
  return [review('current-work-differs', 'person', { section: 'works' }, ['I-13', 'U-84'], params)]
}

/**
 * Since when he works at the unit: the contract says one month, insurance paid by this unit another. A contract that was
 * renewed begins later than the work, so the longer record may be right; a human reads it (E-52, E-49).
 */
function sinceFindings(form: NewForm, { dossier: { employment } }: RuleContext): Finding[] {
  const started = employment?.terms?.startsOn.slice(0, 7)
  const insured: PlainMonth[] = form.months
    .filter(({ employer, socialInsurance }) => employer === 'this' && socialInsurance !== 'none')
    .map(({ month }) => month)
  const first = insured.toSorted()[0]
  if (!started || !first) return []
  const months = monthsBetween(first, started)
  // the first contribution falls into the month of the beginning or the one before
  return when(months > 1, () =>
    review('since-differs', 'employer', inForm('months'), ['E-52', 'E-49', 'D-20'], { started, first, months }),
  )
}

/** Figures about the unit and the work at it that say two things about one fact. */
export const unitFigureFindings = (form: NewForm, context: RuleContext): Finding[] => [
  ...branchFindings(context),
  ...workFindings(context),
  ...sinceFindings(form, context),
]
