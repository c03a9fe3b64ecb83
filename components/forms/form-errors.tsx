'use client'

import { useFormContext, useFormState } from 'react-hook-form'
import { ErrorSummary, type FieldProblem } from '@/components/ui/error-summary'
import { flatErrors } from './flat-errors'

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
