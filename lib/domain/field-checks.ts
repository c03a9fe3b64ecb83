import { isPlainDate, type PlainDate } from './dates'
import type { Finding, FindingKind, FindingOwner } from './findings'
import type { FindingCode } from './finding-codes'
import type { RefusalCodes } from './refusal-codes'
import type { Refusal, Result } from './result'
import { normalizeText } from './text/free-text'
import { characterCount } from './text/length'

/** Nobody who can apply was born before, no unit was founded earlier: an earlier date is a slip of the finger (0019-…). */
export const earliestDay: PlainDate = '1900-01-01'

type ParserRefusal = RefusalCodes['name' | 'idNumber' | 'mobile' | 'address' | 'uscc']
type Params = Record<string, string | number>
type Bounds = { min?: number; max: number; optional?: boolean }
type DateBounds = { notAfter?: PlainDate; optional?: boolean }

export type FieldChecks = ReturnType<typeof fieldChecks>

/**
 * Collects the findings of one section. Every check answers whether the value may be used in further checks, so that
 * one mistake is told once. An empty text is `field-required` unless the check says `optional`.
 */
export function fieldChecks(owner: FindingOwner, section: string) {
  const found: Finding[] = []

  const add = (
    code: FindingCode,
    field: string,
    rows: string[],
    params?: Params,
    kind: FindingKind = 'blocking',
  ): false => {
    found.push({ kind, code, owner, at: { section, field }, ...(params ? { params } : {}), rows })
    return false
  }

  const required = (field: string, value: string, rows: string[]): boolean =>
    normalizeText(value) !== '' || add('field-required', field, rows)

  /** Length in characters, blanks at the ends not counted, both bounds inclusive. */
  const text = (field: string, value: string, rows: string[], { min = 1, max, optional }: Bounds): boolean => {
    const length = characterCount(normalizeText(value))
    if (length === 0) return optional ? false : required(field, value, rows)
    if (length < min) return add('field-too-short', field, rows, { min, length })
    return length <= max || add('field-too-long', field, rows, { max, length })
  }

  const choice = (field: string, value: string, allowed: readonly string[], rows: string[]): boolean => {
    if (!required(field, value, rows)) return false
    return allowed.includes(value) || add('choice-unknown', field, rows)
  }

  /** A day that exists, from 1900-01-01 to `notAfter` (both inclusive). */
  const date = (field: string, value: string, rows: string[], { notAfter, optional }: DateBounds = {}): boolean => {
    if (value === '') return optional ? false : required(field, value, rows)
    if (!isPlainDate(value)) return add('date-nonexistent', field, rows, { value })
    if (value < earliestDay) return add('date-too-early', field, rows, { value })
    return notAfter === undefined || value <= notAfter || add('date-in-future', field, rows, { value })
  }

  /** Takes over the refusal of a parser; an empty value becomes `field-required`. */
  const parsed = <T>(field: string, result: Result<T, Refusal<ParserRefusal>>, rows: string[]): T | null => {
    if (result.ok) return result.value
    const code = result.refusal.code.endsWith('-empty') ? 'field-required' : result.refusal.code
    add(code, field, rows, result.refusal.params)
    return null
  }

  return { found, add, required, text, choice, date, parsed }
}
