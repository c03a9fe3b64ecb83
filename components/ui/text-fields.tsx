import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { controlProps, Field, type FieldText } from './field'
import { Input, Select, Textarea, type Option } from './input'
import { TypingLimit } from './typing-limit'

type Framed = FieldText & { /** Class of the whole field. */ fieldClassName?: string }

/** Splits what the frame needs from what the control needs. */
function frame<P extends Framed>(props: P) {
  const { id, label, required, help, error, info, mark, fieldClassName, ...control } = props
  const text = { id, label, required, help, error, info, mark }
  return { text, fieldClassName, control: { ...control, ...controlProps(text) } }
}

/** `limit`: characters after which nothing more can be typed, with a counter; the same figure as the schema's. */
type Limited = { limit?: number }

export function TextField({
  limit,
  ...props
}: Framed & Limited & ComponentProps<'input'> & { id: string; small?: boolean }) {
  const { text, fieldClassName, control } = frame(props)
  return (
    <Field {...text} className={fieldClassName}>
      {/* names, codes and addresses: a red line below them helps nobody */}
      <Input spellCheck={false} {...control} />
      {limit === undefined ? null : <TypingLimit of={text.id} limit={limit} quiet />}
    </Field>
  )
}

export function TextAreaField({ limit, ...props }: Framed & Limited & ComponentProps<'textarea'> & { id: string }) {
  const { text, fieldClassName, control } = frame(props)
  return (
    <Field {...text} className={fieldClassName}>
      <Textarea {...control} />
      {limit === undefined ? null : <TypingLimit of={text.id} limit={limit} />}
    </Field>
  )
}

export function SelectField(
  props: Framed & ComponentProps<'select'> & { id: string; small?: boolean; options: Option[]; placeholder?: string },
) {
  const { text, fieldClassName, control } = frame(props)
  return (
    <Field {...text} className={fieldClassName}>
      <Select placeholder="请选择" {...control} />
    </Field>
  )
}

export { DateField, MonthField } from './date-fields'

type UnitProps = Framed & ComponentProps<'input'> & { id: string; unit?: ReactNode }

/** Yuan with two decimals, as text "19263.33"; normalise what was typed with `plainMoney` in the schema. */
export function MoneyField(props: UnitProps) {
  const { unit = '元', ...rest } = props
  const { text, fieldClassName, control } = frame(rest)
  return (
    <Field {...text} className={fieldClassName}>
      <span className="relative block max-w-56">
        <Input
          inputMode="decimal"
          autoComplete="off"
          {...control}
          className={cn('pr-10 text-right', control.className)}
        />
        <span className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-14 text-ink-3">
          {unit}
        </span>
      </span>
    </Field>
  )
}
