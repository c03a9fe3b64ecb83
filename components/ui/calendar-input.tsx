'use client'

import type { ComponentProps } from 'react'
import { Input } from './input'

/** What a control says that holds something and no day: the browser hands it over as an empty value. */
export const noSuchDay = {
  date: '日期没有填完整，或没有这一天（例如 2 月 30 日），请核对。',
  month: '年月没有填完整，或没有这个月份，请核对。',
}

const bounds = { date: { min: '1900-01-01', max: '2099-12-31' }, month: {} }

export type CalendarInputProps = Omit<ComponentProps<typeof Input>, 'type'> & {
  type: 'date' | 'month'
  /** Told when the control is left, and as soon as it can be read again. */
  onUnreadable: (unreadable: boolean) => void
}

/**
 * The browser's own calendar: keyboard, phone and screen reader included. A 30 February stands in it for the eye alone,
 * and would read as "not filled in": whoever uses it has to say `noSuchDay` instead.
 */
export function CalendarInput({ type, onUnreadable, onBlur, onChange, ...rest }: CalendarInputProps) {
  return (
    <Input
      type={type}
      {...bounds[type]}
      {...rest}
      onBlur={(event) => {
        onUnreadable(event.currentTarget.validity.badInput)
        onBlur?.(event)
      }}
      onChange={(event) => {
        if (!event.currentTarget.validity.badInput) onUnreadable(false)
        onChange?.(event)
      }}
    />
  )
}
