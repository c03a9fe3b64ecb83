import type { DistrictCode, ReviewLevelCode } from '@/lib/domain/codes'

/**
 * Who somebody is according to the identity platform. Names and numbers of these three shapes come from nowhere
 * else (G-05…G-09): no form of this portal can set or change them.
 */
export type VerifiedIdentity = VerifiedPerson | VerifiedEmployer | VerifiedStaff

/** Assurance of a person: L1 none · L2 name and number · L3 face · L4 counter. */
export const trustLevels = ['L1', 'L2', 'L3', 'L4'] as const
export type TrustLevel = (typeof trustLevels)[number]

export type VerifiedPerson = {
  kind: 'person'
  subject: string
  name: string
  idNumber: string
  mobile: string | null
  trustLevel: TrustLevel
}

/** How a unit proved itself: 法人一证通, 电子营业执照, 事业单位电子证照 (G-06). */
export const unitCredentials = ['certificate', 'e-licence', 'institution-licence'] as const
export type UnitCredential = (typeof unitCredentials)[number]

/** Registration facts as delivered. The platform promises none of them; what it does not know is absent. */
export type RegisteredFacts = {
  credential: UnitCredential
  kind?: string
  registeredAddress?: string
  registeredDistrict?: string
  registeredCapital?: string
  legalRepresentative?: string
  businessScope?: string
  establishedOn?: string
}

export type VerifiedEmployer = {
  kind: 'employer'
  subject: string
  unitName: string
  uscc: string
  facts: RegisteredFacts
  operator: { name: string; idNumber: string; mobile: string | null }
}

export type VerifiedStaff = {
  kind: 'staff'
  subject: string
  name: string
  idNumber: string | null
  authorityName: string
  district: DistrictCode | null
  level: ReviewLevelCode
  /** Code of the township office; only the platform knows who sits where. */
  township: string | null
  administrator: boolean
}

/** The three doors (G-04); a session belongs to exactly one of them. */
export const entrances = ['employer', 'person', 'staff'] as const
export type Entrance = (typeof entrances)[number]
export const isEntrance = (text: unknown): text is Entrance => entrances.some((entrance) => entrance === text)
