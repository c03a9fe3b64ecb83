import { unchangedItems } from './unchanged-items'
import type { FileFacts } from './decision-context'
import { officeFor } from '../township/office'
import { applicationFindings } from './findings'
import { kindRules } from './rules'
import type { RuleContext } from './rules/kind-rules'
import type { ApplicationState } from './state'

/** The facts that the guards ask for, from the dossier as it is now. */
export const decisionFacts = (state: ApplicationState, context: RuleContext): FileFacts => ({
  findings: applicationFindings(context),
  unchangedItems: unchangedItems(state.lastReturn, context.dossier),
  grantObstacle: kindRules[state.kind].obstacle(context),
  township: officeFor(context.policy, context.dossier)?.code ?? null,
})
