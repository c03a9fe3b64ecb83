import type { DistrictCode, PermitType, ReviewLevelCode } from '../codes'
import type { PlainDate } from '../dates'
import { districtFiles } from './districts'
import { registryOf, type Authority } from './registry'
import type { PolicyFile } from './schema'

const registry = registryOf(districtFiles)

/** All authorities that this portal knows, in the order of their list: what they are on every day. */
export const authorities = (): readonly Authority[] => registry.authorities

/** The districts: the authorities of 《北京市工作居住证》 (U-44). */
export const districts = (): Authority[] => authoritiesFor('beijing')

/** The authorities that grant permits of a type (U-44, R-10). */
export const authoritiesFor = (permitType: PermitType): Authority[] =>
  authorities().filter((authority) => authority.permitType === permitType)

/** Who an authority is, or null for a code that is not here (yet). */
export const findAuthority = (district: DistrictCode): Authority | null =>
  authorities().find((authority) => authority.district === district) ?? null

/** Who the authority of a stored row is. An unknown one is a broken row, not a user's mistake. */
export function authorityOf(district: DistrictCode): Authority {
  const authority = findAuthority(district)
  if (!authority) throw new Error(`no policy file for district ${district}`)
  return authority
}

/** The rules of all authorities in force on a day, in the order of their list. */
export const policiesOn = (on: PlainDate): PolicyFile[] => registry.all(on)

/** The rules of the districts in force on a day. */
export const districtsOn = (on: PlainDate): PolicyFile[] =>
  policiesOn(on).filter(({ permitType }) => permitType === 'beijing')

/** The rules of a district in force on a day, or null for a district that is not here (yet). */
export const findPolicy = (district: DistrictCode, on: PlainDate): PolicyFile | null =>
  findAuthority(district) && registry.on(district, on)

/** The rules of a stored row's district in force on a day. An unknown district is a broken row, not a user's mistake. */
export const policyOn = (district: DistrictCode, on: PlainDate): PolicyFile => registry.on(district, on)

/** All versions of a district's rules, oldest first; none for a code that is not here. */
export const versionsOf = (district: DistrictCode): readonly PolicyFile[] => registry.versions(district)

/** The version that a stored file is pinned to; readable for ever (house law 3). */
export const pinned = (version: string): PolicyFile => registry.pinned(version)

/** Every level that any version of any district has; a stored or claimed code that is none of them is refused. */
export const reviewLevels: readonly ReviewLevelCode[] = [
  ...new Set(
    authorities().flatMap(({ district }) =>
      versionsOf(district).flatMap(({ levels }) => levels.map(({ code }) => code)),
    ),
  ),
]

/** The level as the district names it. */
export const levelLabel = (policy: Pick<PolicyFile, 'levels'>, code: string): string =>
  policy.levels.find((level) => level.code === code)?.label ?? code
