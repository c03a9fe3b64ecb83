import type { DistrictCode, ApplicationKind } from '@/lib/domain/codes'
import { slotOf, type SlotCode, type SlotSubject } from '@/lib/domain/attachment/catalogue'
import { requiredSlots } from '@/lib/domain/attachment/checklist'
import type { SlotFact } from '@/lib/domain/attachment/slot-rules'
import type { PlainDate } from '@/lib/domain/dates'
import { policyOn } from '@/lib/domain/policy/resolve'

type Asked = { kind: ApplicationKind; subject: SlotSubject; facts?: readonly SlotFact[] }

/** What a district's check list makes a duty for one side, under the given facts. */
export const askedSlots = (district: DistrictCode, on: PlainDate, { kind, subject, facts = [] }: Asked): SlotCode[] =>
  requiredSlots(policyOn(district, on).slots[kind], facts)
    .filter(({ need, slot }) => need === 'required' && slotOf(slot).subject === subject)
    .map(({ slot }) => slot)
