import { addDays, addMonths, addYears, type PlainDate } from '@/lib/domain/dates'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import type { ContractTerms } from '@/lib/domain/employment/lifecycle'
import type { Profile } from '@/lib/domain/person/profile'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { codeLabel, ethnicities, maritalStatuses, sexes } from '@/lib/labels/codes'
import type { PaperFacts } from '../papers/facts'
import { chance, seedOf } from './chance'
import { formerUnits, lessors, majors, schools } from './lives'

/** The unit as its licence names it. */
export type UnitPersona = {
  unitName: string
  uscc: string
  operator: { name: string; idNumber: string; mobile: string }
  registered: {
    address: string
    district: string
    capital: string
    legalRepresentative: string
    scope: string
    establishedOn: string
  }
}

const idNumber = (region: string, birth: string, order: number): string => {
  const first17 = `${region}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return first17 + idNumberCheckDigit(first17)
}

export const unitFacts = ({ unitName, uscc, operator, registered }: UnitPersona): PaperFacts['unit'] => ({
  name: unitName,
  uscc,
  legalRepresentative: registered.legalRepresentative,
  address: registered.address,
  capital: registered.capital,
  establishedOn: registered.establishedOn,
  scope: registered.scope,
  operator,
})

/** Contract of five years from the first day at the unit. */
export const firstTerms = (joined: PlainDate, position: string): ContractTerms => ({
  startsOn: joined,
  endsOn: addDays(addYears(joined, 5), -1),
  position,
})

export type Told = {
  profile: Profile
  unit: UnitPersona
  terms: ContractTerms
  months: readonly IncomeMonth[]
  on: PlainDate
  child?: ChildEntry | undefined
}

function educationFacts({ education }: Profile, seed: number): PaperFacts['education'] {
  const master = education.degree === '3'
  const field = majors.find(({ name }) => name === education.major)?.title ?? '工学'
  const code = schools.find(({ name }) => name === education.school)?.code ?? '99000'
  const year = education.graduatedOn.slice(0, 4)
  return {
    school: education.school,
    major: education.major,
    level: master ? '硕士研究生' : '本科',
    degree: `${field}${master ? '硕士' : '学士'}`,
    diplomaNumber: `${code}1${year}05${String(100_000 + seed).slice(-6)}`,
    degreeNumber: education.degreeNumber,
    enrolledOn: education.enrolledOn,
    graduatedOn: education.graduatedOn,
    degreeOn: education.degreeOn,
  }
}

function homeFacts({ general }: Profile, districtName: string, seed: number, on: PlainDate): PaperFacts['home'] {
  const pick = chance(seed + 11)
  const owned = general.housing === 'owned'
  const lessor = pick.one(lessors)
  const ownerId = idNumber(
    '110108',
    `19${pick.between(62, 78)}-0${pick.between(1, 9)}-${pick.between(10, 28)}`,
    11 + 2 * pick.between(1, 60),
  )
  const leaseFrom: PlainDate = `${addMonths(on, -pick.between(3, 8)).slice(0, 7)}-01`
  return {
    address: `北京市${districtName}${general.residenceAddress}`,
    owned,
    lessor,
    owner: owned ? general.name : lessor,
    ownerIdNumber: owned ? general.idNumber : ownerId,
    lessorIdNumber: ownerId,
    certificateNumber: `京（2013）${districtName}不动产权第00${pick.between(10_000, 99_999)}号`,
    area: `${pick.between(48, 96)}.${pick.between(1, 9)}0`,
    rent: String(pick.between(52, 98) * 100),
    leaseFrom,
    // longer than the permit that is asked for with it
    leaseTo: addDays(addYears(leaseFrom, 4), -1),
  }
}

function marriageFacts({ general }: Profile, seed: number): PaperFacts['marriage'] {
  const pick = chance(seed + 23)
  const spouse = pick.one(['谢明川', '方知远', '卫长青', '崔一诺', '邱若水'] as const)
  const order = 101 + 2 * pick.between(1, 90) + (general.sex === '1' ? 1 : 0)
  const on = `${2017 + pick.between(0, 5)}-05-20`
  const birth = `${Number(general.idNumber.slice(6, 10)) - 1}-04-1${pick.between(0, 9)}`
  return {
    holder: general.name,
    holderIdNumber: general.idNumber,
    spouse,
    spouseIdNumber: idNumber('130105', birth, order),
    on,
    number: `J130105-${on.slice(0, 4)}-${String(seed).padStart(6, '0')}`,
  }
}

/** What the papers of a file say when nobody has made a mistake: the same as profile, contract and table of months. */
export function factsOf({ profile, unit, terms, months, on, child }: Told, districtName: string): PaperFacts {
  const { general, works } = profile
  const seed = seedOf(general.idNumber)
  return {
    seed: seed % 900,
    on,
    person: {
      name: general.name,
      sex: codeLabel(sexes, general.sex),
      ethnicity: codeLabel(ethnicities, general.ethnicity),
      birth: `${general.idNumber.slice(6, 10)}-${general.idNumber.slice(10, 12)}-${general.idNumber.slice(12, 14)}`,
      idNumber: general.idNumber,
      mobile: general.mobile,
      marital: codeLabel(maritalStatuses, general.maritalStatus),
      hukouAddress: general.hukouAddress,
    },
    education: educationFacts(profile, seed),
    home: homeFacts(profile, districtName, seed, on),
    unit: unitFacts(unit),
    contract: {
      startsOn: terms.startsOn,
      endsOn: terms.endsOn ?? addYears(terms.startsOn, 5),
      position: terms.position,
      sealedBy: unit.unitName,
      signedBy: general.name,
    },
    payer: unit.unitName,
    formerPayer: works.entries.find(({ current }) => !current)?.employer ?? formerUnits[0],
    months,
    declaration: { signedOn: on },
    marriage: marriageFacts(profile, seed),
    child: child
      ? {
          ...{ name: child.name, idNumber: child.idNumber, sex: child.relation.startsWith('2') ? '男' : '女' },
          ...{ birth: child.birth, certificateNumber: child.birthCertificateNumber },
        }
      : null,
  }
}
