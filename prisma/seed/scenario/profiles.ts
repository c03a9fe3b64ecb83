import { certificateSlots, type CertificateSlot } from '@/lib/domain/attachment/catalogue'
import type { EmployerProfile } from '@/lib/domain/employer/employer-profile'
import { emptyTitle, type Profile, type ProfileRules } from '@/lib/domain/person/profile'

/** The rules of a district that asks for the whole work history and bounds the age at 60/55. */
export const sampleRules: ProfileRules = {
  workHistory: 'from-first-job',
  gapMonths: 2,
}

/** A profile without any finding on 2026-11-20: born 1992-03-07, bachelor of 2014, at work since July 2014. */
export const completeProfile = (): Profile => ({
  general: {
    name: '周予安',
    sex: '2',
    ethnicity: '01',
    politicalStatus: '13',
    maritalStatus: '10',
    idType: '1',
    idNumber: '130105199203071827',
    mobile: '13800000412',
    contactAddress: '北京市海淀区学院南路33号院2号楼501室',
    hukouKind: 'out-of-town',
    hukouProvince: '13',
    hukouAddress: '河北省石家庄市新华区合作路81号3栋2单元402',
    residenceDistrict: '110108',
    residenceAddress: '学院南路33号院2号楼501室',
    housing: 'rented',
  },
  education: {
    level: '21',
    school: '河北工业大学',
    enrolledOn: '2010-09-01',
    graduatedOn: '2014-06-30',
    major: '计算机科学与技术',
    foreign: false,
    degree: '4',
    degreeIssuer: '河北工业大学',
    degreeNumber: '1008042014000123',
    degreeDiscipline: '08',
    degreeOn: '2014-06-30',
    degreeMajor: '计算机科学与技术',
    holdsTechnicalPost: false,
    holdsTitle: false,
    holdsQualification: false,
    title: emptyTitle(),
  },
  studies: {
    entries: [
      { from: '2007-09', to: '2010-06', stage: 'high-school', school: '石家庄市第二中学', major: '' },
      { from: '2010-09', to: '2014-06', stage: 'bachelor', school: '河北工业大学', major: '计算机科学与技术' },
    ],
  },
  works: {
    entries: [
      { from: '2014-07', to: '2019-03', current: false, employer: '天津云帆软件有限公司', position: '软件工程师' },
      { from: '2019-04', to: '', current: true, employer: '北京澄明智能科技有限公司', position: '高级工程师' },
    ],
  },
  photo: { attached: true },
})

/** The number on the certificate of a classification (U-26). */
export const certificateNumber = (slot: CertificateSlot): string =>
  slot === 'certificate-high-tech' ? 'GR202411001234' : `京RZ-2024-0${380 + certificateSlots.indexOf(slot)}`

/** An employer's profile without any finding on 2026-11-20. */
export const completeEmployerProfile = (): EmployerProfile => ({
  general: {
    name: '北京澄明智能科技有限公司',
    uscc: '911103027404017237',
    kind: 'enterprise',
    registeredCapital: '1000',
    paidInCapital: '600.5',
    currency: 'CNY',
    establishedOn: '2015-05-06',
    legalRepresentative: '林书远',
    businessScope: '技术开发、技术服务、技术咨询；软件开发；销售计算机软硬件。',
    registeredDistrict: '110108',
    registeredAddress: '北京市海淀区中关村南大街5号院1号楼1201室',
    taxDistrict: '110108',
    socialInsuranceDistrict: '110108',
  },
  qualification: {
    entries: [
      {
        classification: 'high-tech',
        certificateNumber: certificateNumber('certificate-high-tech'),
        issuedOn: '2024-10-29',
        validUntil: '2027-10-28',
      },
    ],
  },
  operator: {
    name: '何静',
    idNumber: '11010519491231002X',
    mobile: '13900001234',
    address: '北京市海淀区中关村南大街5号院1号楼1201室',
    email: '',
  },
  licence: { attached: true },
})
