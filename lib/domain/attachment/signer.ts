import { sameName, parseName } from '../text/name'

/**
 * As what somebody signs a declaration for the unit (C-38, R-05): 法定代表人 · 单位负责人 · 授权人, who is whoever the unit has made
 * responsible for 工作居住证 (Q40).
 */
export const signerRoles = ['legal-representative', 'unit-head', 'authorised'] as const
export type SignerRole = (typeof signerRoles)[number]

/** Who signed for the unit, as far as it is stated. Null: not stated. */
export type StatedSigner = { signedBy: string | null; signedAs: SignerRole | null }

/** Both the name, as a name is written, and the standing are stated. */
export const isSignerStated = ({ signedBy, signedAs }: StatedSigner): boolean =>
  signedBy !== null && signedAs !== null && parseName(signedBy).ok

/** Stated to be the 法定代表人, but under another name than the unit's; where the unit has stated none, nothing is known. */
export const isOtherRepresentative = (
  { signedBy = null, signedAs }: Partial<StatedSigner>,
  representative: string,
): boolean =>
  signedAs === 'legal-representative' &&
  signedBy !== null &&
  representative !== '' &&
  !sameName(signedBy, representative)
