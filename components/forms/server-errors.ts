import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'

/** Puts the field errors of an answer (path → sentence) beside their fields; everything typed is kept. */
export function applyServerErrors<T extends FieldValues>(form: UseFormReturn<T>, errors: Record<string, string>): void {
  for (const [path, message] of Object.entries(errors)) form.setError(path as FieldPath<T>, { type: 'server', message })
}
