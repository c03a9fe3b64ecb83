import type { Db } from '../client'

/** Who looked at whose data: an attachment, or an identifier shown in full. */
export type AccessEntry = {
  id: string
  accountId: string
  what: string
  targetKind: string
  targetId: string
  at: Date
}

export async function recordAccess(db: Db, entry: AccessEntry): Promise<void> {
  await db.accessRecord.create({ data: entry })
}
