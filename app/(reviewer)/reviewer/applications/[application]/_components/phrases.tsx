'use client'

import { Bookmark } from '@/components/ui/icons'
import { Popover } from 'radix-ui'
import { Button } from '@/components/ui/button'
import type { OpinionPlaceOption } from '@/lib/views/application/desk-opinion-places'
import { KeyHint } from './key-hint'

type PhrasesProps = {
  place: OpinionPlaceOption | undefined
  open: boolean
  onOpenChange: (open: boolean) => void
  onChoose: (phrase: string) => void
}

/** 常用意见 for the item in work, those of its slot first. */
export function Phrases({ place, open, onOpenChange, onChoose }: PhrasesProps) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>
        <Button size="sm" intent="text" className="font-normal" aria-keyshortcuts="T">
          <Bookmark aria-hidden />
          常用意见
          <KeyHint>T</KeyHint>
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label="常用意见"
          className="z-50 w-96 max-w-[calc(100vw-1.5rem)] rounded-xl border border-line bg-surface p-2 shadow-float"
        >
          <p className="px-3 py-1 text-13 text-ink-3">{place?.value ? `事项：${place.label}` : '通用'}</p>
          <ul className="max-h-80 overflow-y-auto">
            {place?.phrases.map((phrase) => (
              <li key={phrase}>
                <button
                  type="button"
                  onClick={() => {
                    onChoose(phrase)
                    onOpenChange(false)
                  }}
                  className="w-full rounded-lg px-3 py-2 text-left text-14 hover:bg-blue-50"
                >
                  {phrase}
                </button>
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
