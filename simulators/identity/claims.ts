import type { Persona } from './persona-store'
import type { EmployerPersona, PersonPersona, StaffPersona } from './personas'

/** What the identity platform vouches for. Names are those of the portal's claim table (docs: README, 身份认证). */
export const claimNames = [
  'kind',
  'name',
  'id_number',
  'mobile',
  'trust_level',
  'unit_name',
  'uscc',
  'unit_type',
  'credential',
  'unit_address',
  'unit_district',
  'unit_capital',
  'unit_legal_representative',
  'unit_scope',
  'unit_established_on',
  'operator_name',
  'operator_id_number',
  'operator_mobile',
  'authority',
  'authority_name',
  'district',
  'level',
  'township',
  'administrator',
] as const

export type Claims = { sub: string } & Partial<Record<(typeof claimNames)[number], string>>

const personClaims = (person: PersonPersona): Claims => ({
  sub: person.id,
  kind: 'person',
  name: person.name,
  id_number: person.idNumber,
  mobile: person.mobile,
  trust_level: person.level,
})

const employerClaims = (employer: EmployerPersona): Claims => ({
  sub: employer.id,
  kind: 'employer',
  name: employer.operator.name,
  unit_name: employer.unitName,
  uscc: employer.uscc,
  unit_type: employer.unitType,
  credential: employer.credential,
  unit_address: employer.registered.address,
  unit_district: employer.registered.district,
  unit_capital: employer.registered.capital,
  unit_legal_representative: employer.registered.legalRepresentative,
  unit_scope: employer.registered.scope,
  unit_established_on: employer.registered.establishedOn,
  operator_name: employer.operator.name,
  operator_id_number: employer.operator.idNumber,
  operator_mobile: employer.operator.mobile,
})

const staffClaims = (staff: StaffPersona): Claims => ({
  sub: staff.id,
  kind: 'staff',
  name: staff.name,
  id_number: staff.idNumber,
  authority: staff.authority,
  authority_name: staff.authorityName,
  district: staff.district ?? undefined,
  level: staff.level,
  township: staff.township,
  administrator: staff.administrator ? 'true' : undefined,
})

export function claimsOf(entry: Persona): Claims {
  if (entry.kind === 'person') return personClaims(entry.persona)
  if (entry.kind === 'employer') return employerClaims(entry.persona)
  return staffClaims(entry.persona)
}
