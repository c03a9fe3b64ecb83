import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import type { Result } from '@/lib/domain/result'
import {
  acceptApplication,
  claimApplication,
  passApplication,
  releaseApplication,
  returnApplication,
} from '@/lib/services/application/steps'
import { freshDatabase } from '../../support/database'
import {
  approvedNew,
  employee,
  employerWithRight,
  openWorld,
  pass,
  sampleOpinion,
  signInChain,
  signInStaff,
  value,
  type Chain,
  type World,
} from '../../support/scenario'

const fileCount = 56
/** In the race of a pass with a return either may win every time: so many files are kept out of it, to go on with. */
const spared = 6

let world: World
let chain: Chain
let rival: StaffActor
let files: string[]

/** Files that wait for acceptance, in a database that the portal reaches by five connections only. */
beforeAll(async () => {
  await freshDatabase()
  process.env.DATABASE_POOL = '5'
  world = await openWorld()
  chain = await signInChain(world)
  rival = await signInStaff(world, 'district-first')
  const employer = await employerWithRight(world, chain)
  files = []
  for (let n = 0; n < fileCount; n += 1) files.push(await approvedNew(world, await employee(world, employer), employer))
}, 300_000)

const versionOf = async (id: string): Promise<number> =>
  (await database().application.findUniqueOrThrow({ where: { id }, select: { version: true } })).version

const countEvents = (stream: string, types: string[]): Promise<number> =>
  database().event.count({ where: { stream, type: { in: types } } })

/** Notices queued about a file since it was looked at. */
const countNotices = async (id: string, code: string): Promise<number> => {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "OutboxMessage"
    where topic = 'notice' and payload ->> 'code' = ${code} and payload -> 'about' ->> 'id' = ${id}`
  return row?.count ?? 0
}

const late = ['conflict', 'application.no-such-step', 'application.not-yours', 'application.claimed-by-other']

/** Exactly one of the two went through, and the other learned why not. */
function expectOneWinner(outcomes: Result<unknown>[]): void {
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const codes = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]))
  expect(late).toContain(codes[0])
}

describe('reviewers at the same time', () => {
  it('lets as many reviewers as files take them at once over five connections', async () => {
    const reviewers: StaffActor[] = []
    for (let n = 0; n < fileCount; n += 1) reviewers.push(await signInStaff(world, 'district-first'))
    const outcomes = await Promise.all(
      files.map((applicationId, n) => claimApplication(world.as(reviewers[n] ?? rival), { applicationId })),
    )
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([])
    await Promise.all(
      files.map((applicationId, n) => value(releaseApplication(world.as(reviewers[n] ?? rival), { applicationId }))),
    )
  })

  it('accepts a file once when two reviewers accept it at once, each of them', async () => {
    for (const applicationId of files) {
      const input = { applicationId, seenVersion: await versionOf(applicationId) }
      expectOneWinner(
        await Promise.all([
          acceptApplication(world.as(chain['district-first']), input),
          acceptApplication(world.as(rival), input),
        ]),
      )
      expect(await countEvents(applicationId, ['application.accepted'])).toBe(1)
      expect(await countNotices(applicationId, 'accepted')).toBe(2)
      expect(await versionOf(applicationId)).toBe(input.seenVersion + 1)
    }
  })

  it('decides a file once when one passes and the other returns it at once, fifty times', async () => {
    for (const applicationId of files.slice(spared)) {
      const input = { applicationId, seenVersion: await versionOf(applicationId) }
      expectOneWinner(
        await Promise.all([
          passApplication(world.as(chain['district-first']), input),
          returnApplication(world.as(rival), { ...input, opinion: sampleOpinion() }),
        ]),
      )
      const passed = await countEvents(applicationId, ['application.passed'])
      const returned = await countEvents(applicationId, ['application.returned'])
      expect(passed + returned).toBe(1)
      // the person and, in words of its own, the unit
      expect(await countNotices(applicationId, 'returned')).toBe(returned)
      expect(await countNotices(applicationId, 'employee-returned')).toBe(returned)
    }
  })

  it('grants one permit when two reviewers pass the last level at once', async () => {
    const second = await signInStaff(world, 'city')
    for (const applicationId of files.slice(1, spared)) {
      await pass(world, chain['district-first'], applicationId)
      await pass(world, chain.district, applicationId)
      const input = { applicationId, seenVersion: await versionOf(applicationId) }
      expectOneWinner(
        await Promise.all([passApplication(world.as(chain.city), input), passApplication(world.as(second), input)]),
      )
      expect(await database().permit.count({ where: { applicationId } })).toBe(1)
      expect(await countNotices(applicationId, 'granted')).toBe(2)
    }
  })

  it('counts a double click once', async () => {
    const [applicationId = ''] = files
    await pass(world, chain['district-first'], applicationId)
    const context = world.as(chain.district)
    const input = { applicationId, seenVersion: await versionOf(applicationId) }
    const [first, again] = await Promise.all([claimApplication(context, input), claimApplication(context, input)])
    expect(first).toEqual(again)
    expect(first.ok).toBe(true)
    expect(await countEvents(applicationId, ['application.claimed'])).toBe(2)
  })
})
