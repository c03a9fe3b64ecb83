'use client'

import { useEffect, type RefObject } from 'react'
import { get, type FieldValues } from 'react-hook-form'

const isTyped = (element: Element): element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement

const valueOf = (element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): unknown =>
  element instanceof HTMLInputElement && element.type === 'checkbox' ? element.checked : element.value

/** Of a form, whatever its fields are: they are known here by the names of their controls alone. */
type NamedFields = {
  getValues(): FieldValues
  setValue(name: string, value: unknown, how: { shouldDirty: true }): void
}

/**
 * Takes over what was typed before the page came alive: on a slow line the fields are there long before their script.
 * Call it after `useFormAutosave`, so that the difference is saved. Radio groups are left alone.
 */
export function useEarlyTyping(form: NamedFields, element: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    for (const field of element.current?.elements ?? []) {
      if (!isTyped(field) || field.name === '' || field.type === 'radio' || field.type === 'file') continue
      const known: unknown = get(form.getValues(), field.name)
      const there = valueOf(field)
      // an empty control may only be unable to show what is stored
      if (there !== '' && known !== undefined && known !== there)
        form.setValue(field.name, there, { shouldDirty: true })
    }
  }, [form, element])
}
