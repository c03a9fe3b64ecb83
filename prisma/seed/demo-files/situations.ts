import type { ChildEntry } from '@/lib/domain/permit/content'
import { v7 as uuid } from 'uuid'
import type { PersonActor } from '@/lib/access/actor'
import { type NewForm, applicantTypes } from '@/lib/domain/application/forms'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { employerApprove, submitApplication } from '@/lib/services/application/steps'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { handInSituationReport } from '@/lib/services/situation-report/steps'
import { castOf, monthsAsked } from '../cast/cast'
import type { UnitPersona } from '../cast/facts'
import { workingDaysAgo } from '../days'
import { signInPerson, type Chain } from '../scenario/actors'
import { askedSlots, upload, uploadAll } from '../scenario/files'
import type { OpenEmployer } from '../scenario/employers'
import { draftNew, fillProfile, link, neededSlots } from '../scenario/people'
import { acceptFirst, bookNext, passFirst } from '../scenario/steps'
import { value, type World } from '../scenario/world'
import { ownFiles, plantsOf, type OwnFile } from './table'

type Place = { world: World; now: Date; policy: PolicyFile; chain: Chain; employer: OpenEmployer; unit: UnitPersona }

/** The insurance record lies among the other papers where the district has no slot for it. */
const slotsFor = (policy: PolicyFile, file: OwnFile, on: PlainDate): SlotCode[] => {
  const asked = askedSlots(policy.district, on, { kind: 'new', subject: 'person', facts: ['category-A'] })
  const record: SlotCode[] = asked.includes('social-insurance-record') ? [] : ['other']
  const marriage: SlotCode[] = file.traits?.married ? ['marriage-certificate'] : []
  return [...new Set([...neededSlots, ...asked, ...record, ...marriage])]
}

async function enter({ world, policy, unit }: Place, file: OwnFile): Promise<PersonActor> {
  const { id: subject, name, idNumber, mobile, traits = {} } = file
  const actor = await signInPerson(world, { subject, name, idNumber, mobile, trustLevel: 'L3' })
  const on = dayOf(world.now.toISOString())
  const cast = castOf({ person: file, unit, on, traits, plants: plantsOf(subject), count: monthsAsked(policy) })
  world.cast = cast
  await fillProfile(world, actor, () => cast.profile)
  await uploadAll(world, actor, slotsFor(policy, file, on))
  return actor
}

/** The child's papers lie with the draft, in which the child has been named first. */
async function withChild({ world, policy }: Place, person: PersonActor, file: OwnFile, id: string, form: NewForm) {
  const { child } = file
  if (!child) return
  const entry: ChildEntry = { ...child, id: uuid(), institution: '北京市大兴区示例幼儿园' }
  const full = { ...form, children: [entry] }
  await value(saveApplicationForm(world.as(person), { applicationId: id, form: full, version: 2 }))
  for (const slot of policy.childDocuments.value)
    await upload(world, person, { slot, applicationId: id, childId: entry.id }, undefined, entry)
}

async function handIn(place: Place, file: OwnFile): Promise<string> {
  const { world, policy, employer } = place
  const person = await enter(place, file)
  await link(world, person, employer)
  const more = { applicantType: applicantTypes[policy.permitType] }
  const id = await draftNew(world, person, more)
  const months = world.cast?.months ?? []
  const filled = { category: 'A', founding: '', months, children: [], remark: '', confirmed: true } as const
  await withChild(place, person, file, id, { kind: 'new', ...more, ...filled, children: [] })
  await value(submitApplication(world.as(person), { applicationId: id }))
  await value(employerApprove(world.as(employer), { applicationId: id }))
  if (policy.situationReport.value)
    await value(handInSituationReport(world.as(employer), { applicationIds: [id], sealedCopy: false }))
  return id
}

/** The files of one district that are made for their papers, each as far as it has come. */
export async function demoFileSituations(place: Place): Promise<void> {
  const { world, now, policy, chain } = place
  for (const [index, file] of ownFiles.filter(({ district }) => district === policy.district).entries()) {
    world.travelTo(workingDaysAgo(now, 3 + (index % 2)))
    const id = await handIn(place, file)
    if (file.standing === 'awaiting') world.travelTo(workingDaysAgo(now, 1))
    await bookNext(world, id)
    if (file.standing === 'awaiting') continue
    world.travelTo(workingDaysAgo(now, 2))
    await acceptFirst(world, chain, id)
    if (file.standing === 'first') continue
    world.travelTo(workingDaysAgo(now, 1))
    await passFirst(world, chain, id)
  }
}
