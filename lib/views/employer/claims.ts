import { database } from '@/lib/data/client'
import { openClaims, type OpenClaim } from '@/lib/data/employer/claims'
import { dayOf } from '@/lib/domain/dates'
import { takenOver } from '@/lib/domain/employer/claims'
import { employerFields } from '@/lib/domain/employer/fields'
import { dateText } from '@/lib/labels/dates'
import { codesAt } from '@/lib/labels/field-codes'
import { fieldWord } from '@/lib/labels/fields'
import { fieldValueText } from '../application/field-lines'

/** What a sign-in said otherwise, in words. */
export type ClaimView = {
  id: string
  seenOn: string
  lines: { label: string; onFile: string; claimed: string }[]
  /** The name is among them: only 更名 changes it. */
  renames: boolean
  /** How many other facts the unit may take over. */
  facts: number
}

/** What the unit has not answered yet, oldest first. */
export async function loadClaims(employerId: string): Promise<ClaimView[]> {
  const unit = await database().employer.findUniqueOrThrow({
    where: { id: employerId },
    select: { id: true, name: true, facts: true },
  })
  return claimViews(await openClaims(database(), unit))
}

/** Claims that are loaded, in words. */
export function claimViews(claims: readonly OpenClaim[]): ClaimView[] {
  return claims.map(({ id, firstAt, differences }) => ({
    id,
    seenOn: dateText(dayOf(firstAt.toISOString())),
    lines: differences.map(({ fact, onFile, claimed }) => {
      const words = (value: string): string =>
        fieldValueText(employerFields.general[fact], value, {
          codes: codesAt('employer', 'general', fact),
          disclosure: 'full',
        })
      return { label: fieldWord('employer', 'general', fact), onFile: words(onFile), claimed: words(claimed) }
    }),
    renames: differences.some(({ fact }) => fact === 'name'),
    facts: takenOver(differences).length,
  }))
}
