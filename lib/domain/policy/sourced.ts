import { z } from 'zod'
import { roadStops } from '../codes'

/** Row of the rules, e.g. "D-02", or a section of the public facts, e.g. "facts §2.1". */
export const row = z.string().regex(/^([A-Z]{1,2}-\d+|facts §[\d.]+)$/)

/** The code of a level: a district may have any, but none that is a word of every road. */
export const levelCode = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .refine((code) => !roadStops.some((stop) => stop === code))

export const text = z.string().trim().min(1)

/**
 * A value with its source. `provisional` marks what a third party reports or the rules leave open: it may be used
 * but is shown as 暂定 and must be confirmed by the district.
 */
export const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, rows: z.array(row).min(1), provisional: z.literal(true).optional() })
