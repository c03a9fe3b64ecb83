import { slotCodes, type SlotCode } from './catalogue'
import { askedDates, type AskedDates } from './paper-dates'
import { slotNeeds, type SlotFact, type SlotNeed, type SlotRule } from './slot-rules'

/** One line of the check list: whether a slot is asked, why, and whether its document is a contract or a lease. */
export type RequiredSlot = {
  slot: SlotCode
  need: SlotNeed
  /** The fact that made it a duty, or how it stands without one. */
  reason: SlotFact | 'always' | 'optional' | 'not-asked'
  contractual: boolean
  /** What must be stated beside the file. */
  dates: AskedDates
  /** Asked by nothing that the district has confirmed. */
  provisional?: true
  rows: string[]
}

const causeOf = (rule: SlotRule, facts: readonly SlotFact[]): SlotFact | undefined => {
  const open = !rule.onlyWith || facts.includes(rule.onlyWith)
  return open ? rule.requiredWhen?.find((fact) => facts.includes(fact)) : undefined
}

/** `required` before `if-applicable` before `not-asked`. */
const strongest = (rules: readonly SlotRule[]): SlotNeed =>
  slotNeeds.find((need) => rules.some((rule) => rule.need === need)) ?? 'not-asked'

/** One slot of which several rules may speak: the business, and the categories that ask for the same document. */
function lineOf(slot: SlotCode, rules: readonly SlotRule[], facts: readonly SlotFact[]): RequiredSlot {
  const need = strongest(rules)
  const asking = rules.filter((rule) => rule.need === 'required' || causeOf(rule, facts))
  const cause = rules.map((rule) => causeOf(rule, facts)).find(Boolean)
  const speaking = asking.length > 0 ? asking : rules
  return {
    slot,
    need: asking.length > 0 ? 'required' : need,
    reason: cause ?? reasons[need],
    contractual: slot === 'labour-contract' || (slot === 'residence-proof' && facts.includes('rented-housing')),
    dates: askedDates(slot, facts),
    ...(speaking.every((rule) => rule.provisional) ? { provisional: true as const } : {}),
    rows: [...new Set(speaking.flatMap((rule) => rule.rows))],
  }
}

/**
 * The check list of one business (§5.3): every slot that the rules name, once, in the order of the catalogue. A slot
 * that is no duty by itself becomes one by the first of its facts that is true.
 */
export function requiredSlots(rules: readonly SlotRule[], facts: readonly SlotFact[]): RequiredSlot[] {
  return slotCodes.flatMap((slot) => {
    const own = rules.filter((rule) => rule.slot === slot)
    return own.length > 0 ? [lineOf(slot, own, facts)] : []
  })
}

const reasons = { required: 'always', 'if-applicable': 'optional', 'not-asked': 'not-asked' } as const
