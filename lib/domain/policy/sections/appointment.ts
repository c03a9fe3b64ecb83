import { z } from 'zod'
import { applicationKinds } from '../../codes'
import { sourced } from '../sourced'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A stretch of every working day, cut into slots of `minutes`; each slot has room for `capacity` files. */
const period = z
  .strictObject({ from: time, to: time, minutes: z.int().min(5), capacity: z.int().nonnegative() })
  .refine(({ from, to }) => from < to, 'a period ends before it begins')

/**
 * 预约 (P-01…P-05): the time at which the authority works on a file on line; nobody travels (P-03). A booked time that
 * passes is the authority's own delay: the file stays on its desk.
 */
const appointment = z.strictObject({
  /** Businesses that need one in every round (P-01). */
  kinds: sourced(z.array(z.enum(applicationKinds)).min(1)),
  /** Slots of a working day as they are made; the administrator changes single ones. */
  periods: sourced(
    z
      .array(period)
      .min(1)
      .refine((all) => all.every(({ from }, i) => i === 0 || from >= (all[i - 1]?.to ?? '')), 'periods overlap'),
  ),
  /** The first day that can be booked: so many working days after the day of booking. */
  leadWorkingDays: sourced(z.int().nonnegative()),
  /** The last day that can be booked, counted the same way. */
  horizonWorkingDays: sourced(z.int().positive()),
  /** Moved or given up at the latest so many working days before the booked day; 0: on the day itself. */
  changeWorkingDaysBefore: sourced(z.int().nonnegative()),
})

/** Null where a district works on files without appointment. */
export const appointmentSection = appointment.nullable()
export type AppointmentPolicy = z.infer<typeof appointment>
