import { z } from 'zod'
import { row, sourced, text } from '../sourced'

/** One 属地部门 with the places where it can be reached (R-06, U-36). */
const office = z.strictObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: text,
  address: text,
  phones: z.array(z.string().regex(/^[\d-]{7,13}$/)).min(1),
  email: z.email(),
  rows: z.array(row).min(1),
})

/** The level below the district, and what is handed in to it. */
export const townshipSection = {
  /** The 属地部门 of which every employer of the district chooses one; null where there is no such level. */
  townshipOffices: z.array(office).min(1).nullable(),
  /** The table that the employer hands in to its office after the uploads (U-115); null where nobody asks for one. */
  situationReport: sourced(z.strictObject({ title: text }).nullable()),
  /** When 新办 should be handed on, as a wish that refuses nothing (D-38, U-117). */
  submitHint: sourced(z.strictObject({ by: z.literal('quarter-end'), text }).nullable()),
}

export type TownshipOffice = z.infer<typeof office>

/** The office of that code in the district, or null for an unknown code and where there are no offices. */
export const officeOfCode = (policy: Pick<Section, 'townshipOffices'>, code: string | null): TownshipOffice | null =>
  policy.townshipOffices?.find((office) => office.code === code) ?? null

type Section = z.infer<z.ZodObject<typeof townshipSection>>

/** A district without a level below it. */
export const noTownshipOffices: Section = {
  townshipOffices: null,
  situationReport: { value: null, rows: ['D-07'] },
  submitHint: { value: null, rows: ['D-38'] },
}
