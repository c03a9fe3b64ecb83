import type { PlainDate } from '../../domain/dates'
import { Prisma } from '../generated/client'
import type { Db } from '../client'
import { beyond, pageSize, type Due } from './sweeps'

const id = Prisma.sql`a.id`
const dueOn = Prisma.sql`a."dueOn"`

/** Files on an authority's desk whose due day lies before `day` and that nobody was told about (S-93). */
export const overdueQuery = (day: PlainDate, after: Due | null): Prisma.Sql => Prisma.sql`
  select a.id, ${dueOn}::text as "on" from "Application" a
  where a.level is not null and a."overdueOn" is null and ${dueOn} < ${day}::date and ${beyond(dueOn, id, after)}
  order by ${dueOn}, a.id limit ${pageSize}`

export type Provisional = Due & { version: number }

/** Files on an authority's desk whose due day was counted over a year without a published calendar (G-30). */
export const provisionalQuery = (after: Due | null): Prisma.Sql => Prisma.sql`
  select a.id, ${dueOn}::text as "on", a.version from "Application" a
  where a."dueProvisional" and a."closedAt" is null and a.level is not null and ${beyond(dueOn, id, after)}
  order by ${dueOn}, a.id limit ${pageSize}`

export const findProvisional = (db: Db, after: Due | null): Promise<Provisional[]> =>
  db.$queryRaw<Provisional[]>(provisionalQuery(after))
