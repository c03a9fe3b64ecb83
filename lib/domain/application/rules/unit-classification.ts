import { claimedClasses, validClasses } from '../../employer/classifications'
import type { Finding } from '../../findings'
import type { NewForm } from '../forms'
import { review, type RuleContext, when } from './kind-rules'

const relied = 'applicant-unit-qualification'

/**
 * A category that stands on what the unit is (E-23, E-63) asks its certificate of the applicant. What the unit itself
 * states of its classifications is put beside it (U-26): whether any is proved on the day, and which of those that it
 * claimed when the file was submitted it has given up since. The list of the category is open, so both ask a human and
 * refuse nobody; the file goes on as it was submitted.
 */
export function unitClassificationFindings(
  form: NewForm,
  { dossier, policy, on, classifiedNow }: RuleContext,
): Finding[] {
  const category = policy.categories.find(({ code }) => code === form.category)
  if (!category?.materials.some(({ slot }) => slot === relied)) return []
  const submitted = validClasses(dossier.employer.profile.qualification, on)
  const now = classifiedNow ? claimedClasses(classifiedNow).map(({ classification }) => classification) : null
  const lost = now === null ? [] : submitted.filter(({ classification }) => !now.includes(classification))
  const at = { slot: relied }
  const rows = [...category.rows, 'U-26']
  return [
    ...when(submitted.length === 0, () => review('unit-classification-unproved', 'employer', at, rows)),
    ...lost.map(({ classification }) => review('unit-classification-lost', 'employer', at, rows, { classification })),
  ]
}
