import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { findBrokenLink, readStream } from '@/lib/data/event-log'
import { secondsFor } from '@/lib/data/proposal/seats'
import { proposalKinds } from '@/lib/domain/proposal/kinds'
import { proposeDemandNotice } from '@/lib/services/demand/propose'
import { rejectProposal, releaseProposal, withdrawProposal } from '@/lib/services/proposal/decide'
import { countToDecide, loadProposals } from '@/lib/views/proposal/reviewer'
import { freshDatabase } from '../../support/database'
import { colleagueOf, openWorld, refusalOf, signInStaff, value, type World } from '../../support/scenario'
import { basis, notice, stagesIn, type Proposed } from '../../support/figure-stages'
import { figureActs } from '../../support/two-persons'

// Every line of the table of acts (decision 0023), played with its own figure and its own officers.

let [world, number]: [World, number] = [{}, 0] as never
const reason = '文号与附件不符'

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  await database().$executeRaw`truncate "ParameterRelease", "DemandDeclaration", "DemandNotice" cascade`
  await database().$executeRaw`delete from "CalendarYear" where year > 2026`
  await database().staff.updateMany({ data: { active: false } })
  world = await openWorld('2026-11-02T01:30:00.000Z', (number += 100))
})

const clear = () => database().outboxMessage.deleteMany()
const desk = () => signInStaff(world, 'district', { district: 'daxing' })
type Told = { code: string; recipient: { kind: string; id: string } }
const told = async (): Promise<Told[]> =>
  (await database().outboxMessage.findMany({ where: { topic: 'notice' } })).map(({ payload }) => payload as Told)
const toldTo = async (code: string) =>
  (await told()).filter((one) => one.code === code).map(({ recipient }) => recipient.id)

const step = ({ proposalId: id }: { proposalId: string }) => ({ id, seenVersion: 1 })
/** After a refusal the next try is another intention of the same officer. */
const one = async (proposed: Proposed) => step(await value(proposed))

describe.each(proposalKinds)('%s', (kind) => {
  const act = figureActs[kind]
  const open = async () => {
    const stage = await stagesIn(world)[kind]()
    const second = await colleagueOf(world, stage.proposer)
    return { ...stage, second }
  }

  it('changes nothing before a second person has released it, and both are told and recorded', async () => {
    const { proposer, second, propose, figure } = await open()
    const outsider = await signInStaff(world, 'township', { district: 'daxing', administrator: false })
    const before = await figure()
    expect(await refusalOf(propose(outsider))).toBe('not-permitted')
    expect(await refusalOf(propose(proposer, ' '))).toBe('proposal.basis-required')
    await clear()

    const first = await one(propose())
    expect(await toldTo('proposal-waiting')).toContain(second.staffId)
    expect(await toldTo('proposal-waiting')).not.toContain(proposer.staffId)
    const tab = await propose()
    expect(tab.ok ? null : tab.refusal.code).toBe(act.secondTab)
    expect(await refusalOf(releaseProposal(world.as(proposer), first))).toBe('proposal.own')
    expect(await refusalOf(releaseProposal(world.as(outsider), first))).toBe('not-found')
    expect(await refusalOf(rejectProposal(world.as(outsider), { ...first, reason }))).toBe('not-found')
    expect(await refusalOf(withdrawProposal(world.as(second), first))).toBe('proposal.not-proposer')
    if (tab.ok) await value(withdrawProposal(world.as(proposer), step(tab.value)))

    await value(withdrawProposal(world.as(proposer), first))
    expect(await toldTo('proposal-withdrawn')).toContain(second.staffId)
    expect(await refusalOf(releaseProposal(world.as(second), first))).toBe('proposal.decided')

    const refused = await one(propose())
    expect(await refusalOf(rejectProposal(world.as(second), refused))).toBe('proposal.reason-required')
    await value(rejectProposal(world.as(second), { ...refused, reason }))
    expect(await toldTo('proposal-rejected')).toEqual([proposer.staffId])
    expect(await figure()).toEqual(before)
    expect((await told()).filter(({ code }) => !code.startsWith('proposal-'))).toEqual([])

    const last = await one(propose())
    await value(releaseProposal(world.as(second), last))
    expect(await figure()).not.toEqual(before)
    expect(await toldTo('proposal-released')).toEqual([proposer.staffId])
    for (const line of act.effectTold) expect(await toldTo(line.replace(/^.*: | \+ sms$/g, ''))).not.toEqual([])
    const events = await readStream(database(), last.id)
    expect(findBrokenLink(events)).toBeNull()
    const labels = events.map(({ type, actorLabel }) => `${type} ${actorLabel}`)
    expect(labels).toEqual([
      `proposal.made ${proposer.authorityName} ${proposer.name}`,
      `proposal.released ${second.authorityName} ${second.name}`,
    ])
  })

  const { changedBetween, tooLate, usedUp } = act // what cannot happen to an act has no line in the table, and no test
  if (changedBetween)
    it('is refused when the thing has moved on since, and may then be declined', async () => {
      const { second, propose, figure, disturb } = await open()
      if (!disturb) throw new Error('nothing disturbs it')
      const proposal = await one(propose())
      await disturb()
      const moved = await figure()
      expect(await refusalOf(releaseProposal(world.as(second), proposal))).toBe(changedBetween)
      expect(await figure()).toEqual(moved)
      await value(rejectProposal(world.as(second), { ...proposal, reason }))
    })

  if (tooLate)
    it('is not released on a day that is too late for it', async () => {
      const { second, propose, late } = await open()
      const proposal = await one(propose())
      late?.()
      expect(await refusalOf(releaseProposal(world.as(second), proposal))).toBe(tooLate)
    })

  if (usedUp)
    it('is not released when what it is taken from is used up meanwhile', async () => {
      const { second, propose, useUp } = await open()
      const proposal = await one(propose())
      await useUp?.()
      expect(await refusalOf(releaseProposal(world.as(second), proposal))).toBe(usedUp)
    })
})

describe('an authority with one officer', () => {
  it('is no dead end: the administrators of the district, then those of the city, are the second person', async () => {
    const proposer = await desk()
    const city = await signInStaff(world, 'city', { administrator: true })
    const clerk = await signInStaff(world, 'city')
    await clear()
    const alone = await one(proposeDemandNotice(world.as(proposer), { ...notice, basis }))
    expect(await toldTo('proposal-waiting')).toEqual([city.staffId])
    expect([await countToDecide(city, '2026-11-02'), await countToDecide(clerk, '2026-11-02')]).toEqual([1, 0])
    expect(await loadProposals(clerk, world.now)).toBeNull()
    // somebody of the district itself is there: the city has no part in it any more
    const administrator = await signInStaff(world, 'district-first', { district: 'daxing', administrator: true })
    expect(await refusalOf(releaseProposal(world.as(city), alone))).toBe('not-found')
    expect((await loadProposals(administrator, world.now))?.waiting).toMatchObject([
      { title: '2027 年度需求申报通知', actions: [{ action: 'release' }, { action: 'reject' }] },
    ])
    await value(releaseProposal(world.as(administrator), alone))
  })

  it('a second account of the same person is not a second person', async () => {
    const proposer = await desk()
    const again = await desk()
    await database().staff.updateMany({
      where: { id: { in: [proposer.staffId, again.staffId] } },
      data: { personIndex: 'one person' },
    })
    const proposal = await one(proposeDemandNotice(world.as(proposer), { ...notice, basis }))
    expect(
      await secondsFor(database(), { kind: 'desk', district: 'daxing', level: 'district' }, proposer.staffId),
    ).toEqual([])
    expect(await refusalOf(releaseProposal(world.as(again), proposal))).toBe('proposal.not-second')
    expect((await loadProposals(proposer, world.now))?.waiting).toMatchObject([{ lacksSecond: true }])
  })
})
