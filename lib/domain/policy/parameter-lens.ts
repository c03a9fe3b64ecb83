import { z } from 'zod'
import type { PolicyFile } from './schema'

export type ParameterValue = number | string

/** A figure as a policy holds it. */
export type Figure = { value: ParameterValue; rows: readonly string[]; provisional?: true }

/** Where a figure of the policy lies, what it may be, and who uses it. */
export type Parameter = {
  label: string
  /** In words, after the figure; may depend on the district (天, 个工作日). */
  unit: (policy: PolicyFile) => string
  /** Where somebody types it: whole numbers, decimals, or numbers with 、 between them. */
  entry: 'whole' | 'decimal' | 'list'
  schema: z.ZodType<ParameterValue>
  /** What reads it, for the preview of a change. */
  usedBy: readonly string[]
  /** Null where the district does not know the figure. */
  read: (policy: PolicyFile) => Figure | null
  lay: (policy: PolicyFile, value: ParameterValue) => PolicyFile
  /** What another version has at this place, whole with its source and mark; nothing where either has no such place. */
  carry: (from: PolicyFile, to: PolicyFile) => PolicyFile
}

export type Words = { label: string; unit: string | Parameter['unit']; usedBy: readonly string[] }

/** As every value of a policy file stands. */
export type Sourced<T> = { value: T; rows: string[]; provisional?: true | undefined }

/** Of a policy, the sourced value in which a figure lies, and the policy with another one in its place. */
export type Place<T> = {
  get: (policy: PolicyFile) => Sourced<T> | null
  set: (policy: PolicyFile, changed: Sourced<T>) => PolicyFile
}

/** How the figure stands in the value: null where there is none. */
export type Grip<T> = {
  show: (value: T) => ParameterValue | null
  put: (value: T, figure: ParameterValue) => T
}

/** A parameter at a place. A released figure is the district's own word, so nothing of it stays provisional. */
export const parameterAt = <T>(
  { label, unit, usedBy }: Words,
  kind: Pick<Parameter, 'entry' | 'schema'>,
  { get, set }: Place<T>,
  { show, put }: Grip<T>,
): Parameter => ({
  ...{ label, usedBy, ...kind },
  unit: typeof unit === 'string' ? () => unit : unit,
  read: (policy) => {
    const held = get(policy)
    const value = held && show(held.value)
    if (!held || value === null) return null
    return { value, rows: held.rows, ...(held.provisional ? { provisional: true as const } : {}) }
  },
  lay: (policy, value) => {
    const held = get(policy)
    return held ? set(policy, { value: put(held.value, value), rows: held.rows }) : policy
  },
  carry: (from, to) => {
    const source = get(from)
    return source && get(to) ? set(to, source) : to
  },
})

export const plain: Grip<number> = { show: (value) => value, put: (_old, figure) => Number(figure) }
export const orNone: Grip<number | null> = { show: (value) => value, put: (_old, figure) => Number(figure) }

/** A whole number within bounds, both included. */
export const whole = (min: number, max: number): Pick<Parameter, 'entry' | 'schema'> => {
  const sentence = `请填写 ${min} 到 ${max} 之间的整数`
  return { entry: 'whole', schema: z.int(sentence).min(min, sentence).max(max, sentence) }
}

/** An amount in 万元 or the like, both bounds included. */
export const amount = (min: number, max: number): Pick<Parameter, 'entry' | 'schema'> => {
  const sentence = `请填写 ${min} 到 ${max} 之间的数`
  return { entry: 'decimal', schema: z.number(sentence).min(min, sentence).max(max, sentence) }
}

/** A multiple as decimal text, so that 1.2 × a wage is exact. */
export const multiple: Pick<Parameter, 'entry' | 'schema'> = {
  entry: 'decimal',
  schema: z.string().regex(/^(0\.\d{1,2}|[1-9]\d?(\.\d{1,2})?)$/, '请填写倍数，例如 1.5，最多两位小数'),
}
