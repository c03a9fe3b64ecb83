import { addMonths, type PlainDate, type PlainMonth } from '@/lib/domain/dates'
import type { Profile } from '@/lib/domain/person/profile'
import { completeProfile } from '../scenario/profiles'
import { chance, seedOf } from './chance'
import { formerUnits, majors, positions, schools, streets, towns } from './lives'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'

/** `count` months before the day, oldest first: a salary that rises each spring, and a bonus in February. */
export function monthsBefore(on: PlainDate, count: number, seed: number): IncomeMonth[] {
  const pick = chance(seed)
  const salary = pick.between(225, 340) * 100
  const first = addMonths(`${on.slice(0, 7)}-01`, -count)
  return Array.from({ length: count }, (_, index) => {
    const month = addMonths(first, index).slice(0, 7)
    const rise = Math.floor((index + 9) / 12) * 900
    const bonus = month.endsWith('-02') ? salary * 0.5 : 0
    const income = (salary + rise + bonus + pick.between(0, 400) + pick.between(0, 99) / 100).toFixed(2)
    return { month, income, employer: 'this', socialInsurance: 'paid' }
  })
}

export type Identity = { name: string; idNumber: string; mobile: string }

/** What makes a file differ from the single tenant with a bachelor's degree that all others are. */
export type Traits = { married?: boolean; owned?: boolean; master?: boolean; ethnicity?: string; street?: string }

/** Where and for whom somebody works: 统一社会信用代码 aside, what his profile names. */
export type Workplace = { unitName: string; divisionCode: string; districtName: string }

const studiesOf = (birthYear: number, master: boolean) => {
  const year = (plus: number): string => String(birthYear + plus)
  const school = { enrolledOn: `${year(18)}-09-01`, graduatedOn: `${year(22)}-06-30` }
  return master ? { enrolledOn: `${year(22)}-09-01`, graduatedOn: `${year(25)}-06-30` } : school
}

const month = (date: PlainDate): PlainMonth => date.slice(0, 7)

/** Somebody's first day at the unit: three to four years before the day. */
export const joinedOn = (seed: number, on: PlainDate): PlainDate =>
  `${month(addMonths(on, -chance(seed + 5).between(40, 46)))}-01`

/** The life that an invented person types into his profile. The last line of work is the unit that files for him. */
export function profileOf(person: Identity, place: Workplace, on: PlainDate, traits: Traits = {}): Profile {
  const seed = seedOf(person.idNumber)
  const pick = chance(seed)
  const [school, major] = [pick.one(schools), pick.one(majors)]
  const birthYear = Number(person.idNumber.slice(6, 10))
  const { enrolledOn, graduatedOn } = studiesOf(birthYear, traits.master ?? false)
  const degree = traits.master ? '3' : '4'
  const town = towns.find(({ province }) => person.idNumber.startsWith(province)) ?? towns[0]
  const drawn = pick.one(streets)
  const street = traits.street ?? drawn
  const base = completeProfile()
  const joined = joinedOn(seed, on)
  const schoolYears = (from: number, to: number) => ({ from: `${birthYear + from}-09`, to: `${birthYear + to}-06` })
  return {
    ...base,
    general: {
      ...base.general,
      // a persona carries more than its profile: only what the fields are
      ...{ name: person.name, idNumber: person.idNumber, mobile: person.mobile },
      sex: Number(person.idNumber.charAt(16)) % 2 ? '1' : '2',
      ethnicity: traits.ethnicity ?? '01',
      maritalStatus: traits.married ? '20' : '10',
      contactAddress: `北京市${place.districtName}${street}`,
      hukouProvince: town.province,
      hukouAddress: town.address,
      residenceDistrict: place.divisionCode,
      residenceAddress: street,
      housing: traits.owned ? 'owned' : 'rented',
    },
    education: {
      ...base.education,
      level: traits.master ? '14' : '21',
      school: school.name,
      enrolledOn,
      graduatedOn,
      major: major.name,
      degree,
      degreeIssuer: school.name,
      degreeNumber: `${school.code}${degree}${graduatedOn.slice(0, 4)}${String(100_000 + seed).slice(-6)}`,
      degreeDiscipline: major.discipline,
      degreeOn: graduatedOn,
      degreeMajor: major.name,
    },
    studies: {
      entries: [
        { ...schoolYears(15, 18), stage: 'high-school', school: '示例市第二中学', major: '' },
        { ...schoolYears(18, 22), stage: 'bachelor', school: school.name, major: major.name },
        ...(traits.master
          ? [{ ...schoolYears(22, 25), stage: 'master' as const, school: school.name, major: major.name }]
          : []),
      ],
    },
    works: {
      entries: [
        {
          ...{ from: `${graduatedOn.slice(0, 4)}-07`, to: month(addMonths(joined, -1)), current: false },
          ...{ employer: pick.one(formerUnits), position: '软件工程师' },
        },
        { from: month(joined), to: '', current: true, employer: place.unitName, position: pick.one(positions) },
      ],
    },
  }
}
