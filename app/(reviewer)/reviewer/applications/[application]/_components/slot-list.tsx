'use client'

import { Check, CircleDashed, Eye, RefreshCw, TriangleAlert } from '@/components/ui/icons'
import { Paper, type PaperKind } from '@/components/attachments/paper'
import { cn } from '@/components/ui/cn'
import { certificateSlots, type SlotCode } from '@/lib/domain/attachment/catalogue'
import type { DeskSlot } from '@/lib/views/application/desk-files'
import { useCurrentInView } from './use-current-in-view'

const looks = {
  found: { ink: 'text-bad-ink font-semibold', icon: <TriangleAlert aria-hidden /> },
  missing: { ink: 'text-bad-ink font-semibold', icon: <TriangleAlert aria-hidden /> },
  updated: { ink: 'text-blue-700', icon: <RefreshCw aria-hidden /> },
  present: { ink: 'text-ink-3', icon: <Eye aria-hidden /> },
  optional: { ink: 'text-ink-3', icon: <CircleDashed aria-hidden /> },
}

const papers: Partial<Record<SlotCode, PaperKind>> = {
  'education-certificate': 'certificate',
  'degree-certificate': 'certificate',
  'title-certificate': 'certificate',
  'marriage-certificate': 'certificate',
  'unit-licence': 'certificate',
  'unit-qualification': 'certificate',
  ...Object.fromEntries(certificateSlots.map((slot) => [slot, 'certificate' as const])),
  'taxable-income': 'table',
  'unit-tax': 'table',
  'household-register': 'booklet',
  'child-household-register': 'booklet',
  'operator-id': 'cards',
  photo: 'photo',
}

type SlotListProps = {
  slots: readonly DeskSlot[]
  current: string | null
  checked: ReadonlySet<string>
  onChoose: (key: string) => void
}

/** The attachments in their fixed order: a column beside the viewer, a row above it where the screen is narrow. */
export function SlotList({ slots, current, checked, onChoose }: SlotListProps) {
  const list = useCurrentInView<HTMLOListElement>(current)
  return (
    <ol
      ref={list}
      aria-label="附件"
      className="flex min-h-0 flex-none gap-1 overflow-auto border-line bg-surface-2 p-1.5 max-xl:border-b xl:w-36 xl:flex-col xl:border-r"
    >
      {slots.map((slot) => (
        <li key={slot.key} className="flex-none">
          <button
            type="button"
            aria-current={slot.key === current ? 'true' : undefined}
            onClick={() => onChoose(slot.key)}
            className={cn(
              'grid w-full grid-cols-[2.125rem_1fr] items-center gap-2 rounded-lg p-1.5 text-left text-12 leading-[1.125rem] text-ink-2 hover:bg-surface-3 max-xl:w-40',
              'aria-[current]:bg-blue-50 aria-[current]:font-semibold aria-[current]:text-blue-800 aria-[current]:ring-[1.5px] aria-[current]:ring-blue-600 aria-[current]:ring-inset',
            )}
          >
            <span aria-hidden className={cn('[&_svg]:h-[2.8rem]! [&_svg]:w-[2.125rem]!', !slot.paper && 'opacity-35')}>
              <Paper kind={papers[slot.slot] ?? 'document'} />
            </span>
            <span className="min-w-0">
              <span className="line-clamp-2 block">{slot.name}</span>
              <SlotState slot={slot} checked={checked.has(slot.key)} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function SlotState({ slot, checked }: { slot: DeskSlot; checked: boolean }) {
  const { ink, icon } = checked ? { ink: 'text-ok-ink', icon: <Check aria-hidden /> } : looks[slot.look]
  return (
    <span className={cn('flex items-center gap-0.5 font-normal [&_svg]:size-3.5', ink)}>
      {icon}
      {checked ? '已核对' : slot.state}
    </span>
  )
}
