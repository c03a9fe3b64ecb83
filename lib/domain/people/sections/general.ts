import type { PlainDate } from '../../dates'
import type { Finding } from '../../findings'
import { fieldChecks, type FieldChecks } from '../../field-checks'
import { parseDetailAddress, parseFullAddress, reachesDoor } from '../address'
import { isBeijingDistrict } from '../beijing-districts'
import {
  beijingProvince,
  citizenIdType,
  ethnicities,
  idTypes,
  isMarried,
  maritalStatuses,
  politicalStatuses,
  provinces,
  sexes,
} from '../code-sets'
import { isResidencePermitNumber, parseIdNumber } from '../id-number'
import { parseMobile } from '../mobile'
import { parseName } from '../name'
import { hukouKinds, housingKinds, type GeneralSection } from '../profile'

export const generalFindingCodes = [
  'id-type-not-accepted',
  'id-number-residence-permit',
  'sex-differs-from-id',
  'hukou-beijing-collective',
  'hukou-school-temporary',
  'hukou-collective-stamp',
  'hukou-kind-contradicts',
  'residence-district-unknown',
  'address-no-door',
  'housing-office-use',
  'housing-spouse-unmarried',
] as const

/**
 * Findings of 一般信息 (I-03…I-07), complete. `today` bounds the birthday. The age is no matter of the profile: it is a
 * condition of 新办 (E-53).
 */
export function generalFindings(general: GeneralSection, today: PlainDate): Finding[] {
  const checks = fieldChecks('person', 'general')
  checkIdentity(checks, general, today)
  checks.choice('ethnicity', general.ethnicity, ethnicities, ['I-03'])
  checks.choice('politicalStatus', general.politicalStatus, politicalStatuses, ['I-03'])
  checks.choice('maritalStatus', general.maritalStatus, maritalStatuses, ['I-03'])
  checks.parsed('mobile', parseMobile(general.mobile), ['I-03'])
  checks.parsed('contactAddress', parseFullAddress(general.contactAddress), ['I-03'])
  checkHukou(checks, general)
  checkResidence(checks, general)
  return checks.found
}

function checkIdentity(checks: FieldChecks, general: GeneralSection, today: PlainDate) {
  checks.parsed('name', parseName(general.name), ['I-03'])
  const sexKnown = checks.choice('sex', general.sex, sexes, ['I-03'])
  if (!checks.choice('idType', general.idType, idTypes, ['I-03'])) return
  if (general.idType !== citizenIdType) return checks.add('id-type-not-accepted', 'idType', ['I-43'])
  const id = checks.parsed('idNumber', parseIdNumber(general.idNumber, today), ['I-03'])
  if (!id) return
  if (isResidencePermitNumber(id.number))
    checks.add('id-number-residence-permit', 'idNumber', ['A-30', 'I-43'], undefined, 'needs-review')
  if (sexKnown && id.sex !== general.sex) checks.add('sex-differs-from-id', 'sex', ['I-03', 'I-04'])
}

function checkHukou(checks: FieldChecks, general: GeneralSection) {
  const provinceKnown = checks.choice('hukouProvince', general.hukouProvince, provinces, ['I-03', 'I-06'])
  checks.parsed('hukouAddress', parseFullAddress(general.hukouAddress), ['I-06'])
  if (!checks.choice('hukouKind', general.hukouKind, hukouKinds, ['I-07'])) return
  if (general.hukouKind === 'beijing-collective') return checks.add('hukou-beijing-collective', 'hukouKind', ['I-07'])
  if (general.hukouKind === 'school-temporary') return checks.add('hukou-school-temporary', 'hukouKind', ['I-07'])
  if (provinceKnown && general.hukouProvince === beijingProvince)
    checks.add('hukou-kind-contradicts', 'hukouKind', ['I-07'])
  if (general.hukouKind === 'out-of-town-collective')
    checks.add('hukou-collective-stamp', 'hukouKind', ['I-07', 'M-24'], undefined, 'advice')
}

function checkResidence(checks: FieldChecks, general: GeneralSection) {
  const { residenceDistrict, residenceAddress, housing } = general
  if (checks.required('residenceDistrict', residenceDistrict, ['I-05']) && !isBeijingDistrict(residenceDistrict))
    checks.add('residence-district-unknown', 'residenceDistrict', ['I-05'])
  const detail = checks.parsed('residenceAddress', parseDetailAddress(residenceAddress), ['I-05', 'T-13'])
  if (detail && !reachesDoor(detail)) checks.add('address-no-door', 'residenceAddress', ['I-05'], undefined, 'advice')
  if (!checks.choice('housing', housing, housingKinds, ['M-27'])) return
  if (housing === 'office-use') checks.add('housing-office-use', 'housing', ['E-30'])
  if (housing === 'spouse-owned' && general.maritalStatus !== '' && !isMarried(general.maritalStatus))
    checks.add('housing-spouse-unmarried', 'housing', ['E-31', 'M-26'], undefined, 'needs-review')
}
