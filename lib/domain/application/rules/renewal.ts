import { personSlotFacts } from '../../documents/slot-rules'
import { renewalConditionFindings } from './conditions'
import { block, inForm, rulesFor, when } from './kind-rules'
import {
  confirmedFindings,
  contractFindings,
  deadlineObstacle,
  lateFindings,
  linkFindings,
  linkObstacle,
  personFindings,
  validPermitFindings,
  validPermitObstacle,
  windowFindings,
} from './standing'

/** 续签 (S-71): by the permit's own employer, inside the window, approved before the permit ends. */
export const renewalRules = rulesFor('renewal', {
  slotFacts: (_form, { person }) => (person ? personSlotFacts(person.profile) : []),

  findings: (form, context) => [
    ...validPermitFindings(context),
    ...windowFindings(context),
    ...lateFindings(context, 'renewal', form.lateAcknowledged),
    ...linkFindings(context),
    ...when(!form.checked, () => block('not-checked', 'employer', inForm('checked'), ['U-83', 'U-82'])),
    ...confirmedFindings(form.confirmed, 'employer', ['U-85']),
    ...personFindings(context),
    ...renewalConditionFindings(form, context),
    ...contractFindings(context),
  ],

  obstacle: (context) => deadlineObstacle(context, 'renewal') ?? validPermitObstacle(context) ?? linkObstacle(context),
})
