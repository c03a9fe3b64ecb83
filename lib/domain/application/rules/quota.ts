import type { Finding } from '../../findings'
import type { QuotaProvingKind } from '../../policy/sections/quota'
import { lacksUnit, missingProof } from '../../quota/facts'
import { block, type RuleContext, when } from './kind-rules'

const nameOf = ({ policy: { quota } }: RuleContext): string => (quota.model === 'none' ? '' : quota.name)

/** 新办 needs a unit that is left or that it holds already (Q-10, Q-42, T-06, T-07). */
export const quotaUnitFindings = (context: RuleContext): Finding[] =>
  when(lacksUnit(context.policy, context.dossier.quota), () => {
    const rows = context.policy.quota.model === 'annual' ? ['Q-42'] : ['Q-10', 'Q-22', 'T-06', 'T-07']
    return block('quota-none', 'employer', { section: 'quota' }, rows, {
      ...{ name: nameOf(context), district: context.policy.name, model: context.policy.quota.model },
    })
  })

/** A business that uses no unit but asks for a grant, 0 included (Q-11, Q-12, Q-19…Q-21). */
export function quotaProofFindings(kind: QuotaProvingKind, context: RuleContext): Finding[] {
  const missing = missingProof(context.policy, kind, context.dossier.quota)
  if (!missing) return []
  const code = missing.granted === 'this-year' ? 'quota-not-granted-this-year' : 'quota-never-granted'
  const params = { name: nameOf(context), district: context.policy.name }
  return [block(code, 'employer', { section: 'quota' }, missing.rows, params)]
}
