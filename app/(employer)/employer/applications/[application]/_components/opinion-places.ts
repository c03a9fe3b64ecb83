import type { OpinionPlace } from '@/lib/domain/application/opinion'
import { personSlots, type SlotCode } from '@/lib/domain/attachment/catalogue'
import type { FindingOwner } from '@/lib/domain/findings'
import { personSections } from '@/lib/labels/fields'
import { slotName } from '@/lib/labels/slots'

export type PlaceChoice = { value: string; label: string; group: string; at: OpinionPlace; owner: FindingOwner }

/** What an opinion item of the unit can point to, with who usually cures it; `more` are slots besides the nine. */
export const placeChoices = (more: readonly SlotCode[]): PlaceChoice[] => [
  ...[...personSlots, ...more].map((slot) => ({
    value: `slot:${slot}`,
    label: slotName(slot),
    group: '员工附件',
    at: { slot },
    owner: 'person' as const,
  })),
  {
    value: 'slot:labour-contract',
    label: slotName('labour-contract'),
    group: '劳动合同',
    at: { slot: 'labour-contract' },
    owner: 'contract',
  },
  ...Object.entries(personSections).map(([section, label]) => ({
    value: `section:${section}`,
    label,
    group: '用户基础信息',
    at: { section },
    owner: 'person' as const,
  })),
  { value: 'section:form', label: '申请信息（含随往子女）', group: '申请', at: { section: 'form' }, owner: 'person' },
  { value: 'none', label: '其他事项', group: '申请', at: null, owner: 'person' },
]
