import type { KeyValue } from '@/components/ui/key-value'
import type { Line } from '@/lib/views/application/field-lines'

/** Lines of a dossier for a list of labels and values; an empty value shows 「—」. */
export const lineItems = (lines: readonly Line[]): KeyValue[] =>
  lines.map(({ label, value, wide, verbatim }) => ({ label, value: value || '—', wide, verbatim }))
