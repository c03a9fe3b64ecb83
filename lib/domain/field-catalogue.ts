import type { FindingCode } from './finding-codes'
import { fieldsOf } from './typed'

/**
 * What a field is. The kind decides its control, its check, its normaliser and how its value is written:
 * `address` is a whole address, `detail-address` one without city and district; `certificate` is the number of one;
 * `standard` is a code of a national
 * standard, which may come from elsewhere and is stored even when it is not offered here; `choice` is a code of ours.
 */
export type FieldKind =
  | 'name'
  | 'id-number'
  | 'uscc'
  | 'mobile'
  | 'email'
  | 'text'
  | 'certificate'
  | 'prose'
  | 'address'
  | 'detail-address'
  | 'amount'
  | 'standard'
  | 'choice'
  | 'date'
  | 'month'
  | 'tick'

export type Field<Condition extends string = string> = {
  kind: FieldKind
  /** Rows of the catalogue of requirements. */
  rows: readonly string[]
  /** Shortest and longest right value, in characters (code points), both inclusive. The form stops typing at `max`. */
  min: number
  max: number
  /** Of `standard` and `choice`: the codes that are right. */
  list?: readonly string[]
  /** The finding for a code outside the list, where it is not the common one. */
  unknown?: FindingCode
  /** When the field is there at all. What is not asked is not shown, not judged and emptied when it is kept. */
  asked: Condition | 'always' | 'never'
  /** When it must be filled in, among the times when it is asked. */
  required: Condition | 'always' | 'never'
  /** It comes from the identity platform or a register: shown, never typed, and judged by hand. */
  given: boolean
  /** Of `date`: may not lie after today. */
  past: boolean
  /** Takes a whole line of a dossier or a form. */
  wide: boolean
}

type More<Condition extends string> = Partial<Omit<Field<Condition>, 'kind' | 'rows' | 'list'>>
type Made<Kind extends FieldKind, Condition extends string> = Omit<Field<Condition>, 'kind' | 'list'> & { kind: Kind }

/** Longest values of kinds that have a natural length; the others must say theirs. */
const naturalLength: Partial<Record<FieldKind, { min: number; max: number }>> = {
  name: { min: 2, max: 50 },
  'id-number': { min: 18, max: 18 },
  uscc: { min: 18, max: 18 },
  mobile: { min: 11, max: 11 },
  email: { min: 6, max: 100 },
  address: { min: 5, max: 100 },
  'detail-address': { min: 5, max: 100 },
  amount: { min: 1, max: 20 },
  date: { min: 10, max: 10 },
  month: { min: 7, max: 7 },
  tick: { min: 0, max: 0 },
}

const base = <Kind extends FieldKind, Condition extends string>(
  kind: Kind,
  rows: readonly string[],
  more: More<Condition>,
): Made<Kind, Condition> => ({
  kind,
  rows,
  min: 1,
  max: 100,
  asked: 'always',
  required: kind === 'tick' ? 'never' : 'always',
  given: false,
  past: false,
  wide: kind === 'address' || kind === 'detail-address' || kind === 'prose',
  ...naturalLength[kind],
  ...more,
})

/** A field without a list. */
export const field = <Kind extends Exclude<FieldKind, 'standard' | 'choice'>, Condition extends string = never>(
  kind: Kind,
  rows: readonly string[],
  more: More<Condition> = {},
): Made<Kind, Condition> => base(kind, rows, more)

const longest = (list: readonly string[]): number => Math.max(...list.map((code) => code.length))

/** A code of a national standard: any short text may be stored, `list` says which are right. */
export const standard = <Condition extends string = never>(
  list: readonly string[],
  rows: readonly string[],
  more: More<Condition> = {},
): Made<'standard', Condition> & { list: readonly string[] } => ({
  ...base<'standard', Condition>('standard', rows, { max: longest(list), ...more }),
  list,
})

/** A code of ours: nothing outside `list` is ever stored. */
export const choice = <const List extends readonly string[], Condition extends string = never>(
  list: List,
  rows: readonly string[],
  more: More<Condition> = {},
): Made<'choice', Condition> & { list: List } => ({
  ...base<'choice', Condition>('choice', rows, { max: longest(list), ...more }),
  list,
})

export type Fields = Record<string, Field>

/**
 * How many characters of a field may be stored. Twice what is right, and some: what is too long, or typed in another
 * form than the one that is kept, is told by the rules beside its field and survives a reload, instead of stopping the
 * saving of the whole step.
 */
export const storedLength = ({ max }: Field): number => 2 * max + 20

/** The stored shape of a field: text, a tick, or a code of its list; "" is "not filled in yet". */
type ValueOf<F> = F extends { kind: 'tick' }
  ? boolean
  : F extends { kind: 'choice'; list: readonly (infer Code extends string)[] }
    ? Code | ''
    : string

/** The stored shape of a section, or of one line of it. */
export type ValuesOf<F> = { -readonly [Name in keyof F]: ValueOf<F[Name]> }

/** A section before the first entry. */
export const emptyValues = <F extends Fields>(fields: F): ValuesOf<F> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { kind }]) => [name, kind === 'tick' ? false : '']),
  ) as ValuesOf<F>

type Prefixed<Prefix extends string, F> = { [Name in keyof F & string as `${Prefix}.${Name}`]: F[Name] }

/** The fields of a group or of a line under the names that findings and differences use: "title.name", "entries.from". */
export const prefixed = <Prefix extends string, F extends Fields>(prefix: Prefix, fields: F): Prefixed<Prefix, F> =>
  Object.fromEntries(Object.entries(fields).map(([name, spec]) => [`${prefix}.${name}`, spec])) as Prefixed<Prefix, F>

/** Conditions of a catalogue. Each reads the values of the section, or of the line, that the field stands in. */
export type Conditions = Record<string, (values: never) => boolean>

const holds = (condition: string, conditions: Conditions, values: object): boolean =>
  condition === 'always' || (condition !== 'never' && (conditions[condition]?.(values as never) ?? false))

/** Whether the field is there at all while its section reads `values`. */
export const isAsked = ({ asked }: Field, conditions: Conditions, values: object): boolean =>
  holds(asked, conditions, values)

/** Whether it must be filled in. */
export const isRequired = (spec: Field, conditions: Conditions, values: object): boolean =>
  isAsked(spec, conditions, values) && holds(spec.required, conditions, values)

/** The value at "title.name" or "entries.0.from" of a section; undefined where there is none. */
export const valueAt = (values: unknown, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>((value, part) => (Array.isArray(value) ? value[Number(part)] : fieldsOf(value)[part]), values)
