import { unchangedItems } from './unchanged-items'
import type { FileFacts } from './decision-context'
import { officeFor } from './township'
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

/** The facts that the guards ask for, from the dossier as it is now. */
export const decisionFacts = (state: ApplicationState, context: RuleContext): FileFacts => ({
  findings: applicationFindings(context),
  unchangedItems: unchangedItems(state.lastReturn, context.dossier),
  grantObstacle: kindRules[state.kind].obstacle(context),
  rightHere: hasRightHere(state, context),
  township: officeFor(context.policy, context.dossier)?.code ?? null,
})
