import type { EmployerActor } from '@/lib/access/actor'
import { findAwaitingBooking, findBookings, type BookingRow, type WaitingRow } from '@/lib/data/appointment/bookings'
import { slotsBetween } from '@/lib/data/appointment/slots'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { readStream } from '@/lib/data/event-log'
import type { AvailableAction } from '@/lib/domain/application/judge'
import { bookableDays, isBookable, lastChangeDay, roomIn, type BookedSlot } from '@/lib/domain/appointment/slots'
import { dayOf, type InstantText, type PlainDate } from '@/lib/domain/dates'
import { pinned, policyOn } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import type { Refusal } from '@/lib/domain/result'
import { kindLabels, shortKindLabels } from '@/lib/labels/applications'
import { bookingOutcome, hoursText, slotText, type BookingOutcome } from '@/lib/labels/appointments'
import { dateWithWeekday } from '@/lib/labels/dates'
import { historyOf } from '../application/history'
import { pageEnds, placeOf, type PageQuery } from '../paging'

/** Items under their keys, both in the order in which they first come. */
function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups]
}

type SlotOffer = { startsAt: InstantText; label: string; hours: string; room: number }
type OfferDay = { day: PlainDate; label: string; free: number; slots: SlotOffer[] }

/** What can be booked with an authority now: the next free slots, and every day with its slots. */
type SlotOffers = { proposals: SlotOffer[]; days: OfferDay[] }

const proposed = 3

/**
 * The slots of a district that can be booked now (P-05); full ones are listed without room. `held`: the start of the slot
 * that the file has already; to move it there is no move, so it is not among them.
 */
async function loadOffers(policy: PolicyFile, now: Date, held?: InstantText): Promise<SlotOffers> {
  const { appointment } = policy
  if (!appointment) return { proposals: [], days: [] }
  const db = database()
  const calendar = await loadCalendar(db)
  const at = now.toISOString()
  const slots = await slotsBetween(db, policy, bookableDays(appointment, dayOf(at), calendar))
  const offers = slots
    .filter(({ startsAt }) => startsAt !== held && isBookable(appointment, startsAt, at, calendar))
    .map((slot): SlotOffer => ({
      ...{ startsAt: slot.startsAt, label: dateWithWeekday(dayOf(slot.startsAt)), hours: hoursText(slot) },
      room: roomIn(slot),
    }))
  const days = groupBy(offers, ({ startsAt }) => dayOf(startsAt)).map(([day, inside]) => ({
    ...{ day, label: dateWithWeekday(day), slots: inside },
    free: inside.reduce((sum, { room }) => sum + room, 0),
  }))
  return { proposals: offers.filter(({ room }) => room > 0).slice(0, proposed), days }
}

/** What the unit can do about the appointment of a file now. */
export type BookingPanel = {
  /** 2026年10月15日（周四） 09:00—09:30; null while nothing is booked. */
  when: string | null
  startsAt: InstantText | null
  /** The last day for moving it or giving it up. */
  changeUntil: PlainDate | null
  /** Why it cannot be changed any more, or null. */
  refusal: Refusal | null
  offers: SlotOffers
  /** Nobody has confirmed the slots and terms of this district. */
  provisional: boolean
}

type BookedFile = { policyVersion: string; appointment: BookedSlot | null; actions: readonly AvailableAction[] }

/** The appointment of a file on its own page; null for a file that has none to be booked or changed. */
export async function loadBookingPanel(file: BookedFile, now: Date): Promise<BookingPanel | null> {
  const asked = file.actions.find(({ action }) => action === 'book' || action === 'rebook')
  const policy = pinned(file.policyVersion)
  if (!asked || !policy.appointment) return null
  const { appointment: rules } = policy
  const { appointment } = file
  return {
    when: appointment && slotText(appointment),
    startsAt: appointment?.startsAt ?? null,
    changeUntil: appointment && lastChangeDay(rules, appointment.startsAt, await loadCalendar(database())),
    refusal: asked.refusal,
    offers: asked.refusal ? { proposals: [], days: [] } : await loadOffers(policy, now, appointment?.startsAt),
    provisional: rules.periods.provisional ?? false,
  }
}

export type WaitingFile = { id: string; number: string; name: string; kindLabel: string; submittedOn: PlainDate | null }

/** Files that wait for a booking, with what their authority offers. */
export type WaitingGroup = { district: string; authority: string; files: WaitingFile[]; offers: SlotOffers }

export type UpcomingBooking = { id: string; applicationId: string; name: string; kindLabel: string; when: string }

type BookingsToDo = { waiting: WaitingGroup[]; upcoming: UpcomingBooking[]; waitingCount: number }

const mostWaiting = 200
const mostUpcoming = 100

const waitingFile = (row: WaitingRow): WaitingFile => ({
  ...{ id: row.id, number: row.number, name: row.personName ?? '', kindLabel: shortKindLabels[row.kind] },
  submittedOn: row.submittedAt ? dayOf(row.submittedAt.toISOString()) : null,
})

const spanOf = ({ startsAt, endsAt }: BookingRow) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})

/** 预约办理: what waits for a booking, by authority, and what is booked (P-01). */
export async function loadBookingsToDo(actor: EmployerActor, now: Date): Promise<BookingsToDo> {
  const db = database()
  const { employerId } = actor
  const [rows, booked] = await Promise.all([
    findAwaitingBooking(db, employerId, mostWaiting),
    findBookings(db, { employerId, of: 'upcoming' }, {}, mostUpcoming),
  ])
  const groups = groupBy(rows, ({ district }) => district)
  const waiting = groups.map(async ([district, files]): Promise<WaitingGroup> => {
    const policy = policyOn(district, dayOf(now.toISOString()))
    const offers = await loadOffers(policy, now)
    return { district, authority: policy.authority, files: files.map(waitingFile), offers }
  })
  return {
    waiting: await Promise.all(waiting),
    waitingCount: rows.length,
    upcoming: booked.rows.map((row) => ({
      ...{ id: row.id, applicationId: row.applicationId, name: row.personName ?? row.employerName },
      ...{ kindLabel: kindLabels[row.kind], when: slotText(spanOf(row)) },
    })),
  }
}

export type PastBooking = {
  id: string
  applicationId: string
  name: string
  kindLabel: string
  when: string
  outcome: BookingOutcome
  /** 审核意见 of the round for which it was booked; empty when nobody had one. */
  opinion: string
}

type PastBookings = { rows: PastBooking[]; previous: string | null; next: string | null }

const pastSize = 20

/** What the authority wrote in that round (P-02, S-83). */
async function opinionOf(row: BookingRow, outcome: BookingOutcome): Promise<string> {
  if (outcome.code !== 'returned') return ''
  const events = await readStream(database(), row.applicationId)
  const said = historyOf(events, pinned(row.policyVersion), 'employer').findLast(
    ({ round, tone, items }) => round === row.round && tone === 'back' && items.length > 0,
  )
  return said?.items.map(({ text }) => text).join('；') ?? ''
}

/** 已办理预约: every booking that is over, with 受理情况 and 审核意见 (P-02, S-83). */
export async function loadPastBookings(actor: EmployerActor, page: PageQuery): Promise<PastBookings> {
  const { employerId } = actor
  const found = await findBookings(database(), { employerId, of: 'past' }, placeOf(page), pastSize)
  const rows = found.rows.map(async (row): Promise<PastBooking> => {
    const outcome = bookingOutcome({ ...row, isCurrentRound: row.round === row.currentRound })
    return {
      ...{ id: row.id, applicationId: row.applicationId, name: row.personName ?? row.employerName },
      ...{ kindLabel: kindLabels[row.kind], when: slotText(spanOf(row)), outcome },
      opinion: await opinionOf(row, outcome),
    }
  })
  return { rows: await Promise.all(rows), ...pageEnds(found) }
}
