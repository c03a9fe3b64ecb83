import type { StaffActor } from '@/lib/access/actor'
import { v4 as uuid } from 'uuid'
import { openSlots } from '@/lib/data/appointment/slots'
import { database } from '@/lib/data/client'
import type { ApplicationKind } from '@/lib/domain/codes'
import type { Opinion } from '@/lib/domain/application/opinion'
import { pinned } from '@/lib/domain/policy/resolve'
import { bookAppointment } from '@/lib/services/appointment/booking'
import { acceptApplication, passApplication, returnApplication } from '@/lib/services/application/steps'
import type { Chain } from './actors'
import { value, type World } from './world'

export const accept = (world: World, staff: StaffActor, applicationId: string) =>
  value(acceptApplication(world.as(staff), { applicationId }))

export const pass = (world: World, staff: StaffActor, applicationId: string) =>
  value(passApplication(world.as(staff), { applicationId }))

/** An opinion with one item on the proof of residence, owed by the person. */
export const sampleOpinion = (more: Partial<Opinion> = {}): Opinion => ({
  items: [{ owner: 'person', at: { slot: 'residence-proof' }, text: '租赁合同出租人与权利人不一致，请补充委托书。' }],
  hint: '',
  ...more,
})

export const giveBack = (world: World, staff: StaffActor, applicationId: string, opinion = sampleOpinion()) =>
  value(returnApplication(world.as(staff), { applicationId, opinion }))

/** The reviewers whose desks the file crosses, in the order of its district's chain. */
async function desksOf(chain: Chain, id: string): Promise<StaffActor[]> {
  const { district, kind, policyVersion } = await database().application.findUniqueOrThrow({ where: { id } })
  return pinned(policyVersion).chains[kind as ApplicationKind].map((level) => {
    const staff = chain[level]
    if (!staff) throw new Error(`nobody sits at ${level} of ${district}`)
    return staff
  })
}

/**
 * The next free slot is booked for a file that waits for one; another file stays as it is. The employer acts through
 * whoever signs for it.
 */
export async function bookNext(world: World, applicationId: string): Promise<void> {
  const db = database()
  const file = await db.application.findUniqueOrThrow({ where: { id: applicationId } })
  if (file.status !== 'awaiting-appointment') return
  const { name: employerName } = await db.employer.findUniqueOrThrow({ where: { id: file.employerId } })
  const operator = { accountId: uuid(), employerId: file.employerId, employerName, operatorName: '经办人' }
  const [slot] = await openSlots(db, pinned(file.policyVersion), world.now)
  if (!slot) throw new Error(`nothing is free in ${file.district}`)
  const { startsAt } = slot
  await value(bookAppointment(world.as({ kind: 'employer', ...operator }), { applicationId, startsAt }))
}

/** 受理 by the first level of the file's own chain, booked before where the district works by appointment. */
export async function acceptFirst(world: World, chain: Chain, applicationId: string): Promise<void> {
  await bookNext(world, applicationId)
  const [first] = await desksOf(chain, applicationId)
  if (first) await accept(world, first, applicationId)
}

/** The first level of the file's chain passes it up. */
export async function passFirst(world: World, chain: Chain, applicationId: string): Promise<void> {
  const [first] = await desksOf(chain, applicationId)
  if (first) await pass(world, first, applicationId)
}

/** Every level of the file's chain passes, in order; the file must have been accepted. */
export async function passLevels(world: World, chain: Chain, applicationId: string): Promise<void> {
  for (const staff of await desksOf(chain, applicationId)) await pass(world, staff, applicationId)
}
