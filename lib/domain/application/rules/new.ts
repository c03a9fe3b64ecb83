import { isBackPaid } from '../../eligibility/months'
import { personSlotFacts } from '../../attachment/slot-rules'
import { mayFileNew } from '../../filing-right/lifecycle'
import { isLive } from '../../permit/lifecycle'
import { childrenFindings, custodyFacts } from '../children'
import { applicantTypes } from '../forms'
import { block, inForm, rulesFor, when, review, type RuleContext } from './kind-rules'
import { quotaUnitFindings } from './quota'
import { newConditionFindings } from './conditions'
import { unitClassificationFindings } from './unit-classification'
import { unitFigureFindings } from './unit-figures'
import { confirmedFindings, contractFindings, personFindings } from './standing'
import type { Finding } from '../../findings'

const at = { slot: 'residence-proof' }

/**
 * What has to lie in the proof of the home, by its kind (E-31…E-36): advice for who uploads it and a list for who reads
 * it. A kind that the district does not name is a human's to judge.
 */
function housingFindings({ dossier: { person }, policy }: RuleContext): Finding[] {
  const kind = person?.profile.general.housing
  if (!kind || kind === 'office-use') return []
  const home = policy.housing.find((candidate) => candidate.kind === kind)
  if (!home) return [review('housing-kind-unusual', 'person', at, ['E-30'])]
  const code = kind === 'residence-card' ? 'housing-papers-residence-card' : 'housing-papers'
  return [{ ...block(code, 'person', at, home.rows, { papers: home.papers }), kind: 'advice' }]
}

/** 新办 (S-70): no live permit, 在职 with an employer of full right, everything told and shown. */
export const newRules = rulesFor('new', {
  slotFacts: (form, { person }) =>
    person
      ? [
          ...personSlotFacts(person.profile, { ...form, backPaid: form.months.some(isBackPaid) }),
          ...custodyFacts({ form, person }),
        ]
      : [],

  findings(form, context) {
    const { permit, employment, right, files } = context.dossier
    const { categories } = context.policy
    const accepted = categories.some(({ code }) => code === form.category)
    const linked = employment?.status === 'active'
    return [
      ...when(form.applicantType !== applicantTypes[context.policy.permitType], () =>
        block('applicant-type-missing', 'person', inForm('applicantType'), ['I-43']),
      ),
      ...when(!form.category, () => block('category-missing', 'person', inForm('category'), ['I-44', 'E-20', 'E-21'])),
      ...when(form.category !== '' && !accepted, () =>
        block('category-not-accepted', 'person', inForm('category'), ['I-44', 'E-28'], { actual: form.category }),
      ),
      ...when(form.category === 'G' && !form.founding, () =>
        block('founding-missing', 'person', inForm('founding'), ['E-26', 'E-66']),
      ),
      ...confirmedFindings(form.confirmed, 'person', ['I-44']),
      ...when(permit !== null && isLive(permit.status), () => block('live-permit', 'person', null, ['S-70'])),
      ...when(!linked, () => block('not-linked', 'person', { section: 'employment' }, ['S-50', 'I-40'])),
      ...when(linked && !(right && mayFileNew(right)), () =>
        block('employer-without-full-right', 'employer', null, ['U-50', 'T-12', 'I-42']),
      ),
      ...quotaUnitFindings(context),
      ...personFindings(context),
      ...newConditionFindings(form, context),
      ...unitFigureFindings(form, context),
      ...unitClassificationFindings(form, context),
      ...housingFindings(context),
      ...childrenFindings(form.children, files, context.policy, context.on),
      ...contractFindings(context),
    ]
  },

  obstacle({ dossier: { permit, employment, right } }) {
    if (permit && isLive(permit.status)) return 'permit.live-permit-exists'
    if (employment?.status !== 'active') return 'application.link-ended'
    return right && mayFileNew(right) ? null : 'application.right-ended'
  },
})
