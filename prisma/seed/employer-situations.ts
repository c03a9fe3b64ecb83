import { returnApplication } from '@/lib/services/application/steps'
import { employerPersonas } from './personas'
import { unitCast } from './cast/cast'
import type { Chain } from './scenario/actors'
import { openRight, prepareEmployer, submittedFilingRight, type OpenEmployer } from './scenario/employers'
import { accept, pass } from './scenario/steps'
import { value, type World } from './scenario/world'
import { enterEmployer } from './sign-in'
import type { EmployerProfile } from '@/lib/domain/employer/employer-profile'
import { alsoSoftware, unitProfile } from './unit-profile'
import { addDays, addYears, dayOf } from '@/lib/domain/dates'
import { workingDaysAgo } from './days'

type Key = keyof typeof employerPersonas

/** 高新技术企业 and 软件企业 at once (U-26). */
const twofold: readonly Key[] = ['main', 'right-pending']

/** Signs the persona in and completes its profile and attachments. */
async function prepared(world: World, key: Key) {
  const actor = await enterEmployer(world, key)
  const persona = employerPersonas[key]
  world.cast = unitCast(persona, dayOf(world.now.toISOString()))
  const typed = unitProfile(persona)
  const change = twofold.includes(key) ? (profile: EmployerProfile) => alsoSoftware(typed(profile)) : typed
  await prepareEmployer(world, actor, 'haidian', change)
  return actor
}

/** Every state of a 业务权限, and the two employers for whom people work. */
export async function employerSituations(
  world: World,
  chain: Chain,
  now: Date,
): Promise<{ main: OpenEmployer; second: OpenEmployer; many: OpenEmployer }> {
  // before the oldest permit of the demo was granted
  world.travelTo(`${addYears(addDays(dayOf(now.toISOString()), -60), -3)}T02:00:00.000Z`)
  const main = await openRight(world, chain, await prepared(world, 'main'))
  const second = await openRight(world, chain, await prepared(world, 'second'))
  const many = await openRight(world, chain, await prepared(world, 'many'))
  await openRight(world, chain, await prepared(world, 'receive-only'), {
    mode: 'receive-only',
    intention: '接收新入职的持证员工，办理聘用单位变更',
  })
  world.travelTo(workingDaysAgo(now, 8))
  const pending = await submittedFilingRight(world, await prepared(world, 'right-pending'))
  await accept(world, chain['district-first'], pending)
  await pass(world, chain['district-first'], pending)
  const returned = await submittedFilingRight(world, await prepared(world, 'right-returned'))
  await accept(world, chain['district-first'], returned)
  const opinion = {
    items: [
      { owner: 'employer', at: { slot: 'unit-tax' }, text: '完税证明未加盖单位公章，请盖章后重新上传。' },
      { owner: 'employer', at: { section: 'operator' }, text: '经办人联系地址不完整，请写到门牌号。' },
    ],
    hint: '高新技术企业证书将于明年到期，届时请及时更新。',
  } as const
  await value(
    returnApplication(world.as(chain['district-first']), {
      applicationId: returned,
      opinion: { ...opinion, items: [...opinion.items] },
    }),
  )
  await prepared(world, 'migrating')
  await enterEmployer(world, 'new')
  return { main, second, many }
}
