'use client'

import { useState, type ComponentProps } from 'react'
import { CalendarInput, noSuchDay } from './calendar-input'
import { cn } from './cn'
import { controlProps, Field, type FieldText } from './field'

type Props = FieldText & { /** Class of the whole field. */ fieldClassName?: string } & Omit<
    ComponentProps<'input'>,
    'type'
  >

function CalendarField({ type, ...props }: Props & { type: 'date' | 'month' }) {
  const { id, label, required, help, error, info, mark, fieldClassName, className, ...control } = props
  const [unreadable, setUnreadable] = useState(false)
  // 「请选择…」 would be no answer to somebody who has filled it in
  const text = { id, label, required, help, error: unreadable ? noSuchDay[type] : error, info, mark }
  return (
    <Field {...text} className={fieldClassName}>
      <CalendarInput
        type={type}
        {...control}
        {...controlProps(text)}
        onUnreadable={setUnreadable}
        className={cn('max-w-56', className)}
      />
    </Field>
  )
}

/** A day, value "YYYY-MM-DD". */
export const DateField = (props: Props) => <CalendarField type="date" {...props} />

/** A month, value "YYYY-MM". */
export const MonthField = (props: Props) => <CalendarField type="month" placeholder="例如 2026-08" {...props} />
