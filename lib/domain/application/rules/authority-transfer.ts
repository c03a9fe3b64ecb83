import { employerProfileFindings } from '../../employer/employer-findings'
import { isOpenRight } from '../../filing-right/lifecycle'
import { employerConditionFindings } from '../employer-conditions'
import { atFigures, figureFindings, settledFigures } from './employer-figures'
import { block, inForm, rulesFor, when } from './kind-rules'
import { quotaProofFindings } from './quota'
import { confirmedFindings } from './standing'

/** 单位主管部门变更 (S-77, U-110): reviewed by the district that the unit moves to. */
export const authorityTransferRules = rulesFor('authority-transfer', {
  findings(form, context) {
    const { dossier, policy, on } = context
    const { employer, right, rightDistrict, openBusinesses } = dossier
    return [
      ...quotaProofFindings('authority-transfer', context),
      ...when(!right || !isOpenRight(right), () => block('right-not-open', 'employer', null, ['S-77', 'U-110'])),
      ...when(rightDistrict === form.district, () =>
        block('same-authority', 'employer', inForm('district'), ['U-110']),
      ),
      ...when(openBusinesses > 0, () =>
        block('businesses-open', 'employer', null, ['S-77'], { count: openBusinesses }),
      ),
      ...when(form.reason.trim().length < 2, () => block('reason-missing', 'employer', inForm('reason'), ['U-110'])),
      ...when(!form.attachmentsUpdated, () =>
        block('attachments-not-updated', 'employer', inForm('attachmentsUpdated'), ['U-111']),
      ),
      ...confirmedFindings(form.confirmed, 'employer', ['U-110'], 'authority-transfer'),
      ...employerProfileFindings(employer.profile, on),
      ...figureFindings(form.figures),
      ...atFigures(
        employerConditionFindings(employer.profile, right === 'receive-only' ? right : 'full', policy, on, {
          business: 'transfer',
          figures: settledFigures(form.figures),
        }),
      ),
    ]
  },

  obstacle({ dossier: { right, businessesWithAuthority } }) {
    if (!right || !isOpenRight(right)) return 'application.right-ended'
    return (businessesWithAuthority ?? 0) > 0 ? 'application.businesses-open' : null
  },
})
