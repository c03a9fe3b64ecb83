import type { SignerRole } from '../domain/attachment/signer'
import type { CodeTable } from './codes'

/** As what somebody signs a declaration for the unit. */
export const signerRoleTable: CodeTable<SignerRole> = [
  ['legal-representative', '法定代表人'],
  ['unit-head', '单位负责人'],
  ['authorised', '授权人'],
]

const roleText = (role: SignerRole | null | undefined): string =>
  signerRoleTable.find(([code]) => code === role)?.[1] ?? ''

/** 「林书远（法定代表人）」; "" where nobody has stated a signer. */
export function signerText(signedBy: string | null | undefined, signedAs: SignerRole | null | undefined): string {
  if (!signedBy) return ''
  const role = roleText(signedAs)
  return role ? `${signedBy}（${role}）` : signedBy
}
