import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { toColumn } from '@/lib/data/days'
import { findBrokenLink, readStream } from '@/lib/data/event-log'
import { loadJudgingRules, loadPolicy, loadWages } from '@/lib/data/policy/policies'
import { wageOn } from '@/lib/domain/policy/average-wages'
import { averageWageCode } from '@/lib/domain/policy/sections/parameters'
import { previewParameter } from '@/lib/services/proposal/preview'
import { proposeParameter } from '@/lib/services/proposal/propose-parameter'
import { rejectProposal, releaseProposal, withdrawProposal } from '@/lib/services/proposal/decide'
import { loadParameters } from '@/lib/views/proposal/parameters'
import { freshDatabase } from '../../support/database'
import {
  acceptFirst,
  approvedNew,
  employee,
  employerWithRight,
  giveBack,
  openWorld,
  signInChain,
  signInStaff,
  type Chain,
  type World,
} from '../../support/scenario'

let world: World
let chain: Chain
let proposer: StaffActor
let second: StaffActor
let elsewhere: StaffActor
let city: StaffActor

const administrator = true
const note = '按区里通知调整，自次月起执行'
const reason = '文号有误'
const wanted = (value: string, effectiveFrom: string) => ({ code: 'review-days' as const, value, effectiveFrom, note })

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-10-12T01:30:00.000Z')
  chain = await signInChain(world)
  proposer = await signInStaff(world, 'district', { administrator })
  second = await signInStaff(world, 'district', { administrator })
  elsewhere = await signInStaff(world, 'district', { administrator, district: 'daxing' })
  city = await signInStaff(world, 'city', { administrator })
})

beforeEach(async () => {
  await database().proposal.deleteMany()
})

async function proposed(
  by: StaffActor,
  input = wanted('15', '2026-11-01'),
): Promise<{ id: string; seenVersion: number }> {
  const result = await proposeParameter(world.as(by), input)
  if (!result.ok) throw new Error(result.refusal.code)
  return { id: result.value.proposalId, seenVersion: 1 }
}

async function released(input = wanted('15', '2026-11-01')): Promise<void> {
  const result = await releaseProposal(world.as(second), await proposed(proposer, input))
  if (!result.ok) throw new Error(result.refusal.code)
}

const statusOf = async (id: string) => (await database().proposal.findUniqueOrThrow({ where: { id } })).status

describe('参数 (A-27, A-28)', () => {
  it('counts from its first day on, once a second administrator has released it', async () => {
    const proposal = await proposed(proposer)
    const reviewDays = async (on: string) => (await loadPolicy(database(), 'haidian', on)).reviewWorkingDays.value
    expect(await reviewDays('2026-11-01')).toBe(20)
    expect(await releaseProposal(world.as(second), proposal)).toMatchObject({ ok: true })
    expect([await reviewDays('2026-10-31'), await reviewDays('2026-11-01')]).toEqual([20, 15])
    expect((await loadPolicy(database(), 'daxing', '2026-11-01')).reviewWorkingDays.value).toBe(20)
  })

  it('is one stream of events without a broken link, tells the other administrators that it waits, and the proposer what became of it', async () => {
    const { id, seenVersion } = await proposed(proposer)
    await releaseProposal(world.as(second), { id, seenVersion })
    const events = await readStream(database(), id)
    expect(events.map(({ type }) => type)).toEqual(['proposal.made', 'proposal.released'])
    expect(findBrokenLink(events)).toBeNull()
    const told = await database().outboxMessage.findMany({ where: { topic: 'notice' } })
    const of = (staff: StaffActor) =>
      told
        .filter(({ payload }) => JSON.stringify(payload).includes(staff.staffId))
        .map(({ payload }) => (payload as { code: string }).code)
    expect(of(second)).toContain('proposal-waiting')
    expect(of(proposer)).toContain('proposal-released')
    expect(of(elsewhere)).toEqual([])
  })

  it.each([
    ['the proposer', () => proposer, 'proposal.own'],
    ['an administrator of another district', () => elsewhere, 'not-found'],
    ['an administrator of the city', () => city, 'not-found'],
    ['a reviewer of the district', () => chain.district, 'not-found'],
  ])('is not released by %s', async (_name, who, code) => {
    const proposal = await proposed(proposer)
    expect(await releaseProposal(world.as(who()), proposal)).toMatchObject({ refusal: { code } })
    expect(await statusOf(proposal.id)).toBe('proposed')
  })

  it('is withdrawn by its proposer only, and rejected by a second person only', async () => {
    const first = await proposed(proposer)
    expect(await withdrawProposal(world.as(second), first)).toMatchObject({
      refusal: { code: 'proposal.not-proposer' },
    })
    expect(await withdrawProposal(world.as(proposer), first)).toMatchObject({ ok: true })
    const next = await proposed(proposer)
    expect(await rejectProposal(world.as(proposer), { ...next, reason })).toMatchObject({
      refusal: { code: 'proposal.own' },
    })
    expect(await rejectProposal(world.as(second), { ...next, reason })).toMatchObject({ ok: true })
    expect([await statusOf(first.id), await statusOf(next.id)]).toEqual(['withdrawn', 'rejected'])
    expect(await releaseProposal(world.as(second), { ...next, seenVersion: 2 })).toMatchObject({
      refusal: { code: 'proposal.decided' },
    })
  })

  it('the database itself refuses a release by the proposer', async () => {
    const { id } = await proposed(proposer)
    const same = { status: 'released', decidedById: proposer.staffId, decidedByName: proposer.name }
    await expect(database().proposal.update({ where: { id }, data: same })).rejects.toThrow()
  })

  it('two who release at one moment: one is too late', async () => {
    const proposal = await proposed(proposer)
    const third = await signInStaff(world, 'district', { administrator })
    const results = await Promise.all([second, third].map((staff) => releaseProposal(world.as(staff), proposal)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('a version that begins on the same day is not released twice', async () => {
    const other = await proposed(proposer, wanted('18', '2026-11-01'))
    await released()
    expect(await releaseProposal(world.as(second), other)).toMatchObject({ refusal: { code: 'parameter.day-taken' } })
    await released(wanted('20', '2026-12-01'))
    expect((await loadPolicy(database(), 'haidian', '2026-12-01')).reviewWorkingDays.value).toBe(20)
  })

  it.each([
    ['for today', wanted('15', '2026-10-12'), 'parameter.date-not-ahead'],
    ['as it stands', wanted('20', '2026-11-01'), 'parameter.unchanged'],
    ['of no days', wanted('0', '2026-11-01'), 'parameter.value-invalid'],
    ['in words', wanted('十五', '2026-11-01'), 'parameter.value-invalid'],
  ])('is not proposed %s', async (_name, input, code) => {
    expect(await proposeParameter(world.as(proposer), input)).toMatchObject({ refusal: { code } })
    expect(await previewParameter({ actor: proposer, now: world.now }, input)).toMatchObject({ refusal: { code } })
  })

  it('nobody proposes for another area: not a reviewer, not the city for a district, not a district for the city', async () => {
    const wage = {
      code: averageWageCode,
      dataYear: '2025',
      monthly: '12500',
      annual: '',
      effectiveFrom: '2026-11-20',
      note,
    } as const
    const tried = [
      await proposeParameter(world.as(chain.district), wanted('15', '2026-11-01')),
      await proposeParameter(world.as(city), wanted('15', '2026-11-01')),
      await proposeParameter(world.as(proposer), wage),
    ]
    expect(tried.map((result) => !result.ok && result.refusal.code)).toEqual([
      'not-permitted',
      'parameter.unknown',
      'parameter.unknown',
    ])
  })

  it('the average wage of a year is the standard of every district from its day on (E-43)', async () => {
    const wage = {
      code: averageWageCode,
      dataYear: '2025',
      monthly: '12500',
      annual: '150001',
      effectiveFrom: '2026-11-20',
      note,
    } as const
    const result = await proposeParameter(world.as(city), wage)
    if (!result.ok) throw new Error(result.refusal.code)
    const colleague = await signInStaff(world, 'city', { administrator })
    await releaseProposal(world.as(colleague), { id: result.value.proposalId, seenVersion: 1 })
    const monthly = async (on: string) => wageOn(await loadWages(database(), on), on).monthly
    expect([await monthly('2026-11-19'), await monthly('2026-11-20')]).toEqual(['11937', '12500'])
  })

  it('a preview says what changes and whom it meets, and stores nothing', async () => {
    const input = wanted('15', '2026-11-01')
    const preview = await previewParameter({ actor: proposer, now: world.now }, input)
    expect(preview).toMatchObject({ value: { before: '20 个工作日', after: '15 个工作日', more: false } })
    expect(await database().proposal.count()).toBe(0)
  })
})

describe('a file is judged by the figures of the day of its first acceptance (E-44, A-07)', () => {
  const policyFor = async (id: string, today: string) => {
    const { district, round, policyVersion, judgedOn } = await database().application.findUniqueOrThrow({
      where: { id },
    })
    const day = judgedOn && judgedOn.toISOString().slice(0, 10)
    const file = { district, round, policyVersion, judgedOn: day }
    return (await loadJudgingRules(database(), file, today)).policy.reviewWorkingDays.value
  }
  const dueOf = async (id: string) => (await database().application.findUniqueOrThrow({ where: { id } })).dueOn

  it('accepted before its first day it keeps the old figure, through its rounds; accepted after it uses the new one', async () => {
    const employer = await employerWithRight(world, chain)
    const [early, late] = [
      await approvedNew(world, await employee(world, employer), employer),
      await approvedNew(world, await employee(world, employer), employer),
    ]
    const start = world.now
    await acceptFirst(world, chain, early)
    await released(wanted('15', '2026-11-01'))
    world.now = new Date('2026-11-02T02:00:00.000Z')
    await acceptFirst(world, chain, late)
    expect([await policyFor(early, '2026-11-02'), await policyFor(late, '2026-11-02')]).toEqual([20, 15])
    // 20 working days from 12 October, 15 from 2 November
    expect([await dueOf(early), await dueOf(late)]).toEqual([toColumn('2026-11-09'), toColumn('2026-11-23')])
    await giveBack(world, chain['district-first'], early)
    const { judgedOn, acceptedOn } = await database().application.findUniqueOrThrow({ where: { id: early } })
    expect([judgedOn, acceptedOn]).toEqual([toColumn('2026-10-12'), toColumn('2026-10-12')])
    expect(await policyFor(early, '2026-12-24')).toBe(20)
    world.now = start
  })

  it('until then today counts', async () => {
    await released(wanted('15', '2026-11-01'))
    const employer = await employerWithRight(world, chain)
    const id = await approvedNew(world, await employee(world, employer), employer)
    expect([await policyFor(id, '2026-10-31'), await policyFor(id, '2026-11-01')]).toEqual([20, 15])
  })
})

describe('the page of the administrators', () => {
  it('shows what counts today, what comes next, what is 暂定, and what waits for whom', async () => {
    await released()
    const { id } = await proposed(second, wanted('18', '2026-12-01'))
    const view = await loadParameters(proposer, new Date('2026-10-20T02:00:00.000Z'))
    const row = view?.rows.find(({ code }) => code === 'review-days')
    expect(row).toMatchObject({
      value: '20 个工作日',
      since: null,
      provisional: false,
      next: { value: '15 个工作日', effectiveFrom: '2026-11-01' },
    })
    expect(row?.history.map(({ status }) => status)).toEqual(['proposed', 'released'])
    expect(view?.rows.find(({ code }) => code === 'acceptance-days')).toMatchObject({ provisional: true })
    expect(view?.proposals).toMatchObject([
      { id, title: '审核时限', lines: [{ before: '15 个工作日', value: '18 个工作日' }] },
    ])
    expect(view?.proposals[0]?.actions.map(({ action }) => action)).toEqual(['release', 'reject'])
    const later = await loadParameters(second, new Date('2026-11-01T02:00:00.000Z'))
    expect(later?.rows.find(({ code }) => code === 'review-days')).toMatchObject({
      value: '15 个工作日',
      since: '2026-11-01',
    })
    expect(later?.proposals[0]?.actions.map(({ action }) => action)).toEqual(['withdraw'])
  })

  it('shows the average wage of the last year as not published yet, in every area', async () => {
    for (const actor of [proposer, city]) {
      const view = await loadParameters(actor, world.now)
      expect(view?.wages.slice(0, 2)).toMatchObject([
        { dataYear: 2025, monthly: null, state: null },
        { dataYear: 2024, monthly: '11937', state: 'in-force' },
      ])
    }
    expect((await loadParameters(city, world.now))?.rows).toEqual([])
  })

  it('is for administrators only, each of his own area', async () => {
    await proposed(proposer)
    expect(await loadParameters(chain.district, world.now)).toBeNull()
    expect(await loadParameters(chain.city, world.now)).toBeNull()
    expect((await loadParameters(elsewhere, world.now))?.proposals).toEqual([])
    expect((await loadParameters(city, world.now))?.proposals).toEqual([])
  })
})
