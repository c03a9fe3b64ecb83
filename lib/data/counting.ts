import { Prisma } from './generated/client'
import type { Db } from './client'

/** Rows to be counted: `select 1 from …`, with the limit beyond which nobody counts. Null: not asked, counted as 0. */
export type Counted = Prisma.Sql | null

/** Several counts as columns of one statement, by their names. */
export const countColumns = (asked: Readonly<Record<string, Counted>>): Prisma.Sql =>
  Prisma.join(
    Object.entries(asked).map(([name, rows]) =>
      rows
        ? Prisma.sql`(select count(*)::int from (${rows}) counted) as ${Prisma.raw(`"${name}"`)}`
        : Prisma.sql`0 as ${Prisma.raw(`"${name}"`)}`,
    ),
    ', ',
  )

/** Several counts in one statement. */
export async function countAll<Name extends string>(
  db: Db,
  asked: Readonly<Record<Name, Counted>>,
): Promise<Record<Name, number>> {
  const [row] = await db.$queryRaw<Record<Name, number>[]>`select ${countColumns(asked)}`
  if (!row) throw new Error('counts without a row')
  return row
}

/** One count. */
export const countOne = async (db: Db, rows: Prisma.Sql): Promise<number> => (await countAll(db, { rows })).rows
