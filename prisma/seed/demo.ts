import { sweep } from '@/lib/services/timers/sweep'
import { deliverOutbox } from '@/lib/services/outbox/deliver'
import { addEmployees } from './bulk/employees'
import { addHolders } from './bulk/holders'
import { employerSituations, openIn } from './employer-situations'
import { personSituations } from './person-situations'
import { permitSituations } from './permit-situations'
import type { Chain } from './scenario/actors'
import { openWorld, type World } from './scenario/world'
import { enterStaff } from './sign-in'

/** The small demo: personas in every situation, and one employer with 1,214 people. */
export async function seedDemo(now: Date, say: (text: string) => void): Promise<void> {
  // Numbers from 1000 on: the personas have taken the small ones.
  const world = await openWorld(now.toISOString(), 1000)
  const chain = {
    'district-first': await enterStaff(world, 'first-a'),
    district: await enterStaff(world, 'district-a'),
    city: await enterStaff(world, 'city-a'),
  }
  for (const key of ['first-b', 'district-b', 'city-b'] as const) await enterStaff(world, key)
  say('单位与业务权限 employers')
  const employers = await employerSituations(world, chain, now)
  await otherDistricts(world, chain, now)
  say('各状态的新办申请 applications')
  await personSituations({ world, chain, now, ...employers })
  say('证件的一生 permits')
  await permitSituations({ world, chain, now, ...employers })
  await addHolders(employers.many.employerId, 50, now)
  say('1,214 名员工 employees')
  await addEmployees(employers.main.employerId, 1214, now)
  say('到期与提醒 sweeps')
  await sweep(() => now)
  await deliverOutbox(now)
}

/** One employer of each other district, with the reviewers of its chain. */
async function otherDistricts(world: World, chain: Chain, now: Date): Promise<void> {
  const daxing = {
    ...chain,
    township: await enterStaff(world, 'daxing-township'),
    district: await enterStaff(world, 'daxing-district'),
  }
  const chaoyang = {
    ...chain,
    'district-first': await enterStaff(world, 'chaoyang-first'),
    district: await enterStaff(world, 'chaoyang-district'),
  }
  await openIn(world, daxing, 'daxing', now)
  await openIn(world, chaoyang, 'chaoyang', now)
}
