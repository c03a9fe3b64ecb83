import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { emptyRenewalForm, emptyServiceRequestForm } from '@/lib/domain/application/forms'
import { fromColumn } from '@/lib/data/days'
import { addDays, dayOf } from '@/lib/domain/dates'
import { employerApprove, submitApplication, withdrawApplication } from '@/lib/services/application/steps'
import { moveBySystem } from '@/lib/services/application/move'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { startEmployerChange, startRenewal } from '@/lib/services/application/start-for-holder'
import { startAuthorityTransfer } from '@/lib/services/filing-right/steps'
import { startServiceRequest } from '@/lib/services/application/start'
import { freshDatabase } from '../../support/database'
import { castEmployer, castLink, castPermit, castPerson, type CastEmployer } from '../../support/model/cast'
import {
  dissolved,
  acceptFirst,
  giveBack,
  giveQuota,
  grantFile,
  openWorld,
  passLevels,
  draftFilingRight,
  readyEmployer,
  signInChain,
  submittedNew,
  value,
  type Chain,
  type World,
} from '../../support/scenario'
import { forgetTold, told } from '../../support/told'

let world: World
let chain: Chain
let number = 0

const setUp = async (district: string): Promise<void> => {
  world = await openWorld('2026-11-02T01:30:00.000Z', (number += 100))
  chain = await signInChain(world, district)
}

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(() => setUp('chaoyang'))

async function linked(employer: CastEmployer): Promise<PersonActor> {
  const person = await castPerson(world)
  await castLink(world, person, employer)
  return person
}

/** 新办 of a new employee, submitted. */
const filed = async (employer: CastEmployer): Promise<string> => submittedNew(world, await linked(employer))

const approve = (employer: CastEmployer, applicationId: string) =>
  employerApprove(world.as(employer), { applicationId })

async function approved(employer: CastEmployer): Promise<string> {
  const id = await filed(employer)
  await value(approve(employer, id))
  return id
}

const statesOf = async ({ employerId }: CastEmployer) =>
  (await database().quotaUnit.findMany({ where: { employerId }, orderBy: { state: 'asc' } })).map(({ state }) => state)

const codesOf = async (outcome: ReturnType<typeof submitApplication>): Promise<string[]> => {
  const result = await outcome
  return result.ok ? [] : (result.refusal.findings ?? []).map(({ code }) => code)
}

const statements = { checked: true, lateAcknowledged: true, confirmed: true, remark: '' }

/** 聘用单位变更 of a holder who comes from elsewhere. */
async function changeTo(employer: CastEmployer): Promise<string[]> {
  const former = await castEmployer(world, 'haidian', 'full')
  const person = await linked(former)
  await castPermit(world, person, former, { district: 'haidian', daysLeft: 400 })
  const { id } = await database().employment.findFirstOrThrow({ where: { personId: person.personId } })
  const today = dayOf(world.now.toISOString())
  await dissolved(world, { employer: former, employmentId: id })
  await castLink(world, person, employer)
  const link = await database().employment.findFirstOrThrow({ where: { personId: person.personId, status: 'active' } })
  const { applicationId } = await value(startEmployerChange(world.as(employer), { employmentId: link.id }))
  const form = { kind: 'employer-change', leftOn: today, insuredMonths: '2', ...statements } as const
  await value(saveApplicationForm(world.as(employer), { applicationId, form, version: 1 }))
  return codesOf(submitApplication(world.as(employer), { applicationId }))
}

async function renewalAt(employer: CastEmployer): Promise<string[]> {
  const person = await linked(employer)
  await castPermit(world, person, employer, { district: 'chaoyang', daysLeft: 50 })
  const { id } = await database().employment.findFirstOrThrow({ where: { personId: person.personId } })
  const { applicationId } = await value(startRenewal(world.as(employer), { employmentId: id }))
  const form = { ...emptyRenewalForm(), ...statements }
  await value(saveApplicationForm(world.as(employer), { applicationId, form, version: 1 }))
  return codesOf(submitApplication(world.as(employer), { applicationId }))
}

describe('what a business asks of the quota', () => {
  it('T-06: quota 0 this year: 聘用单位变更 allowed, 新办 refused', async () => {
    const employer = await castEmployer(world, 'chaoyang', 'full', 0)
    expect(await changeTo(employer)).not.toContain('quota-not-granted-this-year')
    await expect(filed(employer)).rejects.toThrow('quota-none')
  })

  it('T-07: without quota 续签 allowed, 新办 and 聘用单位变更 refused (E-13)', async () => {
    const employer = await castEmployer(world, 'chaoyang', 'full', null)
    expect((await renewalAt(employer)).filter((code) => code.startsWith('quota'))).toEqual([])
    expect(await changeTo(employer)).toContain('quota-not-granted-this-year')
    await expect(filed(employer)).rejects.toThrow('quota-none')
  })

  it('a quota of last year is no quota of this year (Q-11, Q-16)', async () => {
    const employer = await castEmployer(world, 'chaoyang', 'full', 5)
    world.travelTo('2027-01-04T01:30:00.000Z')
    expect(await changeTo(employer)).toContain('quota-not-granted-this-year')
    await expect(filed(employer)).rejects.toThrow('quota-none')
  })

  it('申请业务办理权限 and 单位主管部门变更 into the district need a grant, if only 0 (Q-20, Q-21, U-55, U-112)', async () => {
    const employer = await readyEmployer(world)
    const right = await draftFilingRight(world, employer, { district: 'chaoyang' })
    const ask = () => codesOf(submitApplication(world.as(employer), { applicationId: right }))
    expect(await ask()).toContain('quota-never-granted')
    await giveQuota(world, { employerId: employer.employerId, district: 'chaoyang' }, 0)
    expect(await ask()).not.toContain('quota-never-granted')
  })
})

it('a unit whose file goes back after its last day ends with it, and the employer is told (Q-07, Q-16)', async () => {
  const employer = await castEmployer(world, 'chaoyang', 'full', 1)
  const id = await approved(employer)
  await acceptFirst(world, chain, id)
  const { expiresOn } = await database().quotaUnit.findFirstOrThrow({ where: { employerId: employer.employerId } })
  world.travelTo(`${addDays(fromColumn(expiresOn), 1)}T01:30:00.000Z`)
  await forgetTold()
  await giveBack(world, chain['district-first'], id)
  expect(await statesOf(employer)).toEqual(['expired'])
  const lines = (await told()).filter(({ code }) => code === 'quota-expired')
  expect(lines.map(({ id: to, by }) => [to, by])).toEqual([
    [employer.employerId, 'inbox'],
    [employer.employerId, 'sms'],
  ])
})

describe.each(['chaoyang', 'daxing'])('a unit on its way in %s (Q-22, Q-42, S-81)', (district) => {
  let employer: CastEmployer

  beforeEach(async () => {
    await setUp(district)
    employer = await castEmployer(world, district, 'full', 1)
    if (district === 'daxing') await giveTownship(employer)
  })

  /** The office is whatever the chain's reviewer sits in; in this test nobody cares which. */
  async function giveTownship({ employerId }: CastEmployer): Promise<void> {
    const township = chain.township?.township ?? null
    await database().filingRight.updateMany({ where: { employerId }, data: { township } })
  }

  it('is reserved by the unit’s 审批通过 and used by 办结; the second file waits for nothing', async () => {
    const first = await filed(employer)
    const second = await filed(employer)
    expect(await statesOf(employer)).toEqual(['available'])
    await value(approve(employer, first))
    expect(await statesOf(employer)).toEqual(['reserved'])
    expect(await approve(employer, second)).toMatchObject({
      refusal: { code: 'application.incomplete', findings: [{ code: 'quota-none' }] },
    })
    await grantFile(world, chain, first)
    expect(await statesOf(employer)).toEqual(['used'])
    expect((await approve(employer, second)).ok).toBe(false)
  })

  it('comes back with the file that is returned, and another person may have it (Q53)', async () => {
    const first = await approved(employer)
    await acceptFirst(world, chain, first)
    await giveBack(world, district === 'daxing' ? (chain.township ?? chain.city) : chain['district-first'], first)
    expect(await statesOf(employer)).toEqual(['available'])
    await approved(employer)
    expect(await statesOf(employer)).toEqual(['reserved'])
  })

  it('comes back when the file is recalled at the unit’s request, or terminated', async () => {
    const first = await approved(employer)
    await acceptFirst(world, chain, first)
    const topic = 'recall' as const
    const { applicationId } = await value(startServiceRequest(world.as(employer), { topic, targetId: first }))
    const empty = emptyServiceRequestForm({ permitType: 'beijing', district, topic, targetId: first })
    const form = { ...empty, statement: '人员调整，申请撤回后更换。', confirmed: true }
    await value(saveApplicationForm(world.as(employer), { applicationId, form, version: 1 }))
    await value(submitApplication(world.as(employer), { applicationId }))
    await acceptFirst(world, chain, applicationId)
    await passLevels(world, chain, applicationId)
    expect(await statesOf(employer)).toEqual(['available'])

    const second = await approved(employer)
    const origin = { actor: { kind: 'system', job: 'test' }, at: world.now, commandId: crypto.randomUUID() } as const
    await database().$transaction((tx) =>
      value(moveBySystem(tx, second, { action: 'terminate', reason: 'link-dissolved' }, origin)),
    )
    expect(await statesOf(employer)).toEqual(['available'])
  })

  it('a file that was never approved holds none', async () => {
    const person = await linked(employer)
    const id = await submittedNew(world, person)
    await value(withdrawApplication(world.as(person), { applicationId: id }))
    expect(await database().quotaMovement.count({ where: { applicationId: id } })).toBe(0)
  })
})

describe('Q-17: leaving a district', () => {
  it('voids what is unused there', async () => {
    const employer = await castEmployer(world, 'chaoyang', 'full', 3)
    const place = { permitType: 'beijing', district: 'haidian' } as const
    const { applicationId } = await value(startAuthorityTransfer(world.as(employer), place))
    const stated = { reason: '纳税登记地迁出', attachmentsUpdated: true, confirmed: true }
    const form = { kind: 'authority-transfer', ...place, from: 'chaoyang', ...stated } as const
    await value(saveApplicationForm(world.as(employer), { applicationId, form, version: 1 }))
    await value(submitApplication(world.as(employer), { applicationId }))
    expect(await statesOf(employer)).toEqual(['available', 'available', 'available'])
    await grantFile(world, await signInChain(world, 'haidian'), applicationId)
    expect(await statesOf(employer)).toEqual(['voided', 'voided', 'voided'])
  })
})
