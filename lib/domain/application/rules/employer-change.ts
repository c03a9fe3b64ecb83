import { personSlotFacts } from '../../attachment/slot-rules'
import type { Finding } from '../../findings'
import { changeInsuranceText } from '../../policy/change-insurance'
import { isLive } from '../../permit/lifecycle'
import type { EmployerChangeForm } from '../forms'
import { block, inForm, review, rulesFor, type RuleContext, when } from './kind-rules'
import { leftOnFindings } from './left-on'
import { quotaProofFindings } from './quota'
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
} from './standing'

/** The permit hangs between two employers (S-72). */
function suspendedFindings({ dossier: { permit } }: RuleContext): Finding[] {
  if (!permit || !isLive(permit.status)) return [block('permit-lapsed', 'person', null, ['S-05', 'S-72'])]
  return when(permit.status !== 'suspended', () =>
    block('permit-not-suspended', 'person', null, ['S-72', 'U-70'], { employer: permit.employerName }),
  )
}

/**
 * Social insurance at the new unit (D-22, C-07, I-53): the parameter of the district decides. A figure below it refuses,
 * and asks where the figure is not confirmed; a unit that cannot look the months up says so, and a human does. Where no
 * months are asked the words of the source are shown alone.
 */
function insuranceFindings({ insuredMonths }: EmployerChangeForm, { policy }: RuleContext): Finding[] {
  const rule = policy.minSocialInsuranceMonthsForChange
  const rows = [...new Set([...rule.rows, 'S-72'])]
  const threshold = rule.value
  const known = /^\d{1,3}$/.test(insuredMonths.trim())
  const params = { threshold, actual: insuredMonths.trim(), source: changeInsuranceText(policy) }
  const at = inForm('insuredMonths')
  const told: Finding = { ...block('change-insurance', 'employer', at, rows, params), kind: 'advice' }
  if (threshold === 0) return [told]
  if (insuredMonths.trim() === 'unknown') return [review('change-insurance-unknown', 'employer', at, rows, params)]
  if (!known) return [block('change-insurance-missing', 'employer', at, rows, params)]
  if (Number(insuredMonths) >= threshold) return [told]
  const short = rule.provisional ? review : block
  return [short('change-insurance-short', 'employer', at, rows, params)]
}

/** 聘用单位变更 (S-72): the new employer takes a holder over before his permit ends. */
export const employerChangeRules = rulesFor('employer-change', {
  slotFacts: (_form, { person }) => (person ? personSlotFacts(person.profile) : []),

  findings: (form, context) => [
    ...suspendedFindings(context),
    ...lateFindings(context, 'employerChange', form.lateAcknowledged),
    ...skippedFindings(context, ['U-89', 'U-91']),
    ...settlementFindings(context),
    ...linkFindings(context),
    ...quotaProofFindings('employer-change', context),
    ...leftOnFindings(form.leftOn, { on: context.on, since: context.dossier.permit?.withEmployerSince ?? null }),
    ...insuranceFindings(form, context),
    ...when(!form.checked, () => block('not-checked', 'employer', inForm('checked'), ['U-84', 'D-22'])),
    ...confirmedFindings(form.confirmed, 'employer', ['U-88'], 'employer-change'),
    ...personFindings(context),
    ...contractFindings(context),
  ],

  obstacle(context) {
    const late = deadlineObstacle(context, 'employerChange')
    if (late) return late
    return context.dossier.permit?.status === 'suspended' ? linkObstacle(context) : 'permit.not-suspended'
  },
})
