import { fieldsOf } from '../typed'
import { isPlainDate } from '../dates'
import { parseFullAddress } from '../text/address'
import { parseName } from '../text/name'
import { employerKinds } from '../codes'
import { isBeijingDistrict } from '../text/beijing-districts'
import { outsideBeijing } from './fields'
import { type EmployerGeneralSection } from './employer-profile'

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/**
 * What the registration authority has delivered about a unit, in the form's own shape: shown read only, because wrong
 * data can only be put right there (U-12). A fact that the form's rules would refuse is left out, so that nobody is
 * stuck with a field he may not change.
 */
export function registeredGeneral(facts: unknown): Partial<EmployerGeneralSection> {
  const given = fieldsOf(facts)
  const kind = employerKinds.find((known) => known === given.kind)
  const district = text(given.registeredDistrict)
  const address = text(given.registeredAddress)
  const capital = text(given.registeredCapital)
  const representative = text(given.legalRepresentative)
  const scope = text(given.businessScope)
  const established = text(given.establishedOn)
  return {
    ...(kind ? { kind } : {}),
    ...(isBeijingDistrict(district) || district === outsideBeijing ? { registeredDistrict: district } : {}),
    ...(parseFullAddress(address).ok ? { registeredAddress: address } : {}),
    ...(/^\d{1,12}(\.\d{1,6})?$/.test(capital) && !/^[0.]+$/.test(capital) ? { registeredCapital: capital } : {}),
    ...(parseName(representative).ok ? { legalRepresentative: representative } : {}),
    ...(scope.length >= 4 && scope.length <= 4000 ? { businessScope: scope } : {}),
    ...(isPlainDate(established) ? { establishedOn: established } : {}),
  }
}
