'use client'

import { Checkbox } from '@/components/ui/choice'
import type { DeskSlot } from '@/lib/views/application/desk-files'
import { PanelSection } from './panel-section'

type ChecklistProps = {
  slots: readonly DeskSlot[]
  checked: ReadonlySet<string>
  onCheck: (key: string) => void
}

/** 核验清单: ticks of the reviewer for himself, slot by slot; they are kept in his browser and decide nothing. */
export function Checklist({ slots, checked, onCheck }: ChecklistProps) {
  const asked = slots.filter(({ paper, need }) => paper !== null || need === 'required')
  const done = asked.filter(({ key }) => checked.has(key)).length
  return (
    <PanelSection id="checklist" title="核验清单" note={`已核对 ${done} / ${asked.length}`}>
      <ul className="grid gap-x-4 sm:grid-cols-2">
        {asked.map(({ key, name, paper }) => (
          <li key={key}>
            <Checkbox
              checked={checked.has(key)}
              onChange={() => onCheck(key)}
              className="min-h-8 gap-2 py-0.5 text-13 pointer-coarse:min-h-11"
            >
              {name}
              {paper ? null : <span className="text-bad-ink">（未上传）</span>}
            </Checkbox>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
