import { normalizeAddress } from '../text/address'
import { normalizeAmount } from '../text/amount'
import { normalizeCertificateNumber, normalizeUscc } from '../text/codes'
import { normalizeDay } from '../text/days'
import { normalizeLine, normalizeText } from '../text/free-text'
import { normalizeIdNumber } from '../text/id-number'
import { normalizeMobile } from '../text/mobile'
import { normalizeName } from '../text/name'
import type { EmployerGeneralSection, EmployerProfile, OperatorSection, QualificationSection } from './employer-profile'

/* A section as it is kept: typing habits evened out, and once it is free of findings what is not asked emptied. */

export const settledEmployerGeneral = (general: EmployerGeneralSection): EmployerGeneralSection => ({
  ...general,
  name: normalizeLine(general.name),
  uscc: normalizeUscc(general.uscc),
  registeredCapital: normalizeAmount(general.registeredCapital),
  paidInCapital: normalizeAmount(general.paidInCapital),
  establishedOn: normalizeDay(general.establishedOn),
  legalRepresentative: normalizeName(general.legalRepresentative),
  businessScope: normalizeText(general.businessScope),
  registeredAddress: normalizeAddress(general.registeredAddress),
})

const tidyQualification = (qualification: QualificationSection): QualificationSection => ({
  ...qualification,
  certificateNumber: normalizeCertificateNumber(qualification.certificateNumber),
  issuedOn: normalizeDay(qualification.issuedOn),
  validUntil: normalizeDay(qualification.validUntil),
})

/** 其他 has no certificate (U-13). */
export const settledQualification = (qualification: QualificationSection): QualificationSection =>
  qualification.classification === 'other'
    ? { classification: 'other', certificateNumber: '', issuedOn: '', validUntil: '' }
    : tidyQualification(qualification)

export const settledOperator = (operator: OperatorSection): OperatorSection => ({
  ...operator,
  name: normalizeName(operator.name),
  idNumber: normalizeIdNumber(operator.idNumber),
  mobile: normalizeMobile(operator.mobile),
  address: normalizeAddress(operator.address),
  email: normalizeLine(operator.email),
})

/** A profile as everybody reads it: every text in the one form of its kind of field. */
export const tidyEmployerProfile = (profile: EmployerProfile): EmployerProfile => ({
  ...profile,
  general: settledEmployerGeneral(profile.general),
  qualification: tidyQualification(profile.qualification),
  operator: settledOperator(profile.operator),
})
