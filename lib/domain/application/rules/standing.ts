import { permitDeadlines, renewalStanding } from '../../deadlines/permit-deadlines'
import type { Finding } from '../../findings'
import { isOpenRight } from '../../filing-right/lifecycle'
import { isLive } from '../../permit/lifecycle'
import { profileFindings } from '../../person/profile-findings'
import type { ProfileRules } from '../../person/profile'
import type { Policy } from '../../policy/schema'
import { addMonths, type PlainDate } from '../../dates'
import type { ApplicationForm } from '../forms'
import type { RefusalCode } from '../../refusal-codes'
import { block, inForm, review, type RuleContext, when } from './kind-rules'

/** The district's wishes on the profile, with what is known of this application. */
export const profileRulesOf = (
  policy: Policy,
  form: ApplicationForm | null,
  contractStart?: PlainDate,
): ProfileRules => ({
  workHistory: policy.workHistoryScope.value,
  gapMonths: 2,
  ...(form?.kind === 'new' && form.category ? { category: form.category } : {}),
  ...(contractStart ? { contractStart } : {}),
})

/** The person's profile under the district's wishes. */
export function personFindings({ dossier, policy, on }: RuleContext): Finding[] {
  if (!dossier.person) return []
  const rules = profileRulesOf(policy, dossier.form, dossier.employment?.terms?.startsOn)
  return profileFindings(dossier.person.profile, on, rules)
}

/** The link's contract must still run on the day (G-28 speaks of the file; this of the stated end). */
export function contractFindings({ dossier, policy, on }: RuleContext): Finding[] {
  const terms = dossier.employment?.terms
  if (!terms) return []
  const { endsOn } = terms
  // the answer speaks of 新办 (Q41)
  if (!endsOn) return dossier.form.kind === 'new' ? openContractFindings(terms.startsOn, policy, on) : []
  if (endsOn >= on) return []
  return [block('contract-ended', 'contract', { slot: 'labour-contract' }, ['M-29', 'G-28'], { endsOn })]
}

/** A young open-ended contract is shown with the one before it, in one file; only a human sees whether it is (E-52). */
function openContractFindings(startsOn: PlainDate, { openContractMonths }: Policy, on: PlainDate): Finding[] {
  const { value: threshold, rows } = openContractMonths
  if (threshold === null || addMonths(startsOn, threshold) <= on) return []
  return [review('open-contract-young', 'contract', { slot: 'labour-contract' }, rows, { startsOn, threshold })]
}

/** The person is 在职 with this employer, and the employer has an open right (full or receive-only). */
export function linkFindings({ dossier: { employment, right } }: RuleContext): Finding[] {
  if (employment?.status !== 'active')
    return [block('not-linked', 'person', { section: 'employment' }, ['S-50', 'I-40'])]
  return when(!right || !isOpenRight(right), () => block('employer-without-right', 'employer', null, ['U-49', 'S-35']))
}

/** The permit belongs to the employer that stands behind the file (S-71, S-73). */
export function validPermitFindings({ dossier: { permit, employer } }: RuleContext): Finding[] {
  if (permit?.status !== 'valid') return [block('permit-not-valid', 'person', null, ['S-71', 'S-73'])]
  return when(permit.employerId !== employer.id, () =>
    block('permit-of-other-employer', 'employer', null, ['S-71', 'U-90'], { employer: permit.employerName }),
  )
}

/**
 * The last days of a permit (S-90…S-92): too late is refused, late asks that the liability be read and taken over
 * (N-14, C-03), both by the policy of the district that reviews.
 */
export function lateFindings(
  { dossier: { permit }, policy, calendar, on }: RuleContext,
  business: 'renewal' | 'employerChange',
  acknowledged: boolean,
): Finding[] {
  if (!permit) return []
  const deadlines = permitDeadlines(policy, permit.validTo, calendar)
  const { mustBeApprovedBy, safeSubmitBy } = deadlines[business]
  if (on > mustBeApprovedBy) return [block('deadline-passed', 'employer', null, ['S-91'], { mustBeApprovedBy })]
  return when(on > safeSubmitBy && !acknowledged, () =>
    block('late-not-acknowledged', 'employer', inForm('lateAcknowledged'), ['N-14', 'S-92', 'C-03'], {
      mustBeApprovedBy,
      safeSubmitBy,
    }),
  )
}

/** Employers whose change was never recorded: A→B→C, not A→C; a human compares with the real insurance (U-89, U-91). */
export const skippedFindings = ({ dossier: { permit } }: RuleContext, rows: string[]): Finding[] =>
  (permit?.skippedEmployers ?? []).map((employer) => review('employer-skipped', 'employer', null, rows, { employer }))

/** 落户 of the holder is reported and nobody has decided on it: the business goes on, and whoever reviews it knows (S-26). */
export const settlementFindings = ({ dossier: { permit } }: RuleContext): Finding[] =>
  (permit?.settlement ?? []).map(({ side, on }) =>
    review('settlement-reported', 'person', null, ['S-26', 'I-66'], { side, on }),
  )

/** A renewal waits for its window (S-90). */
export function windowFindings({ dossier: { permit }, policy, calendar, on }: RuleContext): Finding[] {
  if (!permit) return []
  const deadlines = permitDeadlines(policy, permit.validTo, calendar)
  const { opensOn } = deadlines.renewal
  return when(renewalStanding(deadlines, on) === 'early', () =>
    block('renewal-too-early', 'employer', null, ['S-90', 'D-02'], { opensOn }),
  )
}

/** Businesses whose box says something of its own and is no 申请说明; the sentence names that box. */
type OwnStatement = 'renewal' | 'employer-change' | 'authority-transfer' | 'service-request' | 'filing-right'

/** 申请说明 read and confirmed, or the statement of the unit ticked. */
export const confirmedFindings = (
  confirmed: boolean,
  owner: Finding['owner'],
  rows: string[],
  statement?: OwnStatement,
): Finding[] =>
  when(!confirmed, () =>
    block('not-confirmed', owner, inForm('confirmed'), rows, statement ? { statement } : undefined),
  )

/** Why a business between person and employer cannot take effect: the link or the right is gone. */
export function linkObstacle({ dossier: { employment, right } }: RuleContext): RefusalCode | null {
  if (employment?.status !== 'active') return 'application.link-ended'
  return right && isOpenRight(right) ? null : 'application.right-ended'
}

/** An approval after the last day in time no longer counts (S-91, C-02). */
export function deadlineObstacle(
  { dossier: { permit }, policy, calendar, on }: RuleContext,
  business: 'renewal' | 'employerChange',
): RefusalCode | null {
  if (!permit || !isLive(permit.status)) return 'permit.lapsed'
  return on > permitDeadlines(policy, permit.validTo, calendar)[business].mustBeApprovedBy
    ? 'permit.deadline-passed'
    : null
}

export const validPermitObstacle = ({ dossier: { permit } }: RuleContext): RefusalCode | null =>
  permit?.status === 'valid' ? null : 'permit.not-valid'
