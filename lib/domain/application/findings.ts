import { slotOf } from '../attachment/catalogue'
import { isOtherRepresentative } from '../attachment/signer'
import { attachmentFindings } from '../attachment/attachment-findings'
import { withCertificates } from '../employer/classifications'
import { presentPapers } from './present-papers'
import { requiredSlots, type RequiredSlot } from '../attachment/checklist'
import type { Finding } from '../findings'
import type { Policy } from '../policy/schema'
import { officeFindings } from './township'
import { kindRules } from './rules'
import { block, review, type RuleContext, type SlotContext } from './rules/kind-rules'

export { profileRulesOf } from './rules/standing'

/** The check list of this application, in the fixed order of the slots; each classification of the unit with its certificate. */
export const checklistOf = (dossier: SlotContext, policy: Policy): RequiredSlot[] =>
  withCertificates(
    requiredSlots(policy.slots[dossier.form.kind], kindRules[dossier.form.kind].slotFacts(dossier)),
    dossier.employer?.profile.qualification ?? { entries: [] },
  )

/** 诚信声明 serves one business; another round of the same one may use it again (Q39, I-69, D-33). */
function declarationFindings({ dossier, policy }: RuleContext): Finding[] {
  const asked = checklistOf(dossier, policy).some(
    ({ slot, need }) => slot === 'integrity-declaration' && need !== 'not-asked',
  )
  const use = dossier.declarationUse
  if (!asked || !use) return []
  const { value, rows } = policy.declarationReuse
  const params = { kind: use.kind, number: use.number, submittedOn: use.submittedOn, how: use.how }
  const at = { slot: 'integrity-declaration' }
  return [
    value === 'refuse'
      ? block('declaration-used', 'person', at, [...rows], params)
      : review('declaration-used', 'person', at, [...rows], params),
  ]
}

/** Whoever signs as 法定代表人 is the one whom the unit names; another name is put to a human (C-38, R-05). */
const signerFindings = ({ dossier, policy }: RuleContext): Finding[] =>
  checklistOf(dossier, policy).flatMap(({ slot, need }) => {
    const { legalRepresentative } = dossier.employer.profile.general
    const file = dossier.files.find((one) => one.slot === slot)
    if (!slotOf(slot).signed || need === 'not-asked' || !file) return []
    if (!isOtherRepresentative(file, legalRepresentative)) return []
    const params = { signedBy: file.signedBy ?? '', representative: legalRepresentative }
    return [review('signer-not-representative', slotOf(slot).uploadedBy, { slot }, ['C-38', 'R-05'], params)]
  })

/** What a sign-in said of the unit otherwise: people look at it, nothing stands still (U-04, U-12, A-33). */
const claimFindings = ({ dossier: { employer } }: RuleContext): Finding[] =>
  (employer.claims ?? []).map(({ fact, onFile, claimed }) =>
    review(
      fact === 'name' ? 'unit-name-claimed' : 'unit-fact-claimed',
      'employer',
      { section: 'general', field: fact },
      ['U-04', 'U-12', 'A-33'],
      fact === 'name' ? { onFile, claimed } : undefined,
    ),
  )

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
  ...declarationFindings(context),
  ...signerFindings(context),
  ...claimFindings(context),
]
