import { contentOf } from '../../domain/permit/content'
import type { PermitType } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import type { PermitStatus } from '../../domain/permit/lifecycle'
import type { Prisma } from '../generated/client'
import type { Db } from '../client'
import { fromColumn } from '../days'
import { unseal, unsealJson } from '../sealing'
import { permitStatusIn, permitTypeIn } from '../columns'

/** What the public check compares and shows; nothing more of the permit is read. */
export type CheckablePermit = {
  id: string
  number: string
  status: PermitStatus
  validTo: PlainDate
  permitType: PermitType
  district: string
  holderName: string
  holderIdNumber: string
  employerName: string
  childCount: number
}

async function find(db: Db, where: Prisma.PermitWhereUniqueInput): Promise<CheckablePermit | null> {
  const row = await db.permit.findUnique({
    where,
    select: {
      ...{ id: true, number: true, status: true, validTo: true, permitType: true, district: true, sealed: true },
      person: { select: { name: true, idNumberSealed: true } },
      employer: { select: { name: true } },
    },
  })
  if (!row) return null
  const { children } = contentOf(unsealJson(row.sealed))
  return {
    id: row.id,
    number: row.number,
    status: permitStatusIn(row.status),
    validTo: fromColumn(row.validTo),
    permitType: permitTypeIn(row.permitType),
    district: row.district,
    holderName: row.person.name,
    holderIdNumber: unseal(row.person.idNumberSealed),
    employerName: row.employer.name,
    childCount: children.length,
  }
}

export const findPermitByNumber = (db: Db, number: string) => find(db, { number })
export const findPermitByCheckCode = (db: Db, checkCode: string) => find(db, { checkCode })

/** Notes a look-up; kept against misuse. `origin` is a keyed hash of the address, never the address itself. */
export async function recordPermitCheck(
  db: Db,
  entry: { code: string; at: Date; permitId: string | null; result: string; origin: string },
): Promise<void> {
  await db.permitCheck.create({ data: entry })
}
