/** What TypeScript cannot follow, said once: the casts of these few functions stand for those of everybody else. */

/** Whether something from outside is one of the codes; nothing is converted. */
export const isOneOf = <T>(codes: readonly T[], value: unknown): value is T => codes.some((code) => code === value)

/** Whether a text names an entry of a table. */
export const isKeyOf = <T extends object>(table: T, text: unknown): text is keyof T & string =>
  typeof text === 'string' && Object.hasOwn(table, text)

/** Whether it has fields that can be asked for. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of something that was stored or sent; of what is no record there are none. */
export const fieldsOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})

/** The keys of a table that has no others than its type says. */
export const keysOf = <T extends object>(table: T): (keyof T & string)[] => Object.keys(table) as (keyof T & string)[]

/** A table with an entry for each code. */
export const tableOf = <K extends string, V>(codes: readonly K[], entryOf: (code: K) => V): Record<K, V> =>
  Object.fromEntries(codes.map((code) => [code, entryOf(code)])) as Record<K, V>

/** The same fields with other values of their own types; what `change` answers is trusted to be of the field's type. */
export const withValues = <T extends object>(values: T, change: (name: string, value: unknown) => unknown): T =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(name, value)])) as T

/**
 * Stored JSON in the shape of `pattern`: fields that came later have its value. What this house wrote itself is not
 * parsed again, field by field; that it is a record, is asked.
 */
export const overPattern = <T extends object>(pattern: T, stored: unknown): T => ({ ...pattern, ...fieldsOf(stored) })
