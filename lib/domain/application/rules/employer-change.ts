import { personSlotFacts } from '../../documents/slot-rules'
import type { Finding } from '../../findings'
import { isLive } from '../../permit/lifecycle'
import { block, inForm, review, rulesFor, type RuleContext, when } from './kind-rules'
import { quotaProofFindings } from './quota'
import {
  confirmedFindings,
  contractFindings,
  deadlineObstacle,
  lateFindings,
  linkFindings,
  linkObstacle,
  personFindings,
} from './standing'

/** The permit hangs between two employers (S-72). */
function suspendedFindings({ dossier: { permit } }: RuleContext): Finding[] {
  if (!permit || !isLive(permit.status)) return [block('permit-lapsed', 'person', null, ['S-05', 'S-72'])]
  return when(permit.status !== 'suspended', () =>
    block('permit-not-suspended', 'person', null, ['S-72', 'U-70'], { employer: permit.employerName }),
  )
}

/** Changes are recorded one after another: A→B→C, not A→C (U-89, U-91). */
const skippedFindings = ({ dossier: { permit } }: RuleContext): Finding[] =>
  (permit?.skippedEmployers ?? []).map((employer) =>
    review('employer-skipped', 'employer', null, ['U-89', 'U-91'], { employer }),
  )

/** 聘用单位变更 (S-72): the new employer takes a holder over before his permit ends. */
export const employerChangeRules = rulesFor('employer-change', {
  slotFacts: (_form, { person }) => (person ? personSlotFacts(person.profile) : []),

  findings: (form, context) => [
    ...suspendedFindings(context),
    ...lateFindings(context, 'employerChange', form.lateAcknowledged),
    ...skippedFindings(context),
    ...linkFindings(context),
    ...quotaProofFindings('employer-change', context),
    ...when(!form.leftOn, () => block('left-on-missing', 'employer', inForm('leftOn'), ['M-35', 'U-88'])),
    ...when(form.leftOn > context.on, () => block('left-on-in-future', 'employer', inForm('leftOn'), ['M-35'])),
    ...when(!form.checked, () => block('not-checked', 'employer', inForm('checked'), ['U-84', 'D-22'])),
    ...confirmedFindings(form.confirmed, 'employer', ['U-88']),
    ...personFindings(context),
    ...contractFindings(context),
  ],

  obstacle(context) {
    const late = deadlineObstacle(context, 'employerChange')
    if (late) return late
    return context.dossier.permit?.status === 'suspended' ? linkObstacle(context) : 'permit.not-suspended'
  },
})
