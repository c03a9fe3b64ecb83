import type { PlainDate } from '../../domain/dates'
import { Prisma } from '../generated/client'

/** How many due subjects are read at once; a sweep never loads all of them. */
export const pageSize = 200

/** A subject that is due, and the value by which it is due (a day, or a version) as text. */
export type Due = { id: string; on: PlainDate }

/** The condition of the next page in the order (`column`, `id`); everything before the first. */
export const beyond = (column: Prisma.Sql, id: Prisma.Sql, after: Due | null): Prisma.Sql =>
  after ? Prisma.sql`(${column}, ${id}) > (${after.on}::date, ${after.id}::uuid)` : Prisma.sql`true`
