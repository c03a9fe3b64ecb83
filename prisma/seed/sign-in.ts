import type { EmployerActor, PersonActor, StaffActor } from '@/lib/access/actor'
import { employerPersonas, personPersonas, staffPersonas } from './personas'
import { signInEmployer, signInPerson, signInStaff } from './scenario/actors'
import type { World } from './scenario/world'
import type { UnitPersona } from './cast/facts'

/** The personas as the identity platform would vouch for them. */
export function enterPerson(world: World, key: keyof typeof personPersonas): Promise<PersonActor> {
  const { id: subject, name, idNumber, mobile, level: trustLevel } = personPersonas[key]
  return signInPerson(world, { subject, name, idNumber, mobile, trustLevel })
}

export function enterEmployer(world: World, key: keyof typeof employerPersonas): Promise<EmployerActor> {
  const { id: subject, unitName, uscc, credential, operator, registered, unitType } = employerPersonas[key]
  const facts = {
    credential,
    kind: unitType,
    registeredAddress: registered.address,
    registeredDistrict: registered.district,
    registeredCapital: registered.capital,
    legalRepresentative: registered.legalRepresentative,
    businessScope: registered.scope,
    establishedOn: registered.establishedOn,
  }
  return signInEmployer(world, { subject, unitName, uscc, facts, operator })
}

export function enterStaff(world: World, key: keyof typeof staffPersonas): Promise<StaffActor> {
  const { id: subject, name, idNumber, authorityName, district, level, administrator } = staffPersonas[key]
  return signInStaff(world, level, { subject, name, idNumber, authorityName, district, administrator })
}

/** The persona of a unit by its name. */
export function unitNamed(name: string): UnitPersona {
  const found = Object.values(employerPersonas).find(({ unitName }) => unitName === name)
  if (!found) throw new Error(`no unit of the demo is called ${name}`)
  return found
}
