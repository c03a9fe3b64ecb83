import { unchangedItems } from './unchanged-items'
import type { FileFacts } from './decision-context'
import { officeFor } from './township'
import { employerProfileFindings } from '../employer/employer-findings'
import { needsRemark } from './children'
import { applicationFindings } from './findings'
import { isOpenRight } from '../filing-right/lifecycle'
import { kindTraits } from './kinds'
import { kindRules } from './rules'
import type { RuleContext } from './rules/kind-rules'
import type { ApplicationState } from './state'

/** The right of the dossier is the employer's own as it is now, not as it was when the file was begun. */
function hasRightHere(
  { kind, district }: ApplicationState,
  { dossier: { right, rightDistrict } }: RuleContext,
): boolean {
  if (!kindTraits[kind].needsRight) return true
  return right !== null && isOpenRight(right) && rightDistrict === district
}

/**
 * What the unit's own data lack, in full and at once (U-02). `hasLicence`: the scan of 营业执照 is there; the dossier of a
 * person does not hold it.
 */
const unitFindings = ({ dossier: { employer }, on }: RuleContext, hasLicence: boolean) =>
  employerProfileFindings({ ...employer.profile, licence: { attached: hasLicence } }, on).filter(
    ({ kind }) => kind === 'blocking',
  )

/** The facts that the guards ask for, from the dossier as it is now. */
export const decisionFacts = (
  state: ApplicationState,
  context: RuleContext,
  { hasLicence }: { hasLicence: boolean },
): FileFacts => ({
  findings: applicationFindings(context),
  unchangedItems: unchangedItems(state.lastReturn, context.dossier),
  grantObstacle: kindRules[state.kind].obstacle(context),
  rightHere: hasRightHere(state, context),
  township: officeFor(context.policy, context.dossier)?.code ?? null,
  unitFindings: unitFindings(context, hasLicence),
  remarkAsked: needsRemark(context.dossier),
})
