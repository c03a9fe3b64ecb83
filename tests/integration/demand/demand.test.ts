import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { findRanking } from '@/lib/data/demand/lists'
import { quotaFacts } from '@/lib/data/quota/facts'
import type { DemandForm } from '@/lib/domain/demand/form'
import { employerApprove } from '@/lib/services/application/steps'
import { evaluateDemand } from '@/lib/services/demand/evaluate'
import { proposeYearTotal, proposeNumber, proposeDemandNotice } from '@/lib/services/demand/propose'
import {
  startDeclaration,
  saveDeclaration,
  submitDeclaration,
  returnDeclaration,
} from '@/lib/services/demand/declaration'
import { freshDatabase } from '../../support/database'
import {
  byTwo,
  colleagueOf,
  employee,
  openRight,
  openWorld,
  readyEmployer,
  refusalOf,
  signInChain,
  signInEmployer,
  signInStaff,
  submittedNew,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

const district = 'daxing'
const notice = {
  ...{ year: 2027, title: '2027 年度工作居住证需求申报', text: '请各单位按期申报下一年度的新办需求。' },
  ...{ opensOn: '2026-11-02', closesOn: '2026-11-13' },
}
const basis = '区人力社保局会议纪要〔2026〕15号'
let [world, chain, second, number]: [World, Chain, StaffActor, number] = [{}, {}, {}, 0] as never

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  number += 200
  await database().demandDeclaration.deleteMany()
  await database().demandNotice.deleteMany()
  world = await openWorld('2026-11-02T01:30:00.000Z', number)
  chain = await signInChain(world, district)
  second = await colleagueOf(world, chain.district)
})

const unit = async (): Promise<OpenEmployer> => openRight(world, chain, await readyEmployer(world), { district })

/** A unit with an open right and nothing else: enough to declare. */
async function bareUnit(): Promise<EmployerActor> {
  const actor = await signInEmployer(world)
  await database().filingRight.create({
    data: {
      ...{ id: crypto.randomUUID(), employerId: actor.employerId, permitType: 'beijing', district },
      ...{ status: 'full', version: 1, township: 'huangcun' },
    },
  })
  return actor
}

async function publish(total: number | null = null): Promise<string> {
  await value(byTwo(world, second, proposeDemandNotice(world.as(chain.district), { ...notice, total, basis })))
  return (await database().demandNotice.findFirstOrThrow({ where: { district } })).id
}

const formOf = (count: number, output = '100'): DemandForm => ({
  counts: { A: String(count) },
  figures: { output, investment: '20.5', employment: '12', research: '0' },
  reason: '新产线投产，需引进工程师。',
})

const rowOf = (id: string) => database().demandDeclaration.findUniqueOrThrow({ where: { id } })
const seen = async (id: string) => ({ declarationId: id, seenVersion: (await rowOf(id)).version })

async function declare(actor: EmployerActor, noticeId: string, form = formOf(3)): Promise<string> {
  const { declarationId } = await value(startDeclaration(world.as(actor), { noticeId }))
  await value(saveDeclaration(world.as(actor), { ...(await seen(declarationId)), form }))
  await value(submitDeclaration(world.as(actor), await seen(declarationId)))
  return declarationId
}

const afterClosing = () => world.travelTo('2026-11-16T01:30:00.000Z')
const fix = async (id: string, approved: number, staff: StaffActor = chain.district) =>
  byTwo(world, second, proposeNumber(world.as(staff), { ...(await seen(id)), approved, basis }))

describe('通知 and 申报 (Q-40, N-17, S-84)', () => {
  it('a notice is told to the units of the district and opens the declaration for its days', async () => {
    const actor = await unit()
    await publish()
    const told = await database().outboxMessage.findMany({ where: { topic: 'notice' } })
    const addressees = told
      .map(({ payload }) => payload as { code: string; recipient: { id: string } })
      .filter(({ code }) => code === 'demand-notice')
      .map(({ recipient }) => recipient.id)
    expect(addressees).toContain(actor.employerId)
    const again = { ...notice, total: null, basis }
    expect(await refusalOf(proposeDemandNotice(world.as(chain.district), again))).toBe('demand.notice-exists')
  })

  it('is handed in complete or not at all, within its days', async () => {
    const actor = await bareUnit()
    const noticeId = await publish()
    const { declarationId } = await value(startDeclaration(world.as(actor), { noticeId }))
    expect(await submitDeclaration(world.as(actor), await seen(declarationId))).toMatchObject({
      refusal: { code: 'application.incomplete', findings: { length: 6 } },
    })
    await value(saveDeclaration(world.as(actor), { ...(await seen(declarationId)), form: formOf(3) }))
    afterClosing()
    expect(await refusalOf(submitDeclaration(world.as(actor), await seen(declarationId)))).toBe('demand.closed')
    expect(await refusalOf(startDeclaration(world.as(await bareUnit()), { noticeId }))).toBe('demand.closed')
  })

  it('after submission it is not edited; what the district gives back may be corrected after the last day', async () => {
    const actor = await bareUnit()
    const id = await declare(actor, await publish())
    expect(await refusalOf(saveDeclaration(world.as(actor), { ...(await seen(id)), form: formOf(9) }))).toBe(
      'demand.no-such-step',
    )
    afterClosing()
    const back = { ...(await seen(id)), reason: '产值与年报不一致，请核对。' }
    await value(returnDeclaration(world.as(chain.district), back))
    await value(saveDeclaration(world.as(actor), { ...(await seen(id)), form: formOf(2) }))
    await value(submitDeclaration(world.as(actor), await seen(id)))
    expect(await rowOf(id)).toMatchObject({ status: 'submitted', answer: null })
  })
})

describe('评估 and 核定 (Q-41, A-15)', () => {
  it('ranks by the score sheet once all figures are in', async () => {
    const noticeId = await publish()
    const ids = []
    for (const output of ['10', '400', '200']) ids.push(await declare(await bareUnit(), noticeId, formOf(1, output)))
    expect(await refusalOf(evaluateDemand(world.as(chain.district), { noticeId }))).toBe('demand.still-open')
    afterClosing()
    await value(evaluateDemand(world.as(chain.district), { noticeId }))
    const page = await findRanking(database(), noticeId, null, 2)
    const rest = await findRanking(database(), noticeId, page.next, 2)
    expect([...page.rows, ...rest.rows].map(({ id }) => id)).toEqual([ids[1], ids[2], ids[0]])
    expect(rest.next).toBeNull()
  })

  it('the fixed number is there as units of the year, and an increase adds to them', async () => {
    const actor = await bareUnit()
    const noticeId = await publish(10)
    const id = await declare(actor, noticeId)
    afterClosing()
    await value(evaluateDemand(world.as(chain.district), { noticeId }))
    await value(fix(id, 2))
    const facts = (on: string) => quotaFacts(database(), { employerId: actor.employerId, district, on })
    expect((await facts('2026-12-31')).available).toBe(0)
    expect(await facts('2027-01-01')).toMatchObject({ available: 2, expiresOn: '2027-12-31' })
    await value(fix(id, 5))
    expect((await facts('2027-06-30')).available).toBe(5)
    expect((await facts('2028-01-01')).available).toBe(0)
    expect(await refusalOf(fix(id, 4))).toBe('demand.below-approved')
    expect(await refusalOf(fix(id, 11))).toBe('demand.over-total')
    const less = { noticeId, total: 4, basis }
    expect(await refusalOf(proposeYearTotal(world.as(chain.district), less))).toBe('demand.total-below-approved')
  })

  it('20 fixings at one moment never pass the 总量', async () => {
    const noticeId = await publish(30)
    const ids: string[] = []
    for (let count = 0; count < 20; count += 1) ids.push(await declare(await bareUnit(), noticeId))
    afterClosing()
    await value(evaluateDemand(world.as(chain.district), { noticeId }))
    const proposed: Awaited<ReturnType<typeof proposeNumber>>[] = []
    for (const id of ids)
      proposed.push(
        await proposeNumber(world.as(chain.district), { ...(await seen(id)), approved: 4, agreed: true, basis }),
      )
    const replies = await Promise.all(proposed.map((one) => byTwo(world, second, Promise.resolve(one))))
    const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]))
    expect(new Set(refused)).toEqual(new Set(['demand.over-total']))
    const { _sum } = await database().demandDeclaration.aggregate({ where: { noticeId }, _sum: { approved: true } })
    expect(_sum.approved).toBe(28)
    expect(
      await database().quotaUnit.count({
        where: {
          grant: { year: 2027, source: 'demand' },
          employerId: {
            in: (await database().demandDeclaration.findMany({ where: { noticeId } })).map(
              ({ employerId }) => employerId,
            ),
          },
        },
      }),
    ).toBe(28)
  }, 60_000)

  it('新办 beyond the fixed number is not accepted (Q-42)', async () => {
    const actor = await unit()
    const noticeId = await publish()
    const id = await declare(actor, noticeId)
    afterClosing()
    await value(evaluateDemand(world.as(chain.district), { noticeId }))
    await value(fix(id, 1))
    world.travelTo('2027-01-11T01:30:00.000Z')
    const filed = async () => submittedNew(world, await employee(world, actor))
    await value(employerApprove(world.as(actor), { applicationId: await filed() }))
    await expect(filed()).rejects.toThrow('quota')
  })
})

describe('denial', () => {
  it('only the desk of the own district keeps the demand', async () => {
    const noticeId = await publish()
    const id = await declare(await bareUnit(), noticeId)
    afterClosing()
    const elsewhere = await signInStaff(world, 'district', { district: 'haidian' })
    for (const staff of [elsewhere, chain.city, await signInStaff(world, 'township', { district })]) {
      expect(await refusalOf(proposeDemandNotice(world.as(staff), { ...notice, total: null, basis }))).toBe(
        'not-permitted',
      )
      expect(await refusalOf(evaluateDemand(world.as(staff), { noticeId }))).toBe('not-permitted')
      expect(await refusalOf(proposeYearTotal(world.as(staff), { noticeId, total: 1, basis }))).toBe('not-permitted')
      expect(await refusalOf(fix(id, 1, staff))).toBe('not-permitted')
    }
  })

  it('a unit meets no declaration of another, and none without a right in the district', async () => {
    const noticeId = await publish()
    const id = await declare(await bareUnit(), noticeId)
    const other = await bareUnit()
    expect(await refusalOf(saveDeclaration(world.as(other), { ...(await seen(id)), form: formOf(1) }))).toBe(
      'not-found',
    )
    expect(await refusalOf(submitDeclaration(world.as(other), await seen(id)))).toBe('not-found')
    expect(await refusalOf(startDeclaration(world.as(await signInEmployer(world)), { noticeId }))).toBe(
      'demand.no-right',
    )
  })

  it('whoever looked at an older version is told', async () => {
    const id = await declare(await bareUnit(), await publish())
    afterClosing()
    const stale = { declarationId: id, seenVersion: 1, reason: '产值与年报不一致。' }
    expect(await refusalOf(returnDeclaration(world.as(chain.district), stale))).toBe('conflict')
  })
})
