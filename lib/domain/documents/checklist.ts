import { slotCodes, type SlotCode } from './catalogue'
import type { SlotFact, SlotNeed, SlotRule } from './slot-rules'

/** One line of the check list: whether a slot is asked, why, and whether its document is a contract or a lease. */
export type RequiredSlot = {
  slot: SlotCode
  need: SlotNeed
  /** The fact that made it a duty, or how it stands without one. */
  reason: SlotFact | 'always' | 'optional' | 'not-asked'
  contractual: boolean
  rows: string[]
}

/**
 * The check list of one business (§5.3): every slot that the rules name, once, in the order of the catalogue. A slot
 * that is no duty by itself becomes one by the first of its facts that is true.
 */
export function requiredSlots(rules: readonly SlotRule[], facts: readonly SlotFact[]): RequiredSlot[] {
  return slotCodes.flatMap((code) => {
    const rule = rules.find((candidate) => candidate.slot === code)
    if (!rule) return []
    const open = !rule.onlyWith || facts.includes(rule.onlyWith)
    const cause = open ? rule.requiredWhen?.find((fact) => facts.includes(fact)) : undefined
    return [
      {
        slot: code,
        need: cause ? 'required' : rule.need,
        reason: cause ?? reasons[rule.need],
        contractual: code === 'labour-contract' || (code === 'residence-proof' && facts.includes('rented-housing')),
        rows: [...rule.rows],
      },
    ]
  })
}

const reasons = { required: 'always', 'if-applicable': 'optional', 'not-asked': 'not-asked' } as const
