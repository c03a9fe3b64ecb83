import type { CategoryCode } from '../codes'
import { type MigratedHolder, emptyMigratedHolder } from '../permit/content'
import { currentQualification, inOwnSlots } from '../employer/classifications'
import { emptyEmployerFigures } from '../employer/employer-figures'
import { fieldsOf, overPattern } from '../typed'
import type { Dossier } from './dossier'
import { type ApplicationForm } from './forms'

/** 申报途径 of forms stored before the categories of §6.5. */
const formerPaths: Record<string, CategoryCode> = { degree: 'A', title: 'B' }

/** Fields that came later, with their empty values. */
const added: Record<string, object> = {
  new: { category: '', founding: '', months: [] },
  renewal: { months: [] },
  'employer-change': { insuredMonths: '' },
  'filing-right': { figures: emptyEmployerFigures() },
  'authority-transfer': { figures: emptyEmployerFigures() },
  'service-request': { unitHadRight: false },
}

const currentHolders = (stored: unknown): MigratedHolder[] =>
  Array.isArray(stored) ? stored.map((holder) => overPattern(emptyMigratedHolder(), holder)) : []

/**
 * A form as it was stored, in today's shape: fields that came later are empty, and the former 申报途径 is the category
 * that it named. Rows and snapshots are never rewritten for it (house law 5).
 */
export function currentForm(stored: unknown): ApplicationForm {
  const { path, ...rest } = fieldsOf(stored)
  const named = formerPaths[String(path)]
  const holders = rest.kind === 'service-request' ? { holders: currentHolders(rest.holders) } : {}
  const form: Record<string, unknown> = {
    ...added[String(rest.kind)],
    ...(named ? { category: named } : {}),
    ...rest,
    ...holders,
  }
  return form as ApplicationForm
}

/** A snapshot of a round, with its form and the classifications of the unit in today's shape. */
export const currentDossier = (stored: unknown): Dossier => {
  const dossier = stored as Dossier
  const { profile } = dossier.employer
  return {
    ...dossier,
    form: currentForm(dossier.form),
    employer: {
      ...dossier.employer,
      profile: { ...profile, qualification: currentQualification(profile.qualification) },
    },
    files: inOwnSlots(dossier.files, profile.qualification),
  }
}
