import { database } from '@/lib/data/client'
import { sweep } from '@/lib/services/timers/sweep'
import { deliverOutbox } from '@/lib/services/notice/deliver'
import { addEmployees } from './bulk/employees'
import { addHolders } from './bulk/holders'
import { districtSituations } from './district-situations'
import { employerSituations } from './employer-situations'
import { personSituations } from './person-situations'
import { permitSituations } from './permit-situations'
import { openWorld } from './scenario/world'
import { enterStaff } from './sign-in'

/** The small demo: personas in every situation, one employer with 1,214 people, one with `renewing` holders in their window. */
export async function seedDemo(now: Date, say: (text: string) => void, { renewing = 200 } = {}): Promise<void> {
  // Numbers from 1000 on: the personas have taken the small ones.
  const world = await openWorld(now.toISOString(), 1000)
  const chain = {
    'district-first': await enterStaff(world, 'first-a'),
    district: await enterStaff(world, 'district-a'),
    city: await enterStaff(world, 'city-a'),
  }
  for (const key of ['first-b', 'district-b', 'city-b', 'city-admin-a', 'city-admin-b'] as const)
    await enterStaff(world, key)
  say('单位与业务权限 employers')
  const employers = await employerSituations(world, chain, now)
  say('各状态的新办申请 applications')
  await personSituations({ world, chain, now, ...employers })
  say('证件的一生 permits')
  await permitSituations({ world, chain, now, ...employers })
  await addHolders(employers.many.employerId, renewing, now)
  say('各区 districts')
  await districtSituations({ world, city: chain.city, now })
  say('1,214 名员工 employees')
  await addEmployees(employers.main.employerId, 1214, now)
  say('到期与提醒 sweeps')
  await sweep(() => now)
  await deliverOutbox(now)
  await readOldMessages(now)
}

/** Nobody leaves the news of former years unread: what is older than two months counts as read. */
const readOldMessages = (now: Date) =>
  database().$executeRaw`
    update "Message" set "readAt" = "createdAt"
    where "readAt" is null and "createdAt" < ${new Date(now.getTime() - 60 * 86_400_000)}`
