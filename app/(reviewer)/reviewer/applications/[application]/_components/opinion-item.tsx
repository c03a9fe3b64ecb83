'use client'

import { Trash2 } from '@/components/ui/icons'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { Select, Textarea } from '@/components/ui/input'
import type { FindingOwner } from '@/lib/domain/findings'
import { ownerLabels } from '@/lib/labels/applications'
import type { OpinionPlaceOption } from '@/lib/views/application/desk-opinion-places'
import type { DraftItem } from './use-opinion-draft'
import { TypingLimit } from '@/components/ui/typing-limit'
import { opinionTextLimit } from '@/lib/schemas/review'

type OpinionItemProps = {
  item: DraftItem
  number: number
  places: readonly OpinionPlaceOption[]
  error?: string
  onPlace: (place: string) => void
  onChange: (more: Partial<DraftItem>) => void
  onRemove: () => void
  onFocus: () => void
}

export const opinionTextId = (key: string): string => `opinion-${key}`

/** 事项, 责任方, text: the return mail, the cure links and the lock of the resubmission are made from it. */
export function OpinionItem(props: OpinionItemProps) {
  const { item, number, places, error, onPlace, onChange, onRemove, onFocus } = props
  const id = opinionTextId(item.key)
  return (
    <fieldset onFocus={onFocus} className="rounded-lg border border-line-2 p-2">
      <legend className="sr-only">第 {number} 项意见</legend>
      <div className="mb-1.5 flex flex-wrap items-center gap-2">
        <span aria-hidden className="w-4 text-center text-13 font-semibold text-ink-2">
          {number}
        </span>
        <Select
          small
          aria-label={`第 ${number} 项 事项`}
          value={item.place}
          onChange={(event) => onPlace(event.target.value)}
          options={places.map(({ value, label, group }) => ({ value, label, group }))}
          className="min-w-44 flex-1"
        />
        <OwnerSwitch name={item.key} number={number} value={item.owner} onChange={(owner) => onChange({ owner })} />
        <Button size="sm" intent="text" iconOnly aria-label={`删除第 ${number} 项`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </Button>
      </div>
      <Textarea
        id={id}
        rows={2}
        aria-label={`第 ${number} 项 意见内容`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        value={item.text}
        onChange={(event) => onChange({ text: event.target.value })}
        placeholder="写明原因和修改要求"
        className="max-h-40 min-h-15 px-2.5 py-1.5 text-14"
      />
      <TypingLimit of={id} limit={opinionTextLimit} quiet />
      {error ? <FieldError id={id}>{error}</FieldError> : null}
    </fieldset>
  )
}

const owners: FindingOwner[] = ['person', 'employer', 'contract']

type OwnerSwitchProps = { name: string; number: number; value: FindingOwner; onChange: (owner: FindingOwner) => void }

/** 责任方: 个人 / 单位 / 合同. */
function OwnerSwitch({ name, number, value, onChange }: OwnerSwitchProps) {
  return (
    <div
      role="radiogroup"
      aria-label={`第 ${number} 项 责任方`}
      className="inline-flex rounded-md border border-line-control bg-surface"
    >
      {owners.map((owner) => (
        <label
          key={owner}
          className="relative grid min-h-8 place-items-center border-l border-line-2 px-3 text-13 text-ink-2 first:rounded-l-[5px] first:border-l-0 last:rounded-r-[5px] has-checked:bg-blue-600 has-checked:font-semibold has-checked:text-white has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-blue-600 pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name={`owner-${name}`}
            value={owner}
            checked={value === owner}
            onChange={() => onChange(owner)}
            className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
          />
          {ownerLabels[owner]}
        </label>
      ))}
    </div>
  )
}
