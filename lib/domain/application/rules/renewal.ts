import { type PlainMonth, monthsBetween } from '../../dates'
import { personSlotFacts } from '../../attachment/slot-rules'
import { addToMonth, monthsUpTo } from '../../eligibility/months'
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
  settlementFindings,
  skippedFindings,
  validPermitFindings,
  validPermitObstacle,
  windowFindings,
} from './standing'

/**
 * Months that another employer paid although the permit was with this one: the recorded changes and the real insurance
 * do not agree, for which a renewal is refused in 海淀 and put in doubt in 大兴 (U-91); a human reads the record.
 */
function historyFindings(form: RenewalForm, context: RuleContext): Finding[] {
  const { permit, employer } = context.dossier
  const since = permit?.withEmployerSince?.slice(0, 7)
  if (!since) return []
  // in the month of the change both may pay
  const others = form.months.filter((line) => line.month > since && line.employer === 'other').map(({ month }) => month)
  const [first] = others.toSorted()
  const params = { since, first: first ?? '', count: others.length, employer: employer.name }
  return [
    ...when(first !== undefined, () =>
      review('employer-history-gap', 'employer', inForm('months'), ['S-71', 'U-91'], params),
    ),
    ...blankFindings(form, since, context),
  ]
}

/**
 * Where the district's conditions are not known nobody asks for income, yet a table that was begun and leaves months out
 * says less of the employers than one that states them: a human reads the record (U-91).
 */
function blankFindings({ months }: RenewalForm, since: PlainMonth, { policy, on }: RuleContext): Finding[] {
  if (policy.eligibility || months.length === 0) return []
  const newest = addToMonth(on.slice(0, 7), -1)
  const told = new Set(months.map(({ month }) => month))
  const actual = monthsUpTo(newest, monthsBetween(since, newest)).filter((month) => !told.has(month)).length
  return when(actual > 0, () =>
    review('renewal-months-left-out', 'employer', inForm('months'), ['S-71', 'U-91'], { actual }),
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
    ...settlementFindings(context),
    ...linkFindings(context),
    ...when(!form.checked, () => block('not-checked', 'employer', inForm('checked'), ['U-83', 'U-82'])),
    ...confirmedFindings(form.confirmed, 'employer', ['U-85'], 'renewal'),
    ...personFindings(context),
    ...renewalConditionFindings(form, context),
    ...contractFindings(context),
  ],

  obstacle: (context) => deadlineObstacle(context, 'renewal') ?? validPermitObstacle(context) ?? linkObstacle(context),
})
