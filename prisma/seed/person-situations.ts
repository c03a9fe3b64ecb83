import { v7 as uuid } from 'uuid'
import type { PersonActor, StaffActor } from '@/lib/access/actor'
import { emptyNewForm } from '@/lib/domain/application/forms'
import { addYears, dayOf } from '@/lib/domain/dates'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import {
  claimApplication,
  employerApprove,
  employerReturn,
  submitApplication,
  terminateApplication,
  withdrawApplication,
} from '@/lib/services/application/steps'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { rejectLink } from '@/lib/services/employment/answer'
import { requestEmployment } from '@/lib/services/employment/request'
import { workingDaysAgo } from './days'
import { castOf } from './cast/cast'
import { plantsOf, traitsOf } from './demo-files/table'
import { employerPersonas, personPersonas } from './personas'
import type { Chain } from './scenario/actors'
import type { OpenEmployer } from './scenario/employers'
import { upload, uploadAll } from './scenario/files'
import { approvedNew, draftNew, fillProfile, link, neededSlots, submittedNew } from './scenario/people'
import { accept, giveBack, pass, passLevels, sampleOpinion } from './scenario/steps'
import { value, type World } from './scenario/world'
import { enterPerson, unitNamed } from './sign-in'

type Key = keyof typeof personPersonas
export type Stage = { world: World; chain: Chain; now: Date; main: OpenEmployer; second: OpenEmployer }

const travel = ({ world, now }: Stage, ago: number): void => world.travelTo(workingDaysAgo(now, ago))

/** Puts the persona on the stage with what he typed and the papers of this day. */
function enter({ world }: Stage, key: Key, employerName: string) {
  const person = personPersonas[key]
  const on = dayOf(world.now.toISOString())
  const unit = unitNamed(employerName)
  const cast = castOf({ person, unit, on, traits: traitsOf(person.id), plants: plantsOf(person.id) })
  world.cast = cast
  return cast
}

/** Signs the persona in, `ago` working days back, with a complete profile and all documents. */
async function ready(stage: Stage, key: Key, ago: number, employer = stage.main): Promise<PersonActor> {
  travel(stage, ago)
  const actor = await enterPerson(stage.world, key)
  const { profile } = enter(stage, key, employer.employerName)
  await fillProfile(stage.world, actor, () => profile)
  await uploadAll(stage.world, actor, neededSlots)
  return actor
}

async function employee(stage: Stage, key: Key, ago: number, employer = stage.main): Promise<PersonActor> {
  const actor = await ready(stage, key, ago, employer)
  await link(stage.world, actor, employer)
  return actor
}

/** 新办 approved by the employer and accepted by the first level, `ago` working days back. */
async function accepted(stage: Stage, key: Key, ago: number, unit = stage.main) {
  const person = await employee(stage, key, ago, unit)
  const id = await approvedNew(stage.world, person, unit)
  await accept(stage.world, stage.chain['district-first'], id)
  return { id, person }
}

async function passAt(stage: Stage, staff: StaffActor, id: string, ago: number): Promise<void> {
  travel(stage, ago)
  await pass(stage.world, staff, id)
}

/** Persons before any application. */
async function beginners(stage: Stage): Promise<void> {
  travel(stage, 1)
  const { world, main, second } = stage
  await enterPerson(world, 'new')
  const draft = await employee(stage, 'draft', 4)
  await draftNew(world, draft, { category: '', confirmed: false })
  const waiting = await ready(stage, 'link-pending', 2)
  await value(requestEmployment(world.as(waiting), { linkCode: main.linkCode }))
  const rejected = await ready(stage, 'link-rejected', 3, second)
  const { employmentId } = await value(requestEmployment(world.as(rejected), { linkCode: second.linkCode }))
  const reason = '未查到您的入职记录，请核对单位关联码。'
  await value(rejectLink(world.as(second), { employmentId, reason }))
  await ofFormerSystem(stage)
}

/** Somebody whose permit only the former system knows: his portal still lacks an address and two papers (I-34). */
async function ofFormerSystem(stage: Stage): Promise<void> {
  const { world } = stage
  const person = await enterPerson(world, 'migrating')
  const { profile } = enter(stage, 'migrating', employerPersonas.migrating.unitName)
  await fillProfile(world, person, () => ({ ...profile, general: { ...profile.general, contactAddress: '' } }))
  const owed: readonly SlotCode[] = ['photo', 'household-register']
  await uploadAll(
    world,
    person,
    neededSlots.filter((slot) => !owed.includes(slot)),
  )
}

/** Files that lie with the applicant or the employer. */
async function beforeAuthority(stage: Stage): Promise<void> {
  const { world, main, second } = stage
  await submittedNew(world, await employee(stage, 'employer-review', 2))
  await submittedNew(world, await employee(stage, 'short-name', 1, second))
  const returned = await submittedNew(world, await employee(stage, 'employer-returned', 3))
  const opinion = sampleOpinion({
    items: [{ owner: 'person', at: { slot: 'taxable-income' }, text: '缺少最近一个月的收入记录，请补齐后重新上传。' }],
    hint: '诚信声明须本人手写签名并注明日期。',
  })
  await value(employerReturn(world.as(main), { applicationId: returned, opinion }))
  const withdrawer = await employee(stage, 'withdrawn', 6)
  const applicationId = await submittedNew(world, withdrawer)
  await value(withdrawApplication(world.as(withdrawer), { applicationId }))
}

/** Files on the desks of the three levels: fresh, in the middle, due today, overdue, in the second round. */
async function withAuthority(stage: Stage): Promise<void> {
  const { world, chain, main } = stage
  await approvedNew(world, await employee(stage, 'awaiting-acceptance', 2), main)
  await approvedNew(world, await employee(stage, 'long-name', 1), main)
  const first = await accepted(stage, 'first-level', 4)
  await value(claimApplication(world.as(chain['district-first']), { applicationId: first.id }))
  const second = await accepted(stage, 'second-level', 7)
  await passAt(stage, chain['district-first'], second.id, 5)
  const city = await accepted(stage, 'city-level', 12)
  await passAt(stage, chain['district-first'], city.id, 9)
  await passAt(stage, chain.district, city.id, 5)
  await accepted(stage, 'due-today', 20)
  await accepted(stage, 'overdue', 23)
  await secondRound(stage)
}

async function secondRound(stage: Stage): Promise<void> {
  const { world, chain, main } = stage
  const { id, person } = await accepted(stage, 'second-round', 18)
  travel(stage, 15)
  await giveBack(
    world,
    chain['district-first'],
    id,
    sampleOpinion({ hint: '租赁合同将于明年到期，建议提前准备新合同。' }),
  )
  travel(stage, 9)
  enter(stage, 'second-round', main.employerName)
  await upload(world, person, { slot: 'residence-proof' })
  await value(submitApplication(world.as(person), { applicationId: id }))
  await value(employerApprove(world.as(main), { applicationId: id }))
  await accept(world, chain['district-first'], id)
}

/** Files that came back or are over. */
async function settled(stage: Stage): Promise<void> {
  const { world, chain } = stage
  const returned = await accepted(stage, 'returned', 10)
  travel(stage, 3)
  const opinion = sampleOpinion({
    items: [
      ...sampleOpinion().items,
      { owner: 'contract', at: { slot: 'labour-contract' }, text: '劳动合同第 4 页缺单位盖章，请单位补章后重新上传。' },
    ],
    hint: '个人诚信声明每次办理须重新签署。',
  })
  await giveBack(world, chain['district-first'], returned.id, opinion)
  const ended = await accepted(stage, 'terminated', 14)
  const timer = { kind: 'system', job: 'demo' } as const
  await value(terminateApplication(world.as(timer), { applicationId: ended.id, reason: 'link-dissolved' }))
  await moving(stage)
  await granted(stage)
}

/** What a unit has under way that is about to change its authority: a draft and a file that came back (S-77). */
async function moving(stage: Stage): Promise<void> {
  const { world, chain, second } = stage
  await draftNew(world, await employee(stage, 'moving-draft', 5, second), { confirmed: false })
  const { id } = await accepted(stage, 'moving-returned', 9, second)
  travel(stage, 4)
  await giveBack(world, chain['district-first'], id)
}

/** A daughter of six, born in Hebei. */
function child(now: Date): ChildEntry {
  const birth = addYears(dayOf(now.toISOString()), -6)
  const first17 = `130105${birth.replaceAll('-', '')}042`
  return {
    id: uuid(),
    name: '陆小满',
    idNumber: first17 + idNumberCheckDigit(first17),
    relation: '31',
    birthCertificateNumber: 'Q130012345',
    institution: '北京市海淀区示例小学',
    birth,
  }
}

async function granted(stage: Stage): Promise<void> {
  const { world, chain, main, now } = stage
  const person = await employee(stage, 'granted', 40)
  const daughter = child(now)
  const applicationId = await draftNew(world, person)
  const months = world.cast?.months ?? []
  const form = { ...emptyNewForm(), applicantType: 'domestic', category: 'A', confirmed: true, months } as const
  await value(
    saveApplicationForm(world.as(person), { applicationId, form: { ...form, children: [daughter] }, version: 2 }),
  )
  for (const slot of ['child-birth-certificate', 'child-household-register'] as const)
    await upload(world, person, { slot, applicationId, childId: daughter.id }, undefined, daughter)
  await value(submitApplication(world.as(person), { applicationId }))
  // 未婚已育: the employer's remark is part of its approval (U-97).
  await value(employerApprove(world.as(main), { applicationId, remark: '申请人未婚，女儿随其生活，由其抚养。' }))
  await accept(world, chain['district-first'], applicationId)
  travel(stage, 25)
  await passLevels(world, chain, applicationId)
}

/** Every status of 新办, with the names and dates that test a page. */
export async function personSituations(stage: Stage): Promise<void> {
  await beginners(stage)
  await beforeAuthority(stage)
  await withAuthority(stage)
  await settled(stage)
}
