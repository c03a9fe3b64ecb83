'use client'

import { useEffect, useRef } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { applyServerErrors } from './form-errors'
import type { SaveReply } from './autosave-state'
import { useAutosave, type Autosave } from './use-autosave'

type FormAutosaveOptions<T extends FieldValues> = {
  version: number
  savedAt?: string | null
  save: (values: T, version: number) => Promise<SaveReply>
  stashKey: string
  delay?: number
}

/**
 * Autosave of a react-hook-form: every change counts, values that come back after a sign-in are filled in again, and a field
 * that could not be kept says so until it can.
 */
export function useFormAutosave<T extends FieldValues>(
  form: UseFormReturn<T>,
  options: FormAutosaveOptions<T>,
): Autosave {
  const refused = useRef<FieldPath<T>[]>([])
  const autosave = useAutosave<T>({
    ...options,
    save: async (values, version) => {
      const reply = await options.save(values, version)
      form.clearErrors(refused.current)
      refused.current = applyServerErrors(form, reply.ok ? {} : (reply.fieldErrors ?? {}))
      return reply
    },
    getValues: () => form.getValues(),
    onRestore: (values) => form.reset(values, { keepDefaultValues: true }),
  })
  const { changed } = autosave
  useEffect(() => {
    let before = JSON.stringify(form.getValues())
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const now = JSON.stringify(values)
        if (now === before) return
        before = now
        changed()
      },
    })
  }, [form, changed])
  return autosave
}
