import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { completeProfile } from '@/prisma/seed/scenario/profiles'

/** Somebody who is in no list: invented name, valid numbers. The number of the order makes different people. */
export function newcomer(name: string, order: string) {
  const first17 = `13010519900615${order}`
  return { name, idNumber: first17 + idNumberCheckDigit(first17), mobile: '13900139000' }
}

/** A daughter of six, born in Hebei. */
export function daughterOf(surname: string, order: string) {
  const first17 = `13010520200518${order}`
  return {
    name: `${surname}小满`,
    idNumber: first17 + idNumberCheckDigit(first17),
    relation: '31',
    birthCertificateNumber: 'Q130012345',
    institution: '北京市海淀区示例小学',
  }
}

const { general, education, studies, works } = completeProfile()

/** What such a person types into the four steps; name, sex and number come from the identity platform. */
export const typedProfile = {
  general: {
    ethnicity: general.ethnicity,
    politicalStatus: general.politicalStatus,
    maritalStatus: '20',
    mobile: '13900139000',
    contactAddress: general.contactAddress,
    hukouKind: general.hukouKind,
    hukouProvince: general.hukouProvince,
    hukouAddress: general.hukouAddress,
    residenceDistrict: general.residenceDistrict,
    residenceAddress: general.residenceAddress,
    housing: general.housing,
  },
  education: {
    level: education.level,
    school: education.school,
    enrolledOn: education.enrolledOn,
    graduatedOn: education.graduatedOn,
    major: education.major,
    degree: education.degree,
    degreeIssuer: education.degreeIssuer,
    degreeNumber: education.degreeNumber,
    degreeDiscipline: education.degreeDiscipline,
    degreeOn: education.degreeOn,
    degreeMajor: education.degreeMajor,
  },
  studies: studies.entries,
  works: works.entries.map(({ current, to, ...work }) => (current ? { ...work, current } : { ...work, to })),
}
