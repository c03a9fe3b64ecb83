'use client'

import {
  useFormContext,
  useFormState,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form'
import { ErrorSummary, type FieldProblem } from '@/components/ui/error-summary'
import { fieldId } from './field-id'

/** Nested errors of a form as a flat list in the order of its fields; errors at `root` belong to the whole form. */
export function flatErrors(errors: FieldErrors, path = ''): FieldProblem[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== 'object' || key === 'ref') return []
    const name = path ? `${path}.${key}` : key
    const message = 'message' in error && typeof error.message === 'string' ? error.message : ''
    if (message) return [{ message, fieldId: name.startsWith('root') ? undefined : fieldId(name) }]
    return flatErrors(error as FieldErrors, name)
  })
}

/** The error summary of the surrounding form; takes the focus after each attempt to submit. */
export function FormErrors({
  title,
  general,
}: {
  title?: string
  /** Sentences about the whole form. */ general?: string[]
}) {
  const { control } = useFormContext()
  const { errors, submitCount } = useFormState({ control })
  const problems: FieldProblem[] = [...(general ?? []).map((message) => ({ message })), ...flatErrors(errors)]
  return submitCount > 0 ? <ErrorSummary problems={problems} title={title} attempt={submitCount} /> : null
}

/** Puts the field errors of an answer (path → sentence) beside their fields; everything typed is kept. */
export function applyServerErrors<T extends FieldValues>(form: UseFormReturn<T>, errors: Record<string, string>): void {
  for (const [path, message] of Object.entries(errors)) form.setError(path as FieldPath<T>, { type: 'server', message })
}
