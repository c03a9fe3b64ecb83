import type { Finding } from '../../findings'
import { block, review, type RuleContext } from './kind-rules'

const at = { slot: 'residence-proof' }

/**
 * What has to lie in the proof of the home, by its kind (E-31…E-36): advice for who uploads it and a list for who reads
 * it. A kind that the district does not name is a human's to judge.
 */
export function housingFindings({ dossier: { person }, policy }: RuleContext): Finding[] {
  const kind = person?.profile.general.housing
  if (!kind || kind === 'office-use') return []
  const home = policy.housing.find((candidate) => candidate.kind === kind)
  if (!home) return [review('housing-kind-unusual', 'person', at, ['E-30'])]
  const code = kind === 'residence-card' ? 'housing-papers-residence-card' : 'housing-papers'
  return [{ ...block(code, 'person', at, home.rows, { papers: home.papers }), kind: 'advice' }]
}
