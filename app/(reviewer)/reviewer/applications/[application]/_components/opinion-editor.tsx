'use client'

import { Lightbulb, Plus, Bookmark } from '@/components/ui/icons'
import { hintDisclaimer } from '@/components/application/opinion'
import { Button } from '@/components/ui/button'
import { RequiredStar } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import type { OpinionPlaceOption } from '@/lib/views/application/desk-opinion-places'
import { KeyHint } from './key-hint'
import { OpinionItem } from './opinion-item'
import type { OpinionDraftControl } from './use-opinion-draft'
import { TypingLimit } from '@/components/ui/typing-limit'
import { opinionTextLimit } from '@/lib/schemas/review'
import { Popover } from 'radix-ui'

type PhrasesProps = {
  place: OpinionPlaceOption | undefined
  open: boolean
  onOpenChange: (open: boolean) => void
  onChoose: (phrase: string) => void
}

/** 常用意见 for the item in work, those of its slot first. */
function Phrases({ place, open, onOpenChange, onChoose }: PhrasesProps) {
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

export type EditorControl = {
  /** The item in work: 常用意见 goes there. */
  active: string | null
  setActive: (key: string | null) => void
  phrasesOpen: boolean
  setPhrasesOpen: (open: boolean) => void
  /** Adds an item and puts the cursor into it. */
  addItem: () => void
}

type OpinionEditorProps = {
  opinion: OpinionDraftControl
  /** Shortfalls that pass only with a reason. */
  exceptions: readonly string[]
  places: readonly OpinionPlaceOption[]
  errors: Record<number, string>
  control: EditorControl
}

/** 审核意见 item by item, and 温馨提示 visibly outside of it. */
export function OpinionEditor({ opinion, exceptions, places, errors, control }: OpinionEditorProps) {
  const { items, hint } = opinion.draft
  const active = items.find(({ key }) => key === control.active) ?? items.at(-1)
  const choose = (phrase: string) => {
    if (!active) opinion.add({ text: phrase })
    else opinion.update(active.key, { text: active.text.trim() ? `${active.text.trimEnd()}\n${phrase}` : phrase })
  }
  return (
    <>
      <div className="flex items-center gap-2.5">
        <h2 id="opinion" className="text-14 font-semibold">
          审核意见
        </h2>
        <span className="text-13 text-ink-3">{items.length} 项</span>
        <span className="ml-auto flex items-center">
          <Phrases
            place={places.find(({ value }) => value === (active?.place ?? ''))}
            open={control.phrasesOpen}
            onOpenChange={control.setPhrasesOpen}
            onChoose={choose}
          />
          <Button size="sm" intent="text" className="font-normal" aria-keyshortcuts="I" onClick={control.addItem}>
            <Plus aria-hidden />
            加一项
            <KeyHint>I</KeyHint>
          </Button>
        </span>
      </div>
      <div className="grid gap-2 xl:max-h-[34dvh] xl:overflow-y-auto">
        {items.map((item, index) => (
          <OpinionItem
            key={item.key}
            item={item}
            number={index + 1}
            places={places}
            error={errors[index]}
            onPlace={(place) => opinion.choosePlace(item.key, place)}
            onChange={(more) => opinion.update(item.key, more)}
            onRemove={() => opinion.remove(item.key)}
            onFocus={() => control.setActive(item.key)}
          />
        ))}
      </div>
      <div className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 gap-y-0.5">
        <label htmlFor="hint" className="flex min-h-8 items-center gap-1 text-14 [&_svg]:size-4 [&_svg]:text-blue-600">
          <Lightbulb aria-hidden />
          温馨提示
        </label>
        <Textarea
          id="hint"
          rows={1}
          value={hint}
          onChange={(event) => opinion.setHint(event.target.value)}
          aria-describedby="hint-note"
          className="max-h-24 min-h-8 px-2.5 py-1 text-14"
        />
        <div className="col-start-2">
          <TypingLimit of="hint" limit={opinionTextLimit} quiet />
        </div>
        <p id="hint-note" className="col-start-2 text-12 text-ink-3">
          {hintDisclaimer}
        </p>
      </div>
      {exceptions.length > 0 ? (
        <div className="mt-2 grid gap-1">
          <label htmlFor="exception-reason" className="text-14 font-semibold">
            <RequiredStar />
            通过的理由（不满足“原则上”条件）
          </label>
          <Textarea
            id="exception-reason"
            rows={2}
            maxLength={opinionTextLimit}
            value={opinion.reason}
            onChange={(event) => opinion.setReason(event.target.value)}
            aria-describedby="exception-note"
            className="max-h-24 px-2.5 py-1 text-14"
          />
          <p id="exception-note" className="text-12 text-ink-3">
            {exceptions.join('')}审批通过前写明理由，随审批记录保存。
          </p>
        </div>
      ) : null}
    </>
  )
}
