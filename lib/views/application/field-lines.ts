import { employerConditions } from '@/lib/domain/employer/fields'
import { isAsked, valueAt, type Conditions, type Field, type Fields } from '@/lib/domain/field-catalogue'
import { isPlainDate, isPlainMonth } from '@/lib/domain/dates'
import { personConditions } from '@/lib/domain/person/fields'
import { maskIdNumber, maskMobile } from '@/lib/domain/person/mask'
import { codeLabel } from '@/lib/labels/codes'
import { dateText, monthText } from '@/lib/labels/dates'
import { codesAt } from '@/lib/labels/field-codes'
import { fieldLabel } from '@/lib/labels/fields'
import { grouped } from '@/lib/labels/money'

/** Id of the control of a form field, as components/forms gives it: `entries.0.name` → `f-entries-0-name`. */
export const fieldIdOf = (name: string): string => `f-${name.replaceAll('.', '-')}`

export type Line = {
  label: string
  value: string
  wide?: boolean
  /** A name, number or code: nothing to be translated. */
  verbatim?: true
}

/** Full numbers only while the reader has to compare them with the papers (house law 12). */
export type Disclosure = 'full' | 'masked'

type Side = 'person' | 'employer'

const conditionsOf: Record<Side, Conditions> = { person: personConditions, employer: employerConditions }

const masked: Partial<Record<Field['kind'], (value: string) => string>> = {
  'id-number': maskIdNumber,
  mobile: maskMobile,
}

/** Kinds of fields whose values stand as on the paper in every language; the name of a unit is a text by its kind. */
const verbatimKinds: readonly Field['kind'][] = ['name', 'id-number', 'mobile', 'email', 'uscc', 'certificate']

const isVerbatim = (name: string, { kind }: Field): boolean => verbatimKinds.includes(kind) || name === 'name'

/** A typed or chosen value in words: the name of its code, a date as dates are written, numbers of people masked. */
export function fieldValueText(
  spec: Field,
  value: unknown,
  { codes, disclosure }: { codes: ReturnType<typeof codesAt>; disclosure: Disclosure },
): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  const text = typeof value === 'string' ? value : ''
  if (text === '') return ''
  if (codes) return codeLabel(codes, text)
  // What was typed may be no date yet.
  if (spec.kind === 'date') return isPlainDate(text) ? dateText(text) : text
  if (spec.kind === 'month') return isPlainMonth(text) ? monthText(text) : text
  if (spec.kind === 'amount') return grouped(text)
  const mask = disclosure === 'masked' ? masked[spec.kind] : undefined
  return mask ? mask(text) : text
}

/** Fields that stand in the line of another one, with how that line is written. */
const joined: Record<string, { into: readonly string[]; text: (district: string, own: string) => string }> = {
  // 「北京市海淀区」 is chosen and the rest typed: only together they are the address (I-05)
  residenceDistrict: { into: ['residenceAddress'], text: (district, own) => `北京市${district}${own}` },
  // an amount of capital means nothing without its currency (U-07)
  currency: {
    into: ['registeredCapital', 'paidInCapital'],
    text: (currency, own) => (own ? `${own} ${currency}` : ''),
  },
}

/**
 * The lines of one section of a dossier, in the order of the catalogue: every field that is asked while the section
 * reads as it does (of those in `only`, where given), each under its one name. Empty values are lines too: the reader sees what is missing.
 */
export function fieldLines(
  side: Side,
  section: string,
  catalogue: Fields,
  { values, disclosure, only }: { values: object; disclosure: Disclosure; only?: readonly string[] },
): Line[] {
  const textOf = (name: string): string => {
    const spec = catalogue[name]
    return spec ? fieldValueText(spec, valueAt(values, name), { codes: codesAt(side, section, name), disclosure }) : ''
  }
  return Object.entries(catalogue).flatMap(([name, spec]): Line[] => {
    if (only && !only.includes(name)) return []
    if (joined[name] || !isAsked(spec, conditionsOf[side], values)) return []
    const partner = Object.entries(joined).find(([, { into }]) => into.includes(name))
    const own = textOf(name)
    const value = partner ? partner[1].text(textOf(partner[0]), own) : own
    const look = {
      ...(spec.wide ? { wide: true } : {}),
      ...(isVerbatim(name, spec) ? { verbatim: true as const } : {}),
    }
    return [{ label: fieldLabel(side, section, name), value, ...look }]
  })
}
