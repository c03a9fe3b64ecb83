import type { DistrictCode } from '../codes'
import type { PlainDate } from '../dates'
import { type PolicyFile, policySchema } from './schema'
import { parameters } from './parameters'

/** Every chain names levels of the district, in their order, and every open figure exists; a broken file stops the start. */
function check(policy: PolicyFile): PolicyFile {
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
  if (!`${policy.district}@${policy.from}`.startsWith(policy.version))
    throw new Error(`${policy.version}: the name does not say the district and the first day ${policy.from}`)
  const missing = policy.parameters.find((code) => parameters[code].read(policy) === null)
  if (missing) throw new Error(`${policy.version}: the parameter ${missing} has no figure in the file`)
  return policy
}

/** Parses one version of a district. Throws with the path of the first broken value. */
export const parsePolicy = (raw: unknown): PolicyFile => check(policySchema.parse(raw))

/** What an authority is for ever, whatever its rules say: stored numbers, prints and lists name it by these. */
const lasting = ['district', 'prefix', 'permitType', 'name', 'authority', 'divisionCode'] as const
export type Authority = Pick<PolicyFile, (typeof lasting)[number]>

/** All versions of the rules of all authorities. */
export type PolicyRegistry = {
  /** The authorities, in the order of their list. */
  authorities: readonly Authority[]
  /**
   * The version of a district in force on a day: the latest whose first day has come. Before the first one the oldest
   * known version answers, since nothing older is known. Throws for a district that is not in the list.
   */
  on: (district: DistrictCode, day: PlainDate) => PolicyFile
  /** All versions of a district, oldest first; none for a code that is not here. */
  versions: (district: DistrictCode) => readonly PolicyFile[]
  /** The version of this name, however old. Throws for one that never was. */
  pinned: (version: string) => PolicyFile
  /** Every authority by its version of a day. */
  all: (day: PlainDate) => PolicyFile[]
}

/** The versions of one authority, oldest first. A list that contradicts itself stops the start. */
function versionsOf(raw: readonly unknown[]): [PolicyFile, ...PolicyFile[]] {
  const [first, ...later] = raw.map(parsePolicy).sort((a, b) => a.from.localeCompare(b.from))
  if (!first) throw new Error('an authority without a version of its rules')
  const versions: [PolicyFile, ...PolicyFile[]] = [first, ...later]
  versions.forEach((version, index) => {
    const former = versions[index - 1]
    if (former?.from === version.from) throw new Error(`${first.district}: two versions begin on ${version.from}`)
    const changed = lasting.find((name) => version[name] !== first[name])
    if (changed) throw new Error(`${version.version}: a version cannot change ${changed}`)
  })
  return versions
}

/** Reads the lists of versions, one list for each authority. Throws at the first thing that is broken or named twice. */
export function registryOf(lists: readonly (readonly unknown[])[]): PolicyRegistry {
  const byDistrict = new Map<DistrictCode, [PolicyFile, ...PolicyFile[]]>()
  const byName = new Map<string, PolicyFile>()
  for (const versions of lists.map(versionsOf)) {
    const { district } = versions[0]
    if (byDistrict.has(district)) throw new Error(`${district} stands in the list twice`)
    byDistrict.set(district, versions)
    for (const one of versions) {
      if (byName.has(one.version)) throw new Error(`${one.version}: two versions of one name`)
      byName.set(one.version, one)
    }
  }
  const on: PolicyRegistry['on'] = (district, day) => {
    const versions = byDistrict.get(district)
    if (!versions) throw new Error(`no policy file for district ${district}`)
    return versions.findLast(({ from }) => from <= day) ?? versions[0]
  }
  return {
    authorities: [...byDistrict.values()].map(([first]) => first),
    on,
    versions: (district) => byDistrict.get(district) ?? [],
    pinned: (version) => {
      const found = byName.get(version)
      if (!found) throw new Error(`no policy file of version ${version}`)
      return found
    },
    all: (day) => [...byDistrict.keys()].map((district) => on(district, day)),
  }
}
