import { employerProfileFindings } from '../../employer/employer-findings'
import { employerConditionFindings } from '../employer-conditions'
import { atFigures, figureFindings, settledFigures } from './employer-figures'
import { block, inForm, rulesFor, when } from './kind-rules'
import { quotaProofFindings } from './quota'
import { confirmedFindings } from './standing'

/** 申请业务办理权限 (S-76): the employer's profile, its conditions, and what it intends. */
export const filingRightRules = rulesFor('filing-right', {
  slotFacts: (form) => (form.mode === 'receive-only' ? ['receive-only'] : []),

  findings: (form, context) => {
    const {
      dossier: { employer },
      policy,
      on,
    } = context
    return [
      ...quotaProofFindings('filing-right', context),
      ...when(form.mode === 'receive-only' && !policy.receiveOnlyRight.value, () =>
        block('receive-only-unknown', 'employer', inForm('mode'), ['D-10']),
      ),
      ...when(form.intention.trim().length < 2, () =>
        block('intention-missing', 'employer', inForm('intention'), ['U-46']),
      ),
      ...confirmedFindings(form.confirmed, 'employer', ['U-43'], 'filing-right'),
      ...employerProfileFindings(employer.profile, on),
      ...figureFindings(form.figures),
      ...atFigures(
        employerConditionFindings(employer.profile, form.mode, policy, on, { figures: settledFigures(form.figures) }),
      ),
    ]
  },

  obstacle: () => null,
})
