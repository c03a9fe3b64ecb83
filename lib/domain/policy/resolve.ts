import type { DistrictCode, PermitType } from '../codes'
import { districtFiles } from './districts'
import { parameters } from './parameters'
import { policySchema, type Policy } from './schema'

/** Every chain names levels of the district, in their order, and every open figure exists; a broken file stops the start. */
function check(policy: Policy): Policy {
  const known = policy.levels.map((level) => level.code)
  for (const [kind, chain] of Object.entries(policy.chains)) {
    const places = chain.map((code) => known.indexOf(code))
    const ordered = places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? -1)))
    if (!ordered) throw new Error(`${policy.version}: the chain of ${kind} does not follow the levels of the district`)
  }
  if (known.includes('township') !== (policy.townshipOffices !== null))
    throw new Error(`${policy.version}: the level 属地 and its offices belong together`)
  if (policy.situationReport.value && !policy.townshipOffices)
    throw new Error(`${policy.version}: a 情况表 without an office to hand it in to`)
  const missing = policy.parameters.find((code) => parameters[code].read(policy) === null)
  if (missing) throw new Error(`${policy.version}: the parameter ${missing} has no figure in the file`)
  return policy
}

/** Parses one district file. Throws with the path of the first broken value. */
export const parsePolicy = (raw: unknown): Policy => check(policySchema.parse(raw))

const policies = new Map(districtFiles.map((file) => [file.district, parsePolicy(file)]))

/** All authorities that this portal knows, in the order of their list. */
export const authorities = (): Policy[] => [...policies.values()]

/** The districts: the authorities of 《北京市工作居住证》 (U-44). */
export const districts = (): Policy[] => authorities().filter(({ permitType }) => permitType === 'beijing')

/** The authorities that grant permits of a type (U-44, R-10). */
export const authoritiesFor = (permitType: PermitType): Policy[] =>
  authorities().filter((policy) => policy.permitType === permitType)

/** The policy of a district, or null for a district that is not here (yet). */
export const findPolicy = (district: DistrictCode): Policy | null => policies.get(district) ?? null

/** The policy of a district that a stored file belongs to. An unknown one is a broken row, not a user's mistake. */
export function policyOf(district: DistrictCode): Policy {
  const policy = findPolicy(district)
  if (!policy) throw new Error(`no policy file for district ${district}`)
  return policy
}

/** The policy version by which a file is judged, pinned when it was opened (house law 3). */
export function pinnedPolicy(version: string): Policy {
  const policy = authorities().find((candidate) => candidate.version === version)
  if (!policy) throw new Error(`no policy file of version ${version}`)
  return policy
}

/** The level as the district names it. */
export const levelLabel = (policy: Policy, code: string): string =>
  policy.levels.find((level) => level.code === code)?.label ?? code
