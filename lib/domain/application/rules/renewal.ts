import { personSlotFacts } from '../../documents/slot-rules'
import { renewalConditionFindings } from './conditions'
import type { Finding } from '../../findings'
import type { RenewalForm } from '../forms'
import { block, inForm, review, rulesFor, type RuleContext, when } from './kind-rules'
import {
  confirmedFindings,
  contractFindings,
  deadlineObstacle,
  lateFindings,
  linkFindings,
  linkObstacle,
  personFindings,
  skippedFindings,
  validPermitFindings,
  validPermitObstacle,
  windowFindings,
} from './standing'

/**
 * Months that another employer paid although the permit was with this one: the recorded changes and the real insurance
 * do not agree, for which a renewal is refused in 海淀 and put in doubt in 大兴 (U-91); a human reads the record.
 */
function historyFindings(form: RenewalForm, { dossier: { permit, employer } }: RuleContext): Finding[] {
  const since = permit?.withEmployerSince?.slice(0, 7)
  if (!since) return []
  // in the month of the change both may pay
  const others = form.months.filter((line) => line.month > since && line.employer === 'other').map(({ month }) => month)
  const [first] = others.toSorted()
  const params = { since, first: first ?? '', count: others.length, employer: employer.name }
  return when(first !== undefined, () =>
    review('employer-history-gap', 'employer', inForm('months'), ['S-71', 'U-91'], params),
  )
}

/** 续签 (S-71): by the permit's own employer, inside the window, approved before the permit ends. */
export const renewalRules = rulesFor('renewal', {
  slotFacts: (_form, { person }) => (person ? personSlotFacts(person.profile) : []),

  findings: (form, context) => [
    ...validPermitFindings(context),
    ...windowFindings(context),
    ...lateFindings(context, 'renewal', form.lateAcknowledged),
    ...skippedFindings(context, ['S-71', 'U-91']),
    ...historyFindings(form, context),
    ...linkFindings(context),
    ...when(!form.checked, () => block('not-checked', 'employer', inForm('checked'), ['U-83', 'U-82'])),
    ...confirmedFindings(form.confirmed, 'employer', ['U-85']),
    ...personFindings(context),
    ...renewalConditionFindings(form, context),
    ...contractFindings(context),
  ],

  obstacle: (context) => deadlineObstacle(context, 'renewal') ?? validPermitObstacle(context) ?? linkObstacle(context),
})
