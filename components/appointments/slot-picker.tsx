'use client'

import { useId, useState } from 'react'
import { RadioGroup } from '@/components/ui/choice'
import { SelectField } from '@/components/ui/text-fields'

type Offer = { startsAt: string; label: string; hours: string; room: number }

export type Offers = { proposals: Offer[]; days: { day: string; label: string; free: number; slots: Offer[] }[] }

type SlotPickerProps = {
  offers: Offers
  /** Start of the chosen slot; empty while none is chosen. */
  value: string
  onChange: (startsAt: string) => void
  label?: string
  error?: string
}

const roomText = ({ room }: Offer): string => (room > 0 ? `余 ${room}` : '约满')

/** The next free slots at once; any other day and time below (P-05). */
export function SlotPicker({
  offers: { proposals, days },
  value,
  onChange,
  label = '预约时段',
  error,
}: SlotPickerProps) {
  const id = useId()
  const [day, setDay] = useState('')
  const slots = days.find((one) => one.day === day)?.slots ?? []
  const choose = { onChange: (event: { target: { value: string } }) => onChange(event.target.value) }
  return (
    <div className="grid gap-4">
      <RadioGroup
        id={`${id}-next`}
        name={`${id}-slot`}
        label={label}
        required
        layout="columns"
        value={value}
        error={error}
        inputProps={choose}
        options={proposals.map((offer) => ({
          value: offer.startsAt,
          label: (
            <>
              {offer.label} <span className="block">{offer.hours}</span>
            </>
          ),
          help: roomText(offer),
        }))}
      />
      <SelectField
        id={`${id}-day`}
        label="其他日期"
        mark="选填"
        placeholder="选择日期"
        value={day}
        onChange={(event) => setDay(event.target.value)}
        options={days.map((one) => ({
          value: one.day,
          label: `${one.label} ${one.free > 0 ? `余 ${one.free}` : '约满'}`,
          disabled: one.free === 0,
        }))}
      />
      {slots.length > 0 ? (
        <RadioGroup
          id={`${id}-time`}
          name={`${id}-slot`}
          label="时间"
          layout="row"
          value={value}
          inputProps={choose}
          options={slots.map((offer) => ({
            value: offer.startsAt,
            label: `${offer.hours}（${roomText(offer)}）`,
            disabled: offer.room === 0,
          }))}
        />
      ) : null}
    </div>
  )
}
