import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'

/** Puts the field errors of an answer (path → sentences) beside their fields; everything typed is kept. */
export function applyServerErrors<T extends FieldValues>(
  form: UseFormReturn<T>,
  errors: Record<string, string[] | undefined>,
): void {
  for (const [path, sentences] of Object.entries(errors)) {
    const message = sentences?.[0]
    if (message) form.setError(path as FieldPath<T>, { type: 'server', message })
  }
}
