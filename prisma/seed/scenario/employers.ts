import type { EmployerActor } from '@/lib/access/actor'
import type { VerifiedEmployer } from '@/lib/access/verified-identity'
import { database } from '@/lib/data/client'
import type { FilingRightForm } from '@/lib/domain/application/forms'
import type { DistrictCode } from '@/lib/domain/codes'
import { addYears, dayOf } from '@/lib/domain/dates'
import { employerSlots } from '@/lib/domain/attachment/catalogue'
import { withCertificates } from '@/lib/domain/employer/classifications'
import type { EmployerProfile } from '@/lib/domain/employer/employer-profile'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { submitApplication } from '@/lib/services/application/steps'
import { startFilingRightApplication } from '@/lib/services/filing-right/steps'
import { saveEmployerSection } from '@/lib/services/person/save-section'
import { completeEmployerProfile } from './profiles'
import { signInEmployer, type Chain, officeInForm } from './actors'
import { askedSlots, uploadAll } from './files'
import { giveQuota } from './quota-requests'
import { acceptFirst, passLevels } from './steps'
import { value, type World } from './world'

/** The same classifications with certificates of other days. */
export const datedAnew = (
  { entries }: EmployerProfile['qualification'],
  days: { issuedOn: string; validUntil: string },
): EmployerProfile['qualification'] => ({ entries: entries.map((entry) => ({ ...entry, ...days })) })

/** Fills in and saves the three typed sections of an employer's profile. */
export async function fillEmployerProfile(
  world: World,
  actor: EmployerActor,
  change: (profile: EmployerProfile) => EmployerProfile = (profile) => profile,
): Promise<EmployerProfile> {
  const profile = change(completeEmployerProfile())
  for (const section of ['general', 'qualification', 'operator'] as const)
    await value(saveEmployerSection(world.as(actor), { section, data: profile[section], version: 0 }))
  return profile
}

/** An employer that could apply for its right at once: profile and all attachments are there. */
export async function readyEmployer(
  world: World,
  more: Partial<VerifiedEmployer> = {},
  district?: DistrictCode,
): Promise<EmployerActor> {
  const actor = await signInEmployer(world, more)
  await prepareEmployer(world, actor, district)
  return actor
}

/** Profile and all attachments of an employer, with a certificate that outlives a permit. */
export async function prepareEmployer(
  world: World,
  actor: EmployerActor,
  district = 'haidian',
  change: (profile: EmployerProfile) => EmployerProfile = (profile) => profile,
): Promise<void> {
  const today = dayOf(world.now.toISOString())
  const [issuedOn, validUntil] = [addYears(today, -1), addYears(today, 4)]
  const { qualification } = await fillEmployerProfile(world, actor, (profile) =>
    change({ ...profile, qualification: datedAnew(profile.qualification, { issuedOn, validUntil }) }),
  )
  const asked = askedSlots(district, today, { kind: 'filing-right', subject: 'employer' })
  const slots = [...new Set([...employerSlots, ...asked])].map((slot) => ({ slot }))
  const own = withCertificates(slots, qualification).map(({ slot }) => slot)
  await uploadAll(world, actor, own)
}

/** A draft of 申请业务办理权限, filled in; answers its id. */
export async function draftFilingRight(
  world: World,
  actor: EmployerActor,
  more: Partial<FilingRightForm> = {},
): Promise<string> {
  const place = { permitType: more.permitType ?? 'beijing', district: more.district ?? 'haidian' } as const
  const { applicationId } = await value(startFilingRightApplication(world.as(actor), place))
  const filled = {
    kind: 'filing-right',
    mode: 'full',
    intention: '为本单位员工办理工作居住证',
    confirmed: true,
  } as const
  const form = { ...filled, ...place, ...officeInForm(place.district, dayOf(world.now.toISOString())), ...more }
  await value(saveApplicationForm(world.as(actor), { applicationId, form, version: 1 }))
  return applicationId
}

/** 申请业务办理权限, submitted: it waits for 受理 of the first level. */
export async function submittedFilingRight(
  world: World,
  actor: EmployerActor,
  more: Partial<FilingRightForm> = {},
): Promise<string> {
  const applicationId = await draftFilingRight(world, actor, more)
  await value(submitApplication(world.as(actor), { applicationId }))
  return applicationId
}

/** An employer whose right every level has passed, with its 单位关联码. */
export type OpenEmployer = EmployerActor & { linkCode: string }

export async function employerWithRight(
  world: World,
  chain: Chain,
  more: Partial<VerifiedEmployer> = {},
  form: Partial<FilingRightForm> = {},
): Promise<OpenEmployer> {
  return openRight(world, chain, await readyEmployer(world, more, form.district), form)
}

/** Takes a prepared employer through every level of its 申请业务办理权限, with quota where the district asks for it. */
export async function openRight(
  world: World,
  chain: Chain,
  actor: EmployerActor,
  form: Partial<FilingRightForm> = {},
): Promise<OpenEmployer> {
  await giveQuota(world, { employerId: actor.employerId, district: form.district ?? 'haidian' })
  return passRight(world, chain, actor, form)
}

/** The same for an employer that has got its quota, or will, in the way of its district. */
export async function passRight(
  world: World,
  chain: Chain,
  actor: EmployerActor,
  form: Partial<FilingRightForm> = {},
): Promise<OpenEmployer> {
  const applicationId = await submittedFilingRight(world, actor, form)
  await acceptFirst(world, chain, applicationId)
  await passLevels(world, chain, applicationId)
  const { linkCode } = await database().employer.findUniqueOrThrow({ where: { id: actor.employerId } })
  return { ...actor, linkCode: linkCode ?? '' }
}
