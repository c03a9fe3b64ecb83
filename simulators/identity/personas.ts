import { isIdNumber, isMobile, isUscc } from './numbers'

/** A natural person of 北京通. `level` is the assurance level: L2 name and number, L3 face, L4 counter. */
export type PersonPersona = {
  id: string
  name: string
  idNumber: string
  mobile: string
  level: 'L2' | 'L3' | 'L4'
  note: string
}

/** How a unit proves itself (G-06): 法人一证通, 电子营业执照, or for 事业单位 its electronic licence. */
export const credentials = ['certificate', 'e-licence', 'institution-licence'] as const
export type Credential = (typeof credentials)[number]

/** 单位类型 (U-06). */
export const unitTypes = [
  'enterprise',
  'public-institution',
  'private-non-enterprise',
  'social-organisation',
  'foreign-branch',
  'out-of-town-branch',
  'other',
] as const
export type UnitType = (typeof unitTypes)[number]

/** Registration facts; the real platform promises none of them, so each may be missing. */
export type Registered = {
  address?: string
  district?: string
  capital?: string
  legalRepresentative?: string
  scope?: string
  establishedOn?: string
}

export type EmployerPersona = {
  id: string
  unitName: string
  uscc: string
  unitType: UnitType
  credential: Credential
  /** 经办人. An 电子营业执照 delivers no phone. */
  operator: { name: string; idNumber: string; mobile?: string }
  registered: Registered
  note: string
}

/** A reviewer. `district` is null for the city level. */
export type StaffPersona = {
  id: string
  name: string
  idNumber: string
  authority: string
  authorityName: string
  district: string | null
  level: string
  levelName: string
  /** Office of a reviewer of the level 属地. */
  township?: string
  /** 参数管理员 of the district, or of the city. */
  administrator?: boolean
  note: string
}

export type Personas = { person: PersonPersona[]; employer: EmployerPersona[]; staff: StaffPersona[] }
export type Kind = keyof Personas
export const kinds: Kind[] = ['person', 'employer', 'staff']
export const isKind = (text: unknown): text is Kind => kinds.some((kind) => kind === text)

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const optional = (value: unknown): string | undefined => text(value) || undefined

class Problem extends Error {}

function need(fields: Fields, key: string, where: string, check: (value: string) => boolean = (value) => value !== '') {
  const value = text(fields[key])
  if (!check(value)) throw new Problem(`${where}.${key} 缺失或有误`)
  return value
}

function oneOf<T extends string>(list: readonly T[], value: string, where: string): T {
  const found = list.find((entry) => entry === value)
  if (!found) throw new Problem(`${where} 须为 ${list.join(' / ')}`)
  return found
}

const personFrom = (fields: Fields, at: string): PersonPersona => ({
  id: need(fields, 'id', at),
  name: need(fields, 'name', at),
  idNumber: need(fields, 'idNumber', at, isIdNumber),
  mobile: need(fields, 'mobile', at, isMobile),
  level: oneOf(['L2', 'L3', 'L4'], text(fields.level) || 'L3', `${at}.level`),
  note: text(fields.note),
})

function employerFrom(fields: Fields, at: string): EmployerPersona {
  const operator = isFields(fields.operator) ? fields.operator : {}
  const registered = isFields(fields.registered) ? fields.registered : {}
  return {
    id: need(fields, 'id', at),
    unitName: need(fields, 'unitName', at),
    uscc: need(fields, 'uscc', at, isUscc),
    unitType: oneOf(unitTypes, text(fields.unitType), `${at}.unitType`),
    credential: oneOf(credentials, text(fields.credential), `${at}.credential`),
    operator: {
      name: need(operator, 'name', `${at}.operator`),
      idNumber: need(operator, 'idNumber', `${at}.operator`, isIdNumber),
      mobile: optional(operator.mobile),
    },
    registered: {
      address: optional(registered.address),
      district: optional(registered.district),
      capital: optional(registered.capital),
      legalRepresentative: optional(registered.legalRepresentative),
      scope: optional(registered.scope),
      establishedOn: optional(registered.establishedOn),
    },
    note: text(fields.note),
  }
}

const staffFrom = (fields: Fields, at: string): StaffPersona => ({
  id: need(fields, 'id', at),
  name: need(fields, 'name', at),
  idNumber: need(fields, 'idNumber', at, isIdNumber),
  authority: need(fields, 'authority', at),
  authorityName: need(fields, 'authorityName', at),
  district: optional(fields.district) ?? null,
  level: need(fields, 'level', at),
  levelName: text(fields.levelName),
  township: optional(fields.township),
  administrator: fields.administrator === true || fields.administrator === 'true',
  note: text(fields.note),
})

const readers = { person: personFrom, employer: employerFrom, staff: staffFrom }

function listOf<T>(value: unknown, kind: string, read: (fields: Fields, at: string) => T): T[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new Problem(`${kind} 须为列表`)
  return value.map((entry, index) => read(isFields(entry) ? entry : {}, `${kind}[${index}]`))
}

/** Reads the three lists of a personas file. Throws one sentence that names the first wrong entry. */
export function parsePersonas(value: unknown): Personas {
  if (!isFields(value)) throw new Problem('身份文件须为一个对象，含 person、employer、staff 三个列表')
  const personas: Personas = {
    person: listOf(value.person, 'person', readers.person),
    employer: listOf(value.employer, 'employer', readers.employer),
    staff: listOf(value.staff, 'staff', readers.staff),
  }
  const ids = kinds.flatMap((kind) => personas[kind].map((persona) => persona.id))
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice) throw new Problem(`身份编号 ${twice} 重复`)
  return personas
}
