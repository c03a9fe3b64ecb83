import type { PersonActor } from '@/lib/access/actor'
import { addDays, addMonths, addYears, dayOf, type PlainDate } from '@/lib/domain/dates'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { startBasicInfoChange } from '@/lib/services/application/start'
import { submitApplication } from '@/lib/services/application/steps'
import { askDissolve } from '@/lib/services/employment/dissolve'
import { reportSettlement } from '@/lib/services/permit/settlement'
import { savePersonSection } from '@/lib/services/person/save-section'
import { castOf } from './cast/cast'
import type { Traits } from './cast/profile'
import { personPersonas } from './personas'
import { plantsOf } from './demo-files/table'
import type { Chain } from './scenario/actors'
import type { OpenEmployer } from './scenario/employers'
import { uploadAll } from './scenario/files'
import { dissolved, grantedHolder, refreshPapers, submittedRenewal, type Holder } from './scenario/holders'
import { fillProfile, link, neededSlots } from './scenario/people'
import { acceptFirst } from './scenario/steps'
import { value, type World } from './scenario/world'
import { enterPerson, unitNamed } from './sign-in'

type Key = keyof typeof personPersonas
type Stage = { world: World; chain: Chain; now: Date; main: OpenEmployer; second: OpenEmployer }

const today = ({ now }: Stage): PlainDate => dayOf(now.toISOString())

/** Ten o'clock in Beijing on a day so many days before the demo's. */
const travel = (stage: Stage, daysAgo: number): void =>
  stage.world.travelTo(`${addDays(today(stage), -daysAgo)}T02:00:00.000Z`)

/** A persona whose permit was granted three years ago and ends in so many days. */
async function holder(stage: Stage, key: Key, endsIn: number, employer = stage.main): Promise<Holder> {
  const { world, chain } = stage
  world.travelTo(`${addYears(addDays(today(stage), endsIn), -3)}T02:00:00.000Z`)
  const person = await ready(stage, key, employer)
  await link(world, person, employer)
  return grantedHolder(world, chain, person, employer)
}

/** Puts the persona with today's papers on the stage; `renewed` under a contract that has followed the first one. */
function enter({ world }: Stage, key: Key, employer: OpenEmployer, renewed = false, traits: Traits = {}) {
  const on = dayOf(world.now.toISOString())
  const terms = { startsOn: addMonths(on, -8), endsOn: addMonths(on, 40), position: '高级工程师' }
  const persona = personPersonas[key]
  const casting = { person: persona, unit: unitNamed(employer.employerName), on, traits, plants: plantsOf(persona.id) }
  const cast = castOf(renewed ? { ...casting, terms } : casting)
  world.cast = cast
  return cast
}

async function ready(stage: Stage, key: Key, employer: OpenEmployer): Promise<PersonActor> {
  const { world } = stage
  const person = await enterPerson(world, key)
  const { profile } = enter(stage, key, employer)
  await fillProfile(world, person, () => profile)
  await uploadAll(world, person, neededSlots)
  return person
}

/** Holders whose permits end soon: nothing done yet, late, renewal under review, last day today. */
async function ending(stage: Stage): Promise<void> {
  const { world, chain } = stage
  const open = await holder(stage, 'renewal-open', 41)
  travel(stage, 5)
  enter(stage, 'renewal-open', stage.main, true)
  await refreshPapers(world, open)
  await holder(stage, 'renewal-late', 17)
  const running = await holder(stage, 'renewal-review', 35)
  travel(stage, 6)
  enter(stage, 'renewal-review', stage.main, true)
  const id = await submittedRenewal(world, running)
  travel(stage, 4)
  await acceptFirst(world, chain, id)
  await holder(stage, 'last-day', 0)
  await holder(stage, 'lapsed', -20)
}

/** Holders between two employers: on the way to the main one, and with nobody yet. */
async function changing(stage: Stage): Promise<void> {
  const { world, main, second } = stage
  const arriving = await holder(stage, 'arriving', 210, second)
  travel(stage, 12)
  await dissolved(world, arriving)
  travel(stage, 8)
  enter(stage, 'arriving', main, true)
  const employmentId = await link(world, arriving.person, main)
  travel(stage, 2)
  enter(stage, 'arriving', main, true)
  await refreshPapers(world, { ...arriving, employer: main, employmentId })
  const alone = await holder(stage, 'suspended', 48, second)
  travel(stage, 9)
  await dissolved(world, alone)
  await holder(stage, 'leaver', 500, second)
  const left = await holder(stage, 'left', 300)
  // longer ago than the unit may leave it unanswered: its district hears of it too (pain 23)
  travel(stage, 12)
  await value(
    askDissolve(world.as(left.person), { employmentId: left.employmentId, leftOn: addDays(today(stage), -13) }),
  )
}

/** A holder who has moved house and told the employer. */
async function moved(stage: Stage): Promise<void> {
  const { world } = stage
  const { person, employer, permitId, employmentId } = await holder(stage, 'changer', 420)
  travel(stage, 2)
  const { profile } = enter(stage, 'changer', employer, true, { street: '学院路37号院2号楼501室' })
  await refreshPapers(world, { person, employer, permitId, employmentId })
  const data = profile.general
  await value(savePersonSection(world.as(person), { section: 'general', data, version: 1 }))
  const { applicationId } = await value(startBasicInfoChange(world.as(person)))
  const form = { kind: 'basic-info-change', reason: '居住地址变更', confirmed: true } as const
  await value(saveApplicationForm(world.as(person), { applicationId, form, version: 1 }))
  await value(submitApplication(world.as(person), { applicationId }))
}

/** A holder who has obtained Beijing hukou, as his unit says; the district has not looked into it. */
async function reported(stage: Stage): Promise<void> {
  const { permitId } = await holder(stage, 'settled', 500)
  travel(stage, 4)
  const on = addDays(today(stage), -11)
  await value(reportSettlement(stage.world.as(stage.main), { permitId, on }))
}

/** Every situation of a permit after it was granted. */
export async function permitSituations(stage: Stage): Promise<void> {
  await ending(stage)
  await changing(stage)
  await moved(stage)
  await reported(stage)
}
