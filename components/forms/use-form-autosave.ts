'use client'

import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { SaveReply } from './autosave-state'
import { useAutosave, type Autosave } from './use-autosave'

type FormAutosaveOptions<T extends FieldValues> = {
  version: number
  savedAt?: string | null
  save: (values: T, version: number) => Promise<SaveReply>
  stashKey: string
  delay?: number
}

/** Autosave of a react-hook-form: every change counts, values that come back after a sign-in are filled in again. */
export function useFormAutosave<T extends FieldValues>(
  form: UseFormReturn<T>,
  options: FormAutosaveOptions<T>,
): Autosave {
  const autosave = useAutosave<T>({
    ...options,
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
