import type { ApplicationKind } from '../codes'
import { type InstantText, type PlainDate, dayOf } from '../dates'

/**
 * A version of 诚信声明 as far as its use hangs on it. Key and hash name the stored bytes, `sentSha256` those that came
 * where they were changed (a password, a turned page); '' is no hash.
 */
export type DeclarationFile = {
  id: string
  fileKey: string
  sha256: string
  sentSha256?: string | null
  signedOn: PlainDate | null
}

/** A round of another business of the same person, with the declaration that lay in the slot when it was submitted. */
export type FormerUse = {
  number: string
  kind: ApplicationKind
  submittedAt: InstantText
  /** Did an authority ever take the business up (受理)? One withdrawn before has used nothing. */
  accepted: boolean
  declaration: Omit<DeclarationFile, 'signedOn'> | null
}

/** In which business the present declaration was used, and by what it is known. */
export type DeclarationUse = {
  number: string
  kind: ApplicationKind
  submittedOn: PlainDate
  how: 'same-file' | 'same-content' | 'signed-before'
}

const hashesOf = ({ sha256, sentSha256 }: Omit<DeclarationFile, 'signedOn'>): string[] =>
  [sha256, sentSha256 ?? ''].filter(Boolean)

function howOf(present: DeclarationFile, { declaration, submittedAt }: FormerUse): DeclarationUse['how'] | null {
  if (declaration && (declaration.id === present.id || declaration.fileKey === present.fileKey)) return 'same-file'
  if (declaration && hashesOf(declaration).some((hash) => hashesOf(present).includes(hash))) return 'same-content'
  // what was signed before a business was submitted was there to be used for it, whichever scan of it this is
  return present.signedOn !== null && present.signedOn < dayOf(submittedAt) ? 'signed-before' : null
}

/**
 * 诚信声明 serves one business (Q39, I-69, D-33). Answers the latest other business of which the present file is the
 * declaration: the same stored file, the same content, or signed before the day of its submission. `former` holds no
 * round of the business itself; a business that was withdrawn before 受理 has used nothing. Null: fresh, or nothing lies
 * in the slot.
 */
export function declarationUse(present: DeclarationFile | null, former: readonly FormerUse[]): DeclarationUse | null {
  if (!present) return null
  const uses = former
    .filter(({ accepted }) => accepted)
    .flatMap((use) => {
      const how = howOf(present, use)
      return how ? [{ number: use.number, kind: use.kind, submittedOn: dayOf(use.submittedAt), how }] : []
    })
    .sort((a, b) => (a.submittedOn < b.submittedOn ? 1 : -1))
  return uses[0] ?? null
}
