import type { SelfCheckForm } from '@/lib/views/eligibility/self-check'
import type { Draft, Problems } from './draft'

/** What the controls of a question are given. */
export type FieldsProps = {
  form: SelfCheckForm
  draft: Draft
  problems: Problems
  onChange: (change: Partial<Draft>) => void
}

export const fieldIdOf = (field: string) => `check-${field}`
