import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { quotaFacts } from '@/lib/data/quota/facts'
import { dayOf } from '@/lib/domain/dates'
import type { QuotaForm } from '@/lib/domain/quota/form'
import { proposeQuotaGrant, feedBackQuota } from '@/lib/services/quota/desk'
import { returnQuotaUnits, askQuotaReturn } from '@/lib/services/quota/return-units'
import {
  startQuotaApplication,
  saveQuotaForm,
  submitQuotaApplication,
  discardQuotaApplication,
} from '@/lib/services/quota/application'
import { sweep } from '@/lib/services/timers/sweep'
import { freshDatabase } from '../../support/database'
import { castEmployer } from '../../support/model/cast'
import {
  byTwo,
  colleagueOf,
  giveQuota,
  openWorld,
  refusalOf,
  signInChain,
  value,
  type Chain,
  type World,
} from '../../support/scenario'

/** First working days of November 2026: Monday the 2nd to Friday the 13th. */
const INSIDE = '2026-11-03T01:30:00.000Z'
const AFTER = '2026-11-16T01:30:00.000Z'

let world: World
let chain: Chain
let second: StaffActor
let employer: EmployerActor
let number = 0

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  world = await openWorld(INSIDE, (number += 100))
  chain = await signInChain(world, 'chaoyang')
  second = await colleagueOf(world, chain.district)
  employer = await castEmployer(world, 'haidian', 'full')
})

const lastYear: QuotaForm = { taxYears: 'last-year', amounts: { '2025': '20' }, requested: '3', explanation: '' }

const start = (district = 'chaoyang') => startQuotaApplication(world.as(employer), { district })

async function filled(form: QuotaForm = lastYear): Promise<string> {
  const { quotaId } = await value(start())
  await value(saveQuotaForm(world.as(employer), { quotaId, version: 1, form }))
  return quotaId
}

async function submitted(form?: QuotaForm): Promise<string> {
  const quotaId = await filled(form)
  await value(submitQuotaApplication(world.as(employer), { quotaId }))
  return quotaId
}

const basis = '11月指标分配会议纪要'
const propose = (quotaId: string, count: number, by: StaffActor = chain.district) =>
  proposeQuotaGrant(world.as(by), { quotaId, count, basis })

async function granted(count: number): Promise<string> {
  const quotaId = await submitted()
  await value(byTwo(world, second, propose(quotaId, count)))
  return quotaId
}

const rowOf = (id: string) => database().quotaApplication.findUniqueOrThrow({ where: { id } })
const factsOf = () =>
  quotaFacts(database(), {
    employerId: employer.employerId,
    district: 'chaoyang',
    on: dayOf(world.now.toISOString()),
  })

describe('指标申报 (Q-02…Q-07, S-80)', () => {
  it('is typed at any time, handed in in the window, and answered with units for 90 days', async () => {
    const quotaId = await granted(3)
    expect(await rowOf(quotaId)).toMatchObject({ status: 'granted', allocated: 3, turn: 1, year: 2026 })
    // the 90 days would reach into the new year, which they must not
    expect(await factsOf()).toMatchObject({ available: 3, expiresOn: '2026-12-31', grantedThisYear: true })
    const events = await database().event.findMany({ where: { stream: quotaId }, orderBy: { seq: 'asc' } })
    expect(events.map(({ type }) => type)).toEqual(['quota.opened', 'quota.submitted', 'quota.granted'])
  })

  it('outside the window it waits, everything typed is kept, and the next window is named (S-95)', async () => {
    world.travelTo(AFTER)
    const quotaId = await filled()
    expect(await submitQuotaApplication(world.as(employer), { quotaId })).toMatchObject({
      refusal: { code: 'quota.window-closed', params: { opensOn: '2026-12-01', closesOn: '2026-12-14' } },
    })
    expect(await rowOf(quotaId)).toMatchObject({ status: 'draft', form: { requested: '3' } })
    world.travelTo('2026-12-14T12:00:00.000Z')
    expect((await submitQuotaApplication(world.as(employer), { quotaId })).ok).toBe(true)
  })

  it('says everything that is missing at once', async () => {
    const quotaId = await filled({
      taxYears: 'three-years',
      amounts: { '2025': '10' },
      requested: 'x',
      explanation: '',
    })
    await database().attachment.updateMany({
      where: { ownerId: employer.employerId, slot: 'unit-tax' },
      data: { current: false, retiredAt: world.now },
    })
    const result = await submitQuotaApplication(world.as(employer), { quotaId })
    const findings = result.ok ? [] : (result.refusal.findings ?? [])
    expect(findings.map(({ code }) => code)).toEqual([
      ...['quota-tax-missing', 'quota-tax-missing', 'quota-number-missing', 'attachment-missing'],
    ])
  })

  it.each<[string, QuotaForm, boolean]>([
    ['上年度 20 万', { ...lastYear }, true],
    ['本年度 20 万', { ...lastYear, taxYears: 'this-year', amounts: { '2026': '20.00' } }, true],
    [
      '近三年度 60 万',
      { ...lastYear, taxYears: 'three-years', amounts: { '2025': '19', '2024': '20.5', '2023': '20.5' } },
      true,
    ],
    [
      '近三年度, although 上年度 reaches 20 万',
      { ...lastYear, taxYears: 'three-years', amounts: { '2025': '20', '2024': '20', '2023': '20' } },
      false,
    ],
  ])('T-04: %s', async (_name, form, isTaken) => {
    const quotaId = await filled(form)
    const result = await submitQuotaApplication(world.as(employer), { quotaId })
    expect(result.ok).toBe(isTaken)
    if (!result.ok)
      expect(result.refusal.findings).toMatchObject([{ code: 'quota-tax-variant', params: { variant: 'last-year' } }])
  })

  it('cannot be edited, withdrawn or discarded after 上报; the employer can only ask, once (Q-18, A-18)', async () => {
    const quotaId = await submitted()
    const { version } = await rowOf(quotaId)
    expect(await refusalOf(saveQuotaForm(world.as(employer), { quotaId, version, form: lastYear }))).toBe(
      'quota.no-such-step',
    )
    expect(await refusalOf(discardQuotaApplication(world.as(employer), { quotaId }))).toBe('quota.no-such-step')
    await value(askQuotaReturn(world.as(employer), { quotaId, reason: '上年度税额填错' }))
    expect(await refusalOf(askQuotaReturn(world.as(employer), { quotaId, reason: '再问一次' }))).toBe(
      'quota.return-asked-already',
    )
    await value(feedBackQuota(world.as(chain.district), { quotaId, text: '已核实，请更正税额。' }))
    expect(await rowOf(quotaId)).toMatchObject({
      status: 'returned',
      answer: '已核实，请更正税额。',
      returnAsked: null,
    })
  })

  it('问题反馈: handed in again in the window, otherwise in the next (S-80)', async () => {
    const quotaId = await submitted()
    world.travelTo('2026-11-12T01:30:00.000Z')
    await value(feedBackQuota(world.as(chain.district), { quotaId, text: '纳税材料与填写金额不一致。' }))
    world.travelTo(AFTER)
    expect(await refusalOf(submitQuotaApplication(world.as(employer), { quotaId }))).toBe('quota.window-closed')
    world.travelTo('2026-12-02T01:30:00.000Z')
    await value(submitQuotaApplication(world.as(employer), { quotaId }))
    expect(await rowOf(quotaId)).toMatchObject({ status: 'submitted', answer: null })
  })

  it('a page that is out of date changes nothing', async () => {
    const quotaId = await filled()
    const stale = { quotaId, version: 1, form: { ...lastYear, requested: '9' } }
    expect(await refusalOf(saveQuotaForm(world.as(employer), stale))).toBe('conflict')
    expect(await rowOf(quotaId)).toMatchObject({ form: { requested: '3' } })
  })

  it('two clerks propose at the same moment, and two release: one grant', async () => {
    const quotaId = await submitted()
    const third = await colleagueOf(world, chain.district)
    const proposed = await Promise.all([2, 3].map((count) => propose(quotaId, count)))
    const [proposal] = proposed.filter(({ ok }) => ok)
    if (!proposal || proposed.every(({ ok }) => ok)) throw new Error('not exactly one was proposed')
    const released = await Promise.all([second, third].map((staff) => byTwo(world, staff, Promise.resolve(proposal))))
    expect(released.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await database().quotaGrant.count({ where: { sourceId: quotaId } })).toBe(1)
  })
})

describe('二次申报 (Q-08, S-82)', () => {
  it('T-05: refused while a unit can be used, opened when all are returned', async () => {
    await granted(2)
    expect(await start()).toMatchObject({ refusal: { code: 'quota.usable-left', params: { available: 2 } } })
    const { id: grantId } = await database().quotaGrant.findFirstOrThrow({
      where: { employerId: employer.employerId, district: 'chaoyang' },
    })
    await value(returnQuotaUnits(world.as(employer), { grantId, count: 2 }))
    const second = await submitted()
    expect(await rowOf(second)).toMatchObject({ turn: 2 })
  })

  it('a draft that waited does not slip through when a unit has come meanwhile', async () => {
    const quotaId = await filled()
    await giveQuota(world, { employerId: employer.employerId, district: 'chaoyang' }, 1)
    expect(await refusalOf(submitQuotaApplication(world.as(employer), { quotaId }))).toBe('quota.usable-left')
  })

  it('opened when what was granted has expired, which the night writes down and tells (Q-07)', async () => {
    await granted(1)
    world.travelTo('2026-12-31T01:30:00.000Z')
    await sweep(() => world.now)
    expect(await refusalOf(start())).toBe('quota.usable-left')
    world.travelTo('2027-01-01T01:30:00.000Z')
    await sweep(() => world.now)
    expect(await database().quotaUnit.findMany({ where: { employerId: employer.employerId } })).toMatchObject([
      { state: 'expired' },
    ])
    expect((await start()).ok).toBe(true)
  })

  it('a grant of 0 leaves nothing usable', async () => {
    await granted(0)
    expect((await start()).ok).toBe(true)
  })
})

describe('who may', () => {
  it('only the district, at the level that grants', async () => {
    const quotaId = await submitted()
    const give = (actor: Chain['district']) => refusalOf(propose(quotaId, 1, actor))
    // a desk that keeps no quota proposes none, wherever the application lies
    expect(await give(chain['district-first'])).toBe('not-permitted')
    expect(await give(chain.city)).toBe('not-permitted')
    expect(await give((await signInChain(world, 'haidian')).district)).toBe('not-permitted')
  })

  it('the district sees nothing of a draft, another employer nothing at all', async () => {
    const quotaId = await filled()
    expect(await refusalOf(propose(quotaId, 1))).toBe('not-found')
    const other = await castEmployer(world, 'chaoyang', 'full', 0)
    expect(await refusalOf(submitQuotaApplication(world.as(other), { quotaId }))).toBe('not-found')
    expect(await refusalOf(saveQuotaForm(world.as(other), { quotaId, version: 2, form: lastYear }))).toBe('not-found')
  })

  it('nobody gives back the units of another, or more than there are', async () => {
    await granted(2)
    const grant = await database().quotaGrant.findFirstOrThrow({ where: { employerId: employer.employerId } })
    const other = await castEmployer(world, 'chaoyang', 'full', 0)
    expect(await refusalOf(returnQuotaUnits(world.as(other), { grantId: grant.id, count: 1 }))).toBe('not-found')
    expect(await refusalOf(returnQuotaUnits(world.as(employer), { grantId: grant.id, count: 3 }))).toBe(
      'quota.not-enough',
    )
  })

  it('a district without quota knows no application for it', async () => {
    expect(await refusalOf(start('haidian'))).toBe('quota.not-offered')
    expect(await refusalOf(start('daxing'))).toBe('quota.not-offered')
    expect(await refusalOf(start('nowhere'))).toBe('quota.not-offered')
  })
})
