import type { QuotaForm } from '@/lib/domain/quota/form'

/** The form while it is typed. A year alone would be read as the place in a list, so its field has a letter in front. */
export type QuotaFields = Omit<QuotaForm, 'amounts'> & { amounts: Record<string, string> }

export const yearField = (year: number | string): string => `y${year}`

export const toFields = (form: QuotaForm): QuotaFields => ({
  ...form,
  amounts: Object.fromEntries(Object.entries(form.amounts).map(([year, text]) => [yearField(year), text])),
})

export const toForm = ({ amounts, ...fields }: QuotaFields): QuotaForm => ({
  ...fields,
  amounts: Object.fromEntries(Object.entries(amounts).map(([field, text]) => [field.slice(1), text ?? ''])),
})
