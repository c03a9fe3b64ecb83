import type { DistrictCode } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import { Prisma } from '../generated/client'
import type { Db } from '../client'
import { beyond, pageSize, type Due } from './sweeps'

const id = Prisma.sql`p.id`
const validTo = Prisma.sql`p."validTo"`
const ageLimitOn = Prisma.sql`p."ageLimitOn"`
const dependantAgeOn = Prisma.sql`p."dependantAgeOn"`

/** Live permits by one of their days: the shape that the partial indexes permit_live_by_… answer. */
const liveBy = (column: Prisma.Sql, condition: Prisma.Sql, after: Due | null): Prisma.Sql => Prisma.sql`
  select p.id, ${column}::text as "on" from "Permit" p
  where p.status in ('valid', 'suspended') and ${condition} and ${beyond(column, id, after)}
  order by ${column}, p.id limit ${pageSize}`

const unreminded = (topic: string, column: Prisma.Sql): Prisma.Sql => Prisma.sql`not exists (
  select from "Reminder" r where r."subjectId" = p.id and r.topic = ${topic} and r.stage = ${column}::text)`

/** Live permits whose printed end lies before `day` (S-05, S-06). */
export const lapseQuery = (day: PlainDate, after: Due | null) =>
  liveBy(validTo, Prisma.sql`${validTo} < ${day}::date`, after)

/** Live permits whose holder's retirement has to be looked at after a day before `day` (S-07, C-13, E-54). */
export const retireQuery = (day: PlainDate, after: Due | null) =>
  liveBy(ageLimitOn, Prisma.sql`${ageLimitOn} < ${day}::date`, after)

/** Live permits of these districts whose retirement is looked at after a day between `day` and `through`, both included. */
export const ageLimitNearQuery = (
  { day, through, districts }: { day: PlainDate; through: PlainDate; districts: readonly DistrictCode[] },
  after: Due | null,
) =>
  liveBy(
    ageLimitOn,
    Prisma.sql`${ageLimitOn} between ${day}::date and ${through}::date and p.district = any(${[...districts]})
      and ${unreminded('age-limit-near', ageLimitOn)}`,
    after,
  )

/** Live permits with a child that is too old from a day on which is `day` or earlier (I-62). */
export const ageOutQuery = (day: PlainDate, after: Due | null) =>
  liveBy(dependantAgeOn, Prisma.sql`${dependantAgeOn} <= ${day}::date`, after)

export const findDue = (db: Db, query: Prisma.Sql): Promise<Due[]> => db.$queryRaw<Due[]>(query)
