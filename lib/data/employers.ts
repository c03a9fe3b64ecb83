import { randomInt } from 'node:crypto'
import type { Db, Tx } from './client'
import { normalizeLinkCode } from '../domain/text/codes'

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eight characters without look-alikes, typed by hand from a note of the employer (U-21, U-60). */
const newLinkCode = (): string => Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')

/** Gives the employer its 单位关联码 once. */
export async function ensureLinkCode(tx: Tx, employerId: string): Promise<void> {
  await tx.employer.updateMany({ where: { id: employerId, linkCode: null }, data: { linkCode: newLinkCode() } })
}

/** The employer behind a typed code (blanks and case do not matter), with its rights, or null. */
export const findEmployerByLinkCode = (db: Db, typed: string) =>
  db.employer.findUnique({
    where: { linkCode: normalizeLinkCode(typed) },
    select: { id: true, name: true, filingRights: { select: { permitType: true, status: true, district: true } } },
  })

/** 单位更名: the name as the register has it; it also follows the identity platform at the next sign-in (U-114). */
export async function renameEmployer(tx: Tx, id: string, name: string): Promise<void> {
  await tx.employer.update({ where: { id }, data: { name } })
}
