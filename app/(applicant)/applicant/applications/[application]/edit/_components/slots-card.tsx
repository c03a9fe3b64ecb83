'use client'

import type { ReactNode } from 'react'
import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { Card, CardHeader } from '@/components/ui/card'
import type { SlotView } from '@/lib/views/attachment/slots'
import { Declaration } from '../../../../_components/declaration-link'

/** Slots of 附件管理 inside a wizard: the same file, uploaded where it is asked. */
export function SlotsCard({ title, sub, slots }: { title: string; sub?: ReactNode; slots: readonly SlotView[] }) {
  if (slots.length === 0) return null
  return (
    <Card aria-labelledby="slots-title" className="overflow-hidden">
      <CardHeader id="slots-title" title={title} sub={sub ?? '与附件管理中的同名附件是同一份'} />
      <SlotList label={title}>
        {slots.map((slot) => (
          <SlotRow
            key={slot.slot}
            view={slot}
            more={slot.slot === 'integrity-declaration' ? <Declaration /> : undefined}
          />
        ))}
      </SlotList>
    </Card>
  )
}
