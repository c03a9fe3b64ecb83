import type { StaffActor } from '@/lib/access/actor'
import { findBookedBetween, type BookingRow } from '@/lib/data/appointment/bookings'
import { slotsBetween, type MadeSlot } from '@/lib/data/appointment/slots'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import type { SlotRoom } from '@/lib/domain/appointment/slots'
import { addDays, dayOf, weekday, type InstantText, type PlainDate } from '@/lib/domain/dates'
import { isWorkingDay } from '@/lib/domain/deadlines/calendar'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { kindLabels } from '@/lib/labels/applications'
import { bookingOutcome, hoursText, type BookingOutcome } from '@/lib/labels/appointments'
import { dateText, dateWithWeekday } from '@/lib/labels/dates'
import { loadProposalsOf, type ProposalView } from '../proposal/reviewer'

/** A file in a slot. Who has not got it on the desk yet reads only what the calendar needs. */
export type SlotFile = {
  applicationId: string
  readable: boolean
  title: string
  kindLabel: string
  number: string
  outcome: BookingOutcome
}

export type SlotView = {
  startsAt: InstantText
  hours: string
  capacity: number
  taken: number
  closed: boolean
  past: boolean
  files: SlotFile[]
}

export type DayView = {
  day: PlainDate
  label: string
  short: string
  working: boolean
  capacity: number
  taken: number
  closed: boolean
  active: boolean
}

export type AppointmentCalendar = {
  week: DayView[]
  previousWeek: PlainDate
  nextWeek: PlainDate
  day: PlainDate
  label: string
  slots: SlotView[]
  /** May change places and close slots (P-05). */
  administers: boolean
  provisional: boolean
  /** Closings that wait for a second person. */
  proposals: ProposalView[]
}

function fileOf(row: BookingRow, level: string): SlotFile {
  const readable = row.reached.includes(level)
  return {
    ...{ applicationId: row.applicationId, readable, number: row.number, kindLabel: kindLabels[row.kind] },
    title: readable ? (row.personName ?? row.employerName) : row.employerName,
    outcome: bookingOutcome({ ...row, isCurrentRound: row.round === row.currentRound }),
  }
}

type Slots = readonly (SlotRoom | MadeSlot)[]

const open = (slots: Slots): Slots => slots.filter(({ closed }) => !closed)
const total = (slots: Slots, of: 'capacity' | 'taken'): number => slots.reduce((sum, slot) => sum + slot[of], 0)

/**
 * 预约日历 of a district: the week with its places, one day with its slots and the files in them. Null for who
 * has no district, or one that works without appointments.
 */
export async function loadAppointmentCalendar(
  actor: StaffActor,
  asked: PlainDate | undefined,
  now: Date,
): Promise<AppointmentCalendar | null> {
  const today = dayOf(now.toISOString())
  const policy = actor.district === null ? null : findPolicy(actor.district, today)
  if (!policy?.appointment) return null
  const db = database()
  const day = asked ?? today
  const first = addDays(day, 1 - weekday(day))
  const last = addDays(first, 6)
  const [calendar, slots, booked, proposals] = await Promise.all([
    loadCalendar(db),
    slotsBetween(db, policy, { first, last }),
    findBookedBetween(db, policy.district, { first: day, last: day }),
    loadProposalsOf(actor, { kind: 'slots-closing', area: policy.district }, now),
  ])
  const on = (date: PlainDate) => slots.filter(({ startsAt }) => dayOf(startsAt) === date)
  const week = Array.from({ length: 7 }, (_, n) => addDays(first, n)).map((date): DayView => {
    const inside = on(date)
    const left = open(inside)
    return {
      ...{ day: date, label: dateWithWeekday(date), short: dateText(date).slice(5), active: date === day },
      working: isWorkingDay(date, calendar).working,
      ...{ capacity: total(left, 'capacity'), taken: total(inside, 'taken') },
      closed: inside.length > 0 && left.length === 0,
    }
  })
  return {
    week: week.filter((one) => one.working || one.taken > 0),
    ...{ previousWeek: addDays(first, -7), nextWeek: addDays(first, 7) },
    ...{ day, label: dateWithWeekday(day) },
    slots: on(day).map((slot) => ({
      ...{ startsAt: slot.startsAt, hours: hoursText(slot), capacity: slot.capacity, taken: slot.taken },
      ...{ closed: slot.closed, past: slot.startsAt <= now.toISOString() },
      files: booked
        .filter(({ startsAt }) => startsAt.toISOString() === slot.startsAt)
        .map((row) => fileOf(row, actor.level)),
    })),
    administers: actor.administrator,
    proposals: proposals.waiting,
    provisional: policy.appointment.periods.provisional ?? false,
  }
}
