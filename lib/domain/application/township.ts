import type { DistrictCode, ApplicationKind } from '../codes'
import type { ApplicationForm } from './forms'
import type { Finding } from '../findings'
import { officeOfCode, type TownshipOffice } from '../policy/sections/township'
import type { PolicyFile } from '../policy/schema'

/** The businesses whose form names the office: those that settle where the employer belongs. */
type Choosing = { form: ApplicationForm; rightDistrict: DistrictCode | null; rightTownship: string | null }

const chosenInForm = (form: ApplicationForm): string | null | undefined =>
  form.kind === 'filing-right' || form.kind === 'authority-transfer' ? (form.township ?? null) : undefined

/**
 * The office to which an application goes: the one that its own form chooses, or that of the employer's right in this
 * district. Null where the district has no offices or none was chosen.
 */
export function officeFor(policy: PolicyFile, { form, rightDistrict, rightTownship }: Choosing): TownshipOffice | null {
  const inForm = chosenInForm(form)
  const standing = rightDistrict === policy.district ? rightTownship : null
  return officeOfCode(policy, inForm === undefined ? standing : inForm)
}

/** Does a business of this kind pass the desk of the office? */
export const passesOffice = (policy: PolicyFile, kind: ApplicationKind): boolean =>
  policy.chains[kind].includes('township')

/** A file that passes the office must name it: in its form, or by the employer for all its people. */
export function officeFindings(policy: PolicyFile, dossier: Choosing): Finding[] {
  const { form } = dossier
  if (!policy.townshipOffices || !passesOffice(policy, form.kind) || officeFor(policy, dossier)) return []
  const ownForm = chosenInForm(form) !== undefined
  return [
    {
      kind: 'blocking',
      code: ownForm ? 'township-missing' : 'township-not-chosen',
      owner: 'employer',
      at: ownForm ? { section: 'form', field: 'township' } : null,
      rows: ['A-14'],
    },
  ]
}
