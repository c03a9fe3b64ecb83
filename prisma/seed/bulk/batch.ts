import { database, type Prisma } from '@/lib/data/client'

/** Rows waiting to be written together; parents before children. */
export type Batch = {
  person: Prisma.PersonCreateManyInput[]
  profileSection: Prisma.ProfileSectionCreateManyInput[]
  employment: Prisma.EmploymentCreateManyInput[]
  attachment: Prisma.AttachmentCreateManyInput[]
  application: Prisma.ApplicationCreateManyInput[]
  snapshot: Prisma.SnapshotCreateManyInput[]
  permit: Prisma.PermitCreateManyInput[]
  event: Prisma.EventCreateManyInput[]
}

export const emptyBatch = (): Batch => ({
  person: [],
  profileSection: [],
  employment: [],
  attachment: [],
  application: [],
  snapshot: [],
  permit: [],
  event: [],
})

/** `profileSection` lies in "ProfileSection". */
const tableOf = (rows: string): string => rows.charAt(0).toUpperCase() + rows.slice(1)

/** Rows that name the same columns; whatever a row does not name has its default. */
function alike(rows: readonly object[]): Map<string, object[]> {
  const kinds = new Map<string, object[]>()
  for (const row of rows) {
    const columns = Object.entries(row)
      .flatMap(([name, value]) => (value === undefined ? [] : [`"${name}"`]))
      .join(', ')
    const kind = kinds.get(columns)
    if (kind) kind.push(row)
    else kinds.set(columns, [row])
  }
  return kinds
}

/**
 * Writes a batch in one transaction: all of it or nothing. Rows of a table go as one value, which the database takes apart:
 * many times as fast as a parameter for each column. Every rule of the database is asked, as of any other row.
 */
export async function write(batch: Batch): Promise<void> {
  const db = database()
  await db.$transaction(
    Object.entries(batch).flatMap(([name, all]) =>
      [...alike(all)].map(([columns, rows]) =>
        db.$executeRawUnsafe(
          `insert into "${tableOf(name)}" (${columns})
           select ${columns} from json_populate_recordset(null::"${tableOf(name)}", $1::json)`,
          JSON.stringify(rows),
        ),
      ),
    ),
  )
}
