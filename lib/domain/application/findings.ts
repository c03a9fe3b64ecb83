import { attachmentFindings } from '../documents/attachment-findings'
import { presentPapers } from './present-papers'
import { requiredSlots, type RequiredSlot } from '../documents/checklist'
import type { Finding } from '../findings'
import type { Policy } from '../policy/schema'
import { officeFindings } from '../township/office'
import { kindRules } from './rules'
import type { RuleContext, SlotContext } from './rules/kind-rules'

export { profileRulesOf } from './rules/standing'

/** The check list of this application, in the fixed order of the slots. */
export const checklistOf = (dossier: SlotContext, policy: Policy): RequiredSlot[] =>
  requiredSlots(policy.slots[dossier.form.kind], kindRules[dossier.form.kind].slotFacts(dossier))

const fileFindings = ({ dossier, policy, on }: RuleContext): Finding[] => {
  const lines = checklistOf(dossier, policy)
  return attachmentFindings(lines, presentPapers(dossier, lines, on), on, policy.documentLimits.value)
}

/**
 * Everything the rules say about the application as it would be submitted on the day `on`: complete and at once
 * (house law 4). Serves the form, the employer's first review, the reviewer's panel and the guard of submission.
 */
export const applicationFindings = (context: RuleContext): Finding[] => [
  ...kindRules[context.dossier.form.kind].findings(context),
  ...officeFindings(context.policy, context.dossier),
  ...fileFindings(context),
]
