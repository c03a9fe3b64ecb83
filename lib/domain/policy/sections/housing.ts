import { z } from 'zod'
import { housingKinds } from '../../person/profile'
import { row, text } from '../sourced'

/** What proves one kind of home (E-31…E-36). */
const home = z.strictObject({
  kind: z.enum(housingKinds),
  /** The documents that lie together in 在京合法稳定住所证明, in words. */
  papers: text,
  rows: z.array(row).min(1),
  provisional: z.literal(true).optional(),
})

/** The kinds of home that the district knows; another one is judged by a human, 办公 is refused anyway (E-30). */
export const housingSection = z
  .array(home)
  .min(1)
  .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'a kind of home is named twice')

export type HousingPolicy = z.infer<typeof home>
