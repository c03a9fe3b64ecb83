import { withValues } from './typed'
import type { PlainDate } from './dates'
import {
  isAsked,
  isRequired,
  valueAt,
  type Conditions,
  type Field,
  type FieldKind,
  type Fields,
} from './field-catalogue'
import type { FieldChecks } from './field-checks'
import { normalizeAddress, parseDetailAddress, parseFullAddress } from './text/address'
import { normalizeAmount } from './text/amount'
import { normalizeCertificateNumber, normalizeUscc, parseUscc } from './text/codes'
import { normalizeDay, normalizeMonth } from './text/days'
import { normalizeLine, normalizeText } from './text/free-text'
import { normalizeIdNumber, parseIdNumber } from './text/id-number'
import { normalizeMobile, parseMobile } from './text/mobile'
import { normalizeName, parseName } from './text/name'

const asIs = (text: string): string => text

/** The one normaliser of each kind of field (decision 0017). */
const normalisers: Record<FieldKind, (text: string) => string> = {
  name: normalizeName,
  'id-number': normalizeIdNumber,
  uscc: normalizeUscc,
  certificate: normalizeCertificateNumber,
  mobile: normalizeMobile,
  email: normalizeLine,
  address: normalizeAddress,
  'detail-address': normalizeAddress,
  text: normalizeLine,
  prose: normalizeText,
  amount: normalizeAmount,
  date: normalizeDay,
  month: normalizeMonth,
  standard: asIs,
  choice: asIs,
  tick: asIs,
}

const emailShape = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/

type Place = { checks: FieldChecks; name: string; rows: string[]; today: PlainDate }

/** The check that the kind of a field stands for. Amounts, months and ticks have rules of their own in their section. */
function checkByKind({ checks, name, rows, today }: Place, spec: Field, value: string): boolean {
  switch (spec.kind) {
    case 'name':
      return checks.parsed(name, parseName(value), rows) !== null
    case 'id-number':
      return checks.parsed(name, parseIdNumber(value, today), rows) !== null
    case 'uscc':
      return checks.parsed(name, parseUscc(value), rows) !== null
    case 'mobile':
      return checks.parsed(name, parseMobile(value), rows) !== null
    case 'address':
      return checks.parsed(name, parseFullAddress(value), rows) !== null
    case 'detail-address':
      return checks.parsed(name, parseDetailAddress(value), rows) !== null
    case 'email':
      return emailShape.test(value) || checks.add('email-format', name, rows)
    case 'text':
    case 'certificate':
    case 'prose':
      return checks.text(name, value, rows, { min: spec.min, max: spec.max })
    case 'standard':
    case 'choice':
      return spec.list?.includes(value) || checks.add(spec.unknown ?? 'choice-unknown', name, rows)
    case 'date':
      return checks.date(name, value, rows, spec.past ? { notAfter: today } : {})
    case 'amount':
    case 'month':
    case 'tick':
      return true
  }
}

type Judged = {
  values: object
  conditions: Conditions
  today: PlainDate
  /** Before the names in the findings: "title", "entries.2". */
  prefix?: string
  /** Rows instead of those of the catalogue, where a rule of the district decides them. */
  rows?: readonly string[]
}

/**
 * The plain checks of every typed field of the catalogue that is asked while its section reads `values`: filled in,
 * length, list, format, day. Answers the names (without prefix) whose values may be used in further checks. What is
 * `given` and what has rules of its own (amounts, months) is left to the section.
 */
export function checkFields(
  checks: FieldChecks,
  fields: Fields,
  { values, conditions, today, prefix, rows }: Judged,
): Set<string> {
  const usable = new Set<string>()
  for (const [name, spec] of Object.entries(fields)) {
    const value = valueAt(values, name)
    if (spec.given || typeof value !== 'string' || spec.kind === 'month' || !isAsked(spec, conditions, values)) continue
    const place = { checks, name: prefix ? `${prefix}.${name}` : name, rows: [...(rows ?? spec.rows)], today }
    if (value.trim() === '') {
      if (isRequired(spec, conditions, values)) checks.required(place.name, value, place.rows)
    } else if (checkByKind(place, spec, value)) usable.add(name)
  }
  return usable
}

/** A section, or one line of it, with typing habits evened out by the kind of each field: as everybody but the form reads it. */
export const tidyValues = <Values extends object>(fields: Fields, values: Values): Values =>
  withValues(values, (name, value) => {
    const spec = fields[name]
    return spec && typeof value === 'string' ? normalisers[spec.kind](value) : value
  })

/**
 * The same as it is kept once it is free of findings: what its own values say is not asked is emptied too, so that no
 * snapshot carries it (C-35).
 */
export function settledValues<Values extends object>(fields: Fields, typed: Values, conditions: Conditions): Values {
  const values = tidyValues(fields, typed)
  return withValues(values, (name, value) => {
    const spec = fields[name]
    if (!spec || typeof value === 'object' || isAsked(spec, conditions, values)) return value
    return typeof value === 'boolean' ? false : ''
  })
}
