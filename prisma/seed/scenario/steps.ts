import type { StaffActor } from '@/lib/access/actor'
import type { Opinion } from '@/lib/domain/application/opinion'
import { acceptApplication } from '@/lib/services/review/accept'
import { passApplication } from '@/lib/services/review/pass'
import { returnApplication } from '@/lib/services/review/return'
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

/** Every level of the chain passes, in order; the file must have been accepted. */
export async function passLevels(world: World, chain: Chain, applicationId: string): Promise<void> {
  await pass(world, chain['district-first'], applicationId)
  await pass(world, chain.district, applicationId)
  await pass(world, chain.city, applicationId)
}
