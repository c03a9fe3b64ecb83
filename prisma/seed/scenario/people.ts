import type { EmployerActor, PersonActor } from '@/lib/access/actor'
import type { VerifiedPerson } from '@/lib/access/verified-identity'
import { emptyNewForm, type NewForm } from '@/lib/domain/application/forms'
import { addMonths, dayOf } from '@/lib/domain/dates'
import { personSlots, type SlotCode } from '@/lib/domain/attachment/catalogue'
import type { Profile } from '@/lib/domain/person/profile'
import { employerApprove, submitApplication } from '@/lib/services/application/steps'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { startNewApplication } from '@/lib/services/application/start'
import { acceptLink } from '@/lib/services/employment/answer'
import { requestEmployment } from '@/lib/services/employment/request'
import { savePersonSection } from '@/lib/services/person/save-section'
import { completeProfile } from './profiles'
import { signInPerson } from './actors'
import type { OpenEmployer } from './employers'
import { upload, uploadAll } from './files'
import { value, type World } from './world'

/** What a single applicant on the degree path has to upload, with the photo. */
export const neededSlots: readonly SlotCode[] = [
  ...personSlots.filter((slot) => !['title-certificate', 'marriage-certificate', 'other'].includes(slot)),
  'photo',
]

/** Fills in and saves the four typed sections of a person's profile. */
export async function fillProfile(
  world: World,
  actor: PersonActor,
  change: (profile: Profile) => Profile = (profile) => profile,
): Promise<void> {
  const profile = change(completeProfile())
  for (const section of ['general', 'education', 'studies', 'works'] as const)
    await value(savePersonSection(world.as(actor), { section, data: profile[section], version: 0 }))
}

/** A person whose profile and attachments are complete. */
export async function readyPerson(world: World, more: Partial<VerifiedPerson> = {}): Promise<PersonActor> {
  const actor = await signInPerson(world, more)
  await fillProfile(world, actor)
  await uploadAll(world, actor, neededSlots)
  return actor
}

/** 关联单位: asked by the person, accepted by the employer with contract; answers the id of the link. */
export async function link(world: World, person: PersonActor, employer: OpenEmployer): Promise<string> {
  const { linkCode } = employer
  const { employmentId } = await value(requestEmployment(world.as(person), { linkCode }))
  await upload(world, employer, { slot: 'labour-contract', employmentId })
  const today = dayOf(world.now.toISOString())
  const usual = { startsOn: addMonths(today, -8), endsOn: addMonths(today, 28), position: '高级工程师' }
  const terms = world.cast?.terms ?? usual
  await value(acceptLink(world.as(employer), { employmentId, terms, insuranceRecord: true }))
  return employmentId
}

/** A complete person linked to the employer. */
export async function employee(
  world: World,
  employer: OpenEmployer,
  more: Partial<VerifiedPerson> = {},
): Promise<PersonActor> {
  const person = await readyPerson(world, more)
  await link(world, person, employer)
  return person
}

/** A draft of 新办, filled in on the degree path; answers its id. */
export async function draftNew(world: World, person: PersonActor, more: Partial<NewForm> = {}): Promise<string> {
  const { applicationId } = await value(startNewApplication(world.as(person)))
  const months = world.cast?.months ?? []
  const form: NewForm = {
    ...emptyNewForm(),
    applicantType: 'domestic',
    category: 'A',
    confirmed: true,
    months,
    ...more,
  }
  await value(saveApplicationForm(world.as(person), { applicationId, form, version: 1 }))
  return applicationId
}

/** 新办, submitted: it waits for the employer's first review. */
export async function submittedNew(world: World, person: PersonActor, more: Partial<NewForm> = {}): Promise<string> {
  const applicationId = await draftNew(world, person, more)
  await value(submitApplication(world.as(person), { applicationId }))
  return applicationId
}

/** 新办, approved by the employer: it waits for 受理 of the first level. */
export async function approvedNew(
  world: World,
  person: PersonActor,
  employer: EmployerActor,
  more: Partial<NewForm> = {},
): Promise<string> {
  const applicationId = await submittedNew(world, person, more)
  await value(employerApprove(world.as(employer), { applicationId }))
  return applicationId
}
