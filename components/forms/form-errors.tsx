'use client'

import {
  get,
  useFormContext,
  useFormState,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form'
import { ErrorSummary, type FieldProblem } from '@/components/ui/error-summary'
import { fieldId } from './field-id'

const messageOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
    ? error.message
    : undefined

/** The sentence beside the field at "entries.0.from"; undefined where there is none. */
export const messageAt = (errors: object, name: string): string | undefined => messageOf(get(errors, name))

/** Nested errors of a form as a flat list in the order of its fields; errors at `root` belong to the whole form. */
export function flatErrors(errors: object, path = ''): FieldProblem[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== 'object' || key === 'ref') return []
    const name = path ? `${path}.${key}` : key
    const message = messageOf(error)
    if (message) return [{ message, fieldId: name.startsWith('root') ? undefined : fieldId(name) }]
    return flatErrors(error, name)
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

/**
 * Puts the field errors of an answer (path → sentence) beside their fields; everything typed is kept. Answers the paths:
 * the server writes them as text, here they become those of the form.
 */
export function applyServerErrors<T extends FieldValues>(
  form: UseFormReturn<T>,
  errors: Record<string, string>,
): FieldPath<T>[] {
  const paths = Object.keys(errors) as FieldPath<T>[]
  for (const path of paths) form.setError(path, { type: 'server', message: errors[path] })
  return paths
}
