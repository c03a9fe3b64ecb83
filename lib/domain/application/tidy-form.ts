import { withValues } from '../typed'
import { normalizeAmount } from '../text/amount'
import { normalizeCertificateNumber, normalizeNumber } from '../text/codes'
import { normalizeDay } from '../text/days'
import { normalizeLine, normalizeText } from '../text/free-text'
import { normalizeIdNumber } from '../text/id-number'
import { normalizeName } from '../text/name'
import type { ApplicationForm } from './forms'

type Normaliser = (text: string) => string

/** The kind of every typed field of every form, by its name; a field that is chosen from a list is not here. */
const kinds: Record<string, Normaliser> = {
  ...{ name: normalizeName, idNumber: normalizeIdNumber, permitNumber: normalizeNumber },
  ...{ birthCertificateNumber: normalizeCertificateNumber, institution: normalizeLine, newName: normalizeLine },
  ...{ birth: normalizeDay, leftOn: normalizeDay, validFrom: normalizeDay, validTo: normalizeDay },
  ...{ income: normalizeAmount, lastYear: normalizeAmount, thisYear: normalizeAmount },
  ...{ threeYears: normalizeAmount, staff: normalizeAmount },
  ...{ remark: normalizeText, reason: normalizeText, note: normalizeText },
  ...{ intention: normalizeText, statement: normalizeText },
}

function tidied(value: unknown, field: string): unknown {
  if (typeof value === 'string') return kinds[field]?.(value) ?? value
  if (Array.isArray(value)) return value.map((entry) => tidied(entry, field))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tidied(inner, name)]))
}

/** A form as everybody but its own page reads it: every typed text in the one form of its kind of field. */
export const tidyForm = <Form extends ApplicationForm>(form: Form): Form =>
  withValues(form, (name, value) => tidied(value, name))
