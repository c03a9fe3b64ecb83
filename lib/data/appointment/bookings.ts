import { v7 as uuid } from 'uuid'
import type { ApplicationStatus } from '../../domain/application/status'
import type { BookedSlot } from '../../domain/appointment/slots'
import type { DistrictCode, ApplicationKind } from '@/lib/domain/codes'
import { addDays, startOfDay, type PlainDate } from '../../domain/dates'
import { Prisma } from '../generated/client'
import { bookingStatusIn, kindIn, statusIn, type Unread } from '../columns'
import type { Db, Tx } from '../client'
import { keyset, pageOf, type KeysetPage, type PagePlace } from '../keyset'

/** Whose booking it is: one per round of a file (P-01). */
export type BookingOf = { applicationId: string; round: number }

/** Writes a booking down beside the event that tells it. */
export async function recordBooking(
  tx: Tx,
  of: BookingOf & { employerId: string; district: DistrictCode },
  { slotId, startsAt, endsAt }: BookedSlot,
  at: Date,
): Promise<void> {
  const span = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
  await tx.appointment.create({ data: { id: uuid(), ...of, slotId, ...span, status: 'booked', bookedAt: at } })
}

/**
 * Ends the standing booking of a round: `moved` or `cancelled`; `booked` when it has served its purpose before its time
 * and only its place is free again.
 */
export async function endBooking(
  tx: Tx,
  { applicationId, round }: BookingOf,
  status: 'moved' | 'cancelled' | 'booked',
  at: Date,
): Promise<void> {
  await tx.appointment.updateMany({
    where: { applicationId, round, status: 'booked', endedAt: null },
    data: { status, endedAt: at },
  })
}

/** Files whose place in a slot stands. */
export const filesInSlot = async (db: Db, slotId: string): Promise<string[]> =>
  (
    await db.appointment.findMany({
      where: { slotId, status: 'booked', endedAt: null },
      orderBy: { id: 'asc' },
      select: { applicationId: true },
    })
  ).map(({ applicationId }) => applicationId)

export type BookingRow = {
  id: string
  applicationId: string
  round: number
  startsAt: Date
  endsAt: Date
  bookingStatus: 'booked' | 'moved' | 'cancelled'
  kind: ApplicationKind
  number: string
  status: ApplicationStatus
  currentRound: number
  version: number
  district: DistrictCode
  policyVersion: string
  /** Levels that may open the file. */
  reached: string[]
  personName: string | null
  employerName: string
}

const columns = Prisma.sql`
  b.id, b."applicationId"::text, b.round, b."startsAt", b."endsAt", b.status as "bookingStatus", a.kind, a.number,
  a.status, a.round as "currentRound", a.version, a.district, a."policyVersion", a.reached, p.name as "personName",
  e.name as "employerName"
  from "Appointment" b join "Application" a on a.id = b."applicationId" join "Employer" e on e.id = a."employerId"
  left join "Person" p on p.id = a."personId"`

/** The file still waits for this very booking. */
const isUpcoming = Prisma.sql`b.status = 'booked' and b."endedAt" is null and a.status = 'awaiting-acceptance'
  and a.round = b.round`

type RawBooking = Unread<BookingRow, 'bookingStatus' | 'kind' | 'status'>

const bookingOf = ({ bookingStatus, kind, status, ...row }: RawBooking): BookingRow => ({
  ...row,
  ...{ bookingStatus: bookingStatusIn(bookingStatus), kind: kindIn(kind), status: statusIn(status) },
})

export type BookingFilter = { employerId: string; of: 'upcoming' | 'past' }

/**
 * 预约办理 and 已办理预约 of an employer (P-02): what still waits for its time, the next first; and what has been taken
 * up, moved or given up, the latest first.
 */
export async function findBookings(
  db: Db,
  { employerId, of }: BookingFilter,
  place: PagePlace,
  size: number,
): Promise<KeysetPage<BookingRow>> {
  const order = {
    value: Prisma.sql`b."startsAt"`,
    id: Prisma.sql`b.id`,
    type: 'timestamptz' as const,
    descending: of === 'past',
  }
  const { condition, orderBy } = keyset(order, place)
  const rows = await db.$queryRaw<RawBooking[]>`
    select ${columns}
    where b."employerId" = ${employerId}::uuid and ${of === 'past' ? Prisma.sql`not (${isUpcoming})` : isUpcoming}
      and ${condition}
    order by ${orderBy} limit ${size + 1}`
  return pageOf(rows.map(bookingOf), size, place, ({ startsAt, id }) => ({ value: startsAt.toISOString(), id }))
}

/** More than a district has places in a week would be a mistake somewhere else. */
const mostOfAWeek = 2000

/** Everything that is booked in a district between two days, both included, in order of time. */
export const findBookedBetween = async (
  db: Db,
  district: DistrictCode,
  { first, last }: { first: PlainDate; last: PlainDate },
): Promise<BookingRow[]> =>
  (
    await db.$queryRaw<RawBooking[]>`
    select ${columns}
    where b.district = ${district} and b.status = 'booked'
      and b."startsAt" >= ${new Date(startOfDay(first))} and b."startsAt" < ${new Date(startOfDay(addDays(last, 1)))}
    order by b."startsAt", b.id limit ${mostOfAWeek}`
  ).map(bookingOf)

export type WaitingRow = {
  id: string
  number: string
  kind: ApplicationKind
  district: DistrictCode
  version: number
  submittedAt: Date | null
  personName: string | null
}

/** Files of an employer that wait for a booking, the longest waiting first. */
export const findAwaitingBooking = async (db: Db, employerId: string, limit: number): Promise<WaitingRow[]> =>
  (
    await db.$queryRaw<Unread<WaitingRow, 'kind'>[]>`
    select a.id::text, a.number, a.kind, a.district, a.version, a."submittedAt", p.name as "personName"
    from "Application" a left join "Person" p on p.id = a."personId"
    where a."employerId" = ${employerId}::uuid and a.status = 'awaiting-appointment'
    order by a."submittedAt", a.id limit ${limit}`
  ).map((row) => ({ ...row, kind: kindIn(row.kind) }))
