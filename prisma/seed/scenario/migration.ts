import type { MigratedHolder } from '@/lib/domain/permit/content'
import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import type { DistrictCode, PermitType } from '@/lib/domain/codes'
import { emptyServiceRequestForm } from '@/lib/domain/application/forms'
import { addMonths, dayOf } from '@/lib/domain/dates'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { submitApplication } from '@/lib/services/application/steps'
import { acceptLink } from '@/lib/services/employment/answer'
import { startServiceRequest } from '@/lib/services/application/start'
import type { Chain } from './actors'
import type { OpenEmployer } from './employers'
import { upload } from './files'
import { acceptFirst, passLevels } from './steps'
import { value, type World } from './world'

type Place = { permitType: PermitType; district: DistrictCode }

/** 数据迁移 of one holder of the former system, asked by his unit and granted by every level. */
export async function migrateHolder(
  world: World,
  { chain, employer, place }: { chain: Chain; employer: OpenEmployer; place: Place },
  holder: MigratedHolder,
): Promise<void> {
  const asked = { ...place, topic: 'migration' } as const
  const { applicationId } = await value(startServiceRequest(world.as(employer), asked))
  const more = { holders: [holder], statement: '员工的工作居住证在原系统办理，请求迁移。', confirmed: true }
  const form = { ...emptyServiceRequestForm(asked), ...more }
  await value(saveApplicationForm(world.as(employer), { applicationId, form, version: 1 }))
  await value(submitApplication(world.as(employer), { applicationId }))
  await acceptFirst(world, chain, applicationId)
  await passLevels(world, chain, applicationId)
}

/** The unit confirms the link that came over with the holder, with his contract. */
export async function takeUpLink(world: World, { personId }: PersonActor, employer: OpenEmployer): Promise<void> {
  const where = { personId, employerId: employer.employerId, status: 'pending' } as const
  const { id: employmentId } = await database().employment.findFirstOrThrow({ where })
  await upload(world, employer, { slot: 'labour-contract', employmentId })
  const today = dayOf(world.now.toISOString())
  const usual = { startsOn: addMonths(today, -8), endsOn: addMonths(today, 40), position: '高级工程师' }
  const terms = world.cast?.terms ?? usual
  await value(acceptLink(world.as(employer), { employmentId, terms, insuranceRecord: true }))
}
