import type { FieldErrors } from 'react-hook-form'
import type { FieldProblem } from '@/components/ui/error-summary'
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
