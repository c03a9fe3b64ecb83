import type { Field, Fields } from '@/lib/domain/field-catalogue'

/** A right value of a field that no other field of the section has, told apart by `index`. */
export function valueFor(name: string, spec: Field, index: number): string | boolean {
  switch (spec.kind) {
    case 'tick':
      return true
    case 'standard':
    case 'choice':
      return spec.list?.[index % spec.list.length] ?? ''
    case 'date':
      return `${1990 + index}-04-0${1 + (index % 9)}`
    case 'month':
      return `${1990 + index}-04`
    case 'id-number':
      return '110105194912310021'
    case 'mobile':
      return `139000012${String(10 + index)}`
    case 'amount':
      return `${700 + index}`
    default:
      return `${name}·${index}号`
  }
}

/** Every field of a section with a value of its own. */
export const filled = (fields: Fields): Record<string, string | boolean> =>
  Object.fromEntries(Object.entries(fields).map(([name, spec], index) => [name, valueFor(name, spec, index)]))
