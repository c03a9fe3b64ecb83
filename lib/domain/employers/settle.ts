import { normalizeAddress } from '../people/address'
import { normalizeIdNumber } from '../people/id-number'
import { normalizeMobile } from '../people/mobile'
import { normalizeName } from '../people/name'
import type { EmployerGeneralSection, OperatorSection, QualificationSection } from './employer-profile'
import { normalizeUscc } from './uscc'

/* A section as it is kept once it is free of findings: typing habits evened out, what is not asked emptied. */

export const settledEmployerGeneral = (general: EmployerGeneralSection): EmployerGeneralSection => ({
  ...general,
  name: general.name.trim(),
  uscc: normalizeUscc(general.uscc),
  legalRepresentative: normalizeName(general.legalRepresentative),
  businessScope: general.businessScope.trim(),
  registeredAddress: normalizeAddress(general.registeredAddress),
})

/** 其他 has no certificate (U-13). */
export const settledQualification = (qualification: QualificationSection): QualificationSection =>
  qualification.classification === 'other'
    ? { classification: 'other', certificateNumber: '', issuedOn: '', validUntil: '' }
    : qualification

export const settledOperator = (operator: OperatorSection): OperatorSection => ({
  ...operator,
  name: normalizeName(operator.name),
  idNumber: normalizeIdNumber(operator.idNumber),
  mobile: normalizeMobile(operator.mobile),
  address: normalizeAddress(operator.address),
})
