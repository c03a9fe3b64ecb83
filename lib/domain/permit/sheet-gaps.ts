import type { PlainDate } from '../dates'
import { attachmentFindings } from '../documents/attachment-findings'
import { slotOf, type SlotCode } from '../documents/catalogue'
import { requiredSlots } from '../documents/checklist'
import { personSlotFacts } from '../documents/slot-rules'
import type { Finding } from '../findings'
import type { Profile } from '../people/profile'
import { profileFindings } from '../people/profile-findings'
import type { Policy } from '../policy/schema'

type SheetFacts = { profile: Profile; slots: readonly SlotCode[]; policy: Policy; on: PlainDate }

/**
 * What a migrated holder still owes before his confirmation sheet can be printed (I-34, pain 21): a complete profile
 * and the papers that his next business would ask of him. How old a paper is does not matter for printing.
 */
export function sheetGaps({ profile, slots, policy, on }: SheetFacts): Finding[] {
  const rules = { age: policy.maxAge.value, workHistory: policy.workHistoryScope.value, gapMonths: 2 }
  const lines = requiredSlots(policy.slots.renewal, personSlotFacts(profile))
  const present = slots.map((slot) => ({ slot, documentDate: null, validUntil: null }))
  const own = lines.filter(({ slot }) => slotOf(slot).subject === 'person')
  return [...profileFindings(profile, on, rules), ...attachmentFindings(own, present, on)].filter(
    ({ kind }) => kind === 'blocking',
  )
}
