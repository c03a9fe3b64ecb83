import { z } from 'zod'
import { storedLength, type Field, type Fields, type ValuesOf } from '@/lib/domain/field-catalogue'
import { draftChoice, draftDate, draftText, draftTick } from './fields'

function draftOf(spec: Field): z.ZodType {
  switch (spec.kind) {
    case 'tick':
      return draftTick()
    case 'choice':
      return draftChoice((spec.list ?? []) as [string, ...string[]])
    case 'standard':
      return draftText(spec.max)
    case 'date':
    case 'month':
      return draftDate()
    default:
      return draftText(storedLength(spec))
  }
}

type Values<F> = { [Name in keyof ValuesOf<F>]: ValuesOf<F>[Name] }

/** What autosave accepts of a section (G-14): any state of the form, right types, bounded lengths. */
export const draftSection = <F extends Fields>(
  fields: F,
): z.ZodObject<z.ZodRawShape> & z.ZodType<Values<F>, Values<F>> =>
  z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, draftOf(spec)])),
  ) as unknown as z.ZodObject<z.ZodRawShape> & z.ZodType<Values<F>, Values<F>>
