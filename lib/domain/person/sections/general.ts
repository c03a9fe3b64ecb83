import type { PlainDate } from '../../dates'
import type { Finding } from '../../findings'
import { fieldChecks, type FieldChecks } from '../../field-checks'
import { checkFields } from '../../field-rules'
import { reachesDoor } from '../../text/address'
import { isResidencePermitNumber, parseIdNumber } from '../../text/id-number'
import { parseName } from '../../text/name'
import { beijingProvince, citizenIdType, idTypes, isMarried, sexes } from '../code-sets'
import { generalFields, personConditions } from '../fields'
import type { GeneralSection } from '../profile'

/**
 * Findings of 一般信息 (I-03…I-07), complete. `today` bounds the birthday. The age is no matter of the profile: it is a
 * condition of 新办 (E-53).
 */
export function generalFindings(general: GeneralSection, today: PlainDate): Finding[] {
  const checks = fieldChecks('person', 'general')
  checkIdentity(checks, general, today)
  const usable = checkFields(checks, generalFields, { values: general, conditions: personConditions, today })
  if (usable.has('hukouKind')) checkHukou(checks, general)
  if (usable.has('residenceAddress') && !reachesDoor(general.residenceAddress))
    checks.add('address-no-door', 'residenceAddress', ['I-05'], undefined, 'advice')
  if (usable.has('housing')) checkHousing(checks, general)
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
  if (general.hukouKind === 'beijing-collective') return checks.add('hukou-beijing-collective', 'hukouKind', ['I-07'])
  if (general.hukouKind === 'school-temporary') return checks.add('hukou-school-temporary', 'hukouKind', ['I-07'])
  if (general.hukouProvince === beijingProvince) checks.add('hukou-kind-contradicts', 'hukouKind', ['I-07'])
  if (general.hukouKind === 'out-of-town-collective')
    checks.add('hukou-collective-stamp', 'hukouKind', ['I-07', 'M-24'], undefined, 'advice')
}

function checkHousing(checks: FieldChecks, { housing, maritalStatus }: GeneralSection) {
  if (housing === 'office-use') checks.add('housing-office-use', 'housing', ['E-30'])
  if (housing === 'spouse-owned' && maritalStatus !== '' && !isMarried(maritalStatus))
    checks.add('housing-spouse-unmarried', 'housing', ['E-31', 'M-26'], undefined, 'needs-review')
}
