'use client'

import type { ComponentProps } from 'react'
import { useFormContext, useFormState } from 'react-hook-form'
import { Checkbox, RadioGroup } from '@/components/ui/choice'
import { FieldError as ErrorText } from '@/components/ui/field'
import { DateField, MoneyField, MonthField, SelectField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { fieldId } from './field-id'
import { messageAt } from './form-errors'
import { plainMoney } from './plain-money'

/** Thin bindings: the field of the design system plus `register` and the error of the surrounding FormProvider. */

function useField(name: string) {
  const { register } = useFormContext()
  const { errors } = useFormState({ name })
  const message = messageAt(errors, name)
  return { id: fieldId(name), control: register(name), error: message }
}

type Bound<P> = Omit<P, 'id' | 'name' | 'error'> & { name: string }

/** As many characters as a draft takes where its schema says nothing else (lib/schemas/fields `draftText`). */
const usualLimit = 200

export function FormTextField({ name, limit = usualLimit, ...rest }: Bound<ComponentProps<typeof TextField>>) {
  const { id, control, error } = useField(name)
  return <TextField {...rest} {...control} id={id} limit={limit} error={error} />
}

export function FormTextAreaField({ name, ...rest }: Bound<ComponentProps<typeof TextAreaField>>) {
  const { id, control, error } = useField(name)
  return <TextAreaField {...rest} {...control} id={id} error={error} />
}

export function FormSelectField({ name, ...rest }: Bound<ComponentProps<typeof SelectField>>) {
  const { id, control, error } = useField(name)
  return <SelectField {...rest} {...control} id={id} error={error} />
}

export function FormDateField({ name, ...rest }: Bound<ComponentProps<typeof DateField>>) {
  const { id, control, error } = useField(name)
  return <DateField {...rest} {...control} id={id} error={error} />
}

export function FormMonthField({ name, ...rest }: Bound<ComponentProps<typeof MonthField>>) {
  const { id, control, error } = useField(name)
  return <MonthField {...rest} {...control} id={id} error={error} />
}

/** Full-width digits, commas and 元 are put right when the field is left. */
export function FormMoneyField({ name, ...rest }: Bound<ComponentProps<typeof MoneyField>>) {
  const { setValue } = useFormContext()
  const { id, control, error } = useField(name)
  const tidy = (event: React.FocusEvent<HTMLInputElement>) => {
    setValue(name, plainMoney(event.target.value), { shouldDirty: true })
    return control.onBlur(event)
  }
  return <MoneyField {...rest} {...control} onBlur={tidy} id={id} error={error} />
}

export function FormRadioGroup({ name, ...rest }: Bound<ComponentProps<typeof RadioGroup>>) {
  const { id, control, error } = useField(name)
  return <RadioGroup {...rest} name={name} inputProps={control} id={id} error={error} />
}

export function FormCheckbox({ name, ...rest }: Bound<ComponentProps<typeof Checkbox>>) {
  const { id, control, error } = useField(name)
  return (
    <div>
      <Checkbox
        {...rest}
        {...control}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
      />
      <ErrorText id={id}>{error}</ErrorText>
    </div>
  )
}
