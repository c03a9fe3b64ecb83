import { parameters } from './parameters'
import { policySchema, type PolicyFile } from './schema'

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
