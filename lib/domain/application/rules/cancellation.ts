import { isLive } from '../../permit/lifecycle'
import { block, inForm, rulesFor, when } from './kind-rules'
import { confirmedFindings } from './standing'

/** 注销 (S-75): the holder ends the permit himself; leaving an employer is none of its reasons (I-67). */
export const cancellationRules = rulesFor('cancellation', {
  slotFacts: (form) => (form.reason === 'settled' || form.reason === 'unit-moved' ? [form.reason] : []),

  findings: (form, { dossier: { permit } }) => [
    ...when(!permit || !isLive(permit.status), () => block('permit-not-live', 'person', null, ['S-75', 'S-10'])),
    ...when(!form.reason, () => block('cancellation-reason-missing', 'person', inForm('reason'), ['I-66'])),
    ...confirmedFindings(form.confirmed, 'person', ['I-66']),
  ],

  obstacle: ({ dossier: { permit } }) => (permit && isLive(permit.status) ? null : 'permit.not-live'),
})
