import { normalizeLinkCode } from '../../domain/text/codes'
import type { Db, Tx } from '../client'
import { recordEmployerEvent } from './claims'
import type { EventOrigin } from '../event-log'
import { newLinkCode } from '../numbers'

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

/** 单位更名: the one way in which a unit gets another name (A-33, U-114). */
export async function renameEmployer(tx: Tx, id: string, name: string, origin: EventOrigin): Promise<void> {
  const { name: from } = await tx.employer.findUniqueOrThrow({ where: { id }, select: { name: true } })
  await tx.employer.update({ where: { id }, data: { name } })
  await recordEmployerEvent(tx, id, { type: 'employer.renamed', from, to: name }, origin)
}
