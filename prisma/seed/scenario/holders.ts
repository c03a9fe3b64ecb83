import type { EmployerActor, PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import type { ApplicationForm } from '@/lib/domain/application/forms'
import { addMonths, dayOf } from '@/lib/domain/dates'
import type { DissolveReason } from '@/lib/domain/employment/lifecycle'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { startEmployerChange, startRenewal } from '@/lib/services/application/start-for-holder'
import { submitApplication } from '@/lib/services/application/steps'
import { dissolveLink } from '@/lib/services/employment/dissolve'
import { updateContract } from '@/lib/services/employment/update-contract'
import type { Chain } from './actors'
import type { OpenEmployer } from './employers'
import { upload, uploadAll } from './files'
import { approvedNew } from './people'
import { acceptFirst, passLevels } from './steps'
import { value, type World } from './world'

/** Somebody with a permit, and the link that stands behind it. */
export type Holder = { person: PersonActor; employer: OpenEmployer; permitId: string; employmentId: string }

const liveOf = async (personId: string) => ({
  permitId: (await database().permit.findFirstOrThrow({ where: { personId }, orderBy: { validFrom: 'desc' } })).id,
  employmentId: (await database().employment.findFirstOrThrow({ where: { personId, status: 'active' } })).id,
})

/** Takes a linked person through 新办 to the permit, on the day of the world. */
export async function grantedHolder(
  world: World,
  chain: Chain,
  person: PersonActor,
  employer: OpenEmployer,
): Promise<Holder> {
  const id = await approvedNew(world, person, employer)
  await acceptFirst(world, chain, id)
  await passLevels(world, chain, id)
  return { person, employer, ...(await liveOf(person.personId)) }
}

/** What a business asks anew after years: a fresh declaration and income, and a contract that still runs. */
export async function refreshPapers(world: World, { person, employer, employmentId }: Holder): Promise<void> {
  await uploadAll(world, person, ['taxable-income', 'integrity-declaration', 'residence-proof', 'other'])
  await upload(world, employer, { slot: 'labour-contract', employmentId })
  const today = dayOf(world.now.toISOString())
  const usual = { startsOn: addMonths(today, -8), endsOn: addMonths(today, 40), position: '高级工程师' }
  const terms = world.cast?.terms ?? usual
  await value(updateContract(world.as(employer), { employmentId, terms }))
}

/** Fills in a draft that the employer has opened, and hands it in. */
async function handIn(world: World, actor: EmployerActor, id: string, form: ApplicationForm): Promise<string> {
  await value(saveApplicationForm(world.as(actor), { applicationId: id, form, version: 1 }))
  await value(submitApplication(world.as(actor), { applicationId: id }))
  return id
}

/** 续签, submitted by the employer with fresh papers; answers the application. */
export async function submittedRenewal(world: World, holder: Holder): Promise<string> {
  await refreshPapers(world, holder)
  const { employmentId, employer } = holder
  const { applicationId } = await value(startRenewal(world.as(employer), { employmentId }))
  const confirmations = { checked: true, lateAcknowledged: true, confirmed: true }
  return handIn(world, employer, applicationId, {
    kind: 'renewal',
    months: world.cast?.months ?? [],
    remark: '',
    ...confirmations,
  })
}

/** 聘用单位变更, submitted by the new employer with fresh papers; answers the application. */
export async function submittedEmployerChange(world: World, holder: Holder): Promise<string> {
  await refreshPapers(world, holder)
  const { employmentId, employer } = holder
  const { applicationId } = await value(startEmployerChange(world.as(employer), { employmentId }))
  const confirmations = { checked: true, lateAcknowledged: true, confirmed: true }
  const leftOn = dayOf(world.now.toISOString())
  return handIn(world, employer, applicationId, {
    kind: 'employer-change',
    leftOn,
    insuredMonths: '2',
    remark: '',
    ...confirmations,
  })
}

/** 解除关联 on the day of the world, with its paper: the permit hangs from now on. */
export async function dissolved(
  world: World,
  { employmentId, employer }: Pick<Holder, 'employmentId'> & { employer: EmployerActor },
  reason: DissolveReason = 'left',
): Promise<void> {
  const on = dayOf(world.now.toISOString())
  await upload(world, employer, { slot: 'dissolution-proof', employmentId })
  await value(dissolveLink(world.as(employer), { employmentId, on, reason }))
}

/** Reviewed and granted by every level. */
export async function grantFile(world: World, chain: Chain, applicationId: string): Promise<void> {
  await acceptFirst(world, chain, applicationId)
  await passLevels(world, chain, applicationId)
}
