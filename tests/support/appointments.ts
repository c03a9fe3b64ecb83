import type { PersonActor } from '@/lib/access/actor'
import { openSlots } from '@/lib/data/appointment/slots'
import { database } from '@/lib/data/client'
import type { InstantText } from '@/lib/domain/dates'
import { policyOf } from './policies'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { startRenewal } from '@/lib/services/application/start-for-holder'
import { submitApplication } from '@/lib/services/application/steps'
import { value, type World } from '@/prisma/seed/scenario/world'
import { castEmployer, castLink, castPermit, castPerson, type CastEmployer } from './model/cast'

/** The district of these tests: the one that works by appointment. */
export const district = 'chaoyang'

export const bookingEmployer = (world: World): Promise<CastEmployer> => castEmployer(world, district, 'full')

/** A renewal that its unit has handed in: it waits for its appointment. */
export async function waitingFile(
  world: World,
  employer: CastEmployer,
): Promise<{ applicationId: string; person: PersonActor }> {
  const person = await castPerson(world)
  await castLink(world, person, employer)
  await castPermit(world, person, employer, { district, daysLeft: 50 })
  const { id: employmentId } = await database().employment.findFirstOrThrow({ where: { personId: person.personId } })
  const { applicationId } = await value(startRenewal(world.as(employer), { employmentId }))
  const stated = { checked: true, lateAcknowledged: true, confirmed: true, remark: '', months: [] }
  const form = { kind: 'renewal' as const, ...stated }
  await value(saveApplicationForm(world.as(employer), { applicationId, form, version: 1 }))
  await value(submitApplication(world.as(employer), { applicationId }))
  return { applicationId, person }
}

/** The slots with room, the next first. */
export const freeSlots = async (world: World): Promise<InstantText[]> =>
  (await openSlots(database(), policyOf(district), world.now)).map(({ startsAt }) => startsAt)

/** How a slot stands, with the bookings that hold a place in it. */
export async function standing(startsAt: InstantText) {
  const slot = await database().appointmentSlot.findUniqueOrThrow({
    where: { district_startsAt: { district, startsAt: new Date(startsAt) } },
    include: { appointments: { where: { status: 'booked', endedAt: null } } },
  })
  return { taken: slot.taken, held: slot.appointments.length, capacity: slot.capacity, closed: slot.closed }
}

export const fileRow = (id: string) => database().application.findUniqueOrThrow({ where: { id } })
