import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { findBrokenLink, readStream, type StoredEvent } from '@/lib/data/event-log'
import { freshDatabase } from '../../support/database'
import { seedDuePermits } from '../../support/due-permits'
import { randomFrom } from '../../support/random'
import { openWorld, signInEmployer } from '../../support/scenario'
import { startWorkerProcess, type WorkerProcess } from '../../support/worker-process'

/** The size of the proof: a daily sample; `npm run trials -- kills` plays the whole of it. */
const permits = Number(process.env.KILL_PERMITS ?? 300)
const kills = Number(process.env.KILL_TIMES ?? 5)
const random = randomFrom(Number(process.env.KILL_SEED ?? 20261130))
const days = 4
const today = '2027-03-04'
const minutes = 60_000

const demo = { DEMO_NOW: `${today}T09:00:00+08:00` }
const running: WorkerProcess[] = []
let employer: EmployerActor

beforeAll(async () => {
  await freshDatabase()
  const world = await openWorld('2026-11-02T01:30:00.000Z')
  employer = await signInEmployer(world)
  await seedDuePermits(employer, { count: permits, lastDay: '2027-03-03', days, at: world.now })
  await database().sweep.create({ data: { id: 'daily', doneThrough: new Date('2027-02-28') } })
}, 5 * minutes)

afterAll(async () => {
  for (const worker of running) await worker.end('SIGKILL')
})

const start = (): WorkerProcess => {
  const worker = startWorkerProcess(demo)
  running.push(worker)
  return worker
}

const due = () => database().permit.count({ where: { status: 'valid' } })

/** How many are left when the n-th worker dies, so that the deaths are spread over the whole run. */
const target = (n: number) => Math.ceil(permits * (1 - (n + random.next()) / (kills + 1)))

/** Starts a worker and kills it at a random moment: every fifth on its way up, the others in the middle of a job. */
async function liveAndDie(n: number): Promise<number> {
  const worker = start()
  if (n % 5 === 4) await sleep(random.next() * 1500)
  else {
    await worker.ready
    const enough = target(n)
    await vi.waitFor(async () => expect(await due()).toBeLessThanOrEqual(enough), { timeout: minutes, interval: 20 })
    await sleep(random.next() * 50)
  }
  await worker.end('SIGKILL')
  return due()
}

/** How often each subject occurs, as a list of the numbers that occur at all. */
const times = async (rows: Promise<{ n: number }[]>) => [...new Set((await rows).map(({ n }) => n))]
const inbox = (code: string, kind: string) =>
  times(database().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from "Message" where code = ${code} and "recipientKind" = ${kind}
    group by "recipientId", params ->> 'number'`)
const sms = (code: string) =>
  times(database().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from "OutboxMessage" where topic = 'sms' and payload ->> 'code' = ${code}
    group by payload -> 'recipient', payload -> 'params'`)
const count = async (type: string) =>
  (await database().event.groupBy({ by: ['stream'], where: { type }, _count: true })).map(({ _count }) => _count)

async function brokenStreams(): Promise<StoredEvent[]> {
  const streams = await database().event.findMany({ distinct: ['stream'], select: { stream: true } })
  const broken: StoredEvent[] = []
  for (const { stream } of streams) {
    const link = findBrokenLink(await readStream(database(), stream))
    if (link) broken.push(link)
  }
  return broken
}

describe(`a worker that is killed ${kills} times during ${permits} due jobs`, () => {
  it(
    'leaves each of them done exactly once',
    async () => {
      const left: number[] = []
      for (let n = 0; n < kills; n += 1) left.push(await liveAndDie(n))
      // every one of them died in the middle of the work, and none stood still for the locks of the one before
      expect(left.at(-1)).toBeGreaterThan(0)
      expect(left.at(-1)).toBeLessThan(permits)

      start()
      start()
      await vi.waitFor(
        async () => {
          expect(await due()).toBe(0)
          expect(await database().sweep.findMany()).toMatchObject([{ doneThrough: new Date(today) }])
          expect(await database().outboxMessage.count({ where: { topic: 'notice', deliveredAt: null } })).toBe(0)
        },
        { timeout: 10 * minutes, interval: 500 },
      )

      const drafts = Math.ceil(permits / 20)
      const lapsed = await count('permit.lapsed')
      expect([lapsed.length, new Set(lapsed)]).toEqual([permits, new Set([1])])
      const terminated = await count('application.terminated')
      expect([terminated.length, new Set(terminated)]).toEqual([drafts, new Set([1])])
      expect(await inbox('permit-lapsed', 'person')).toEqual([1])
      expect(await inbox('employer-permit-lapsed', 'employer')).toEqual([1])
      expect(await inbox('terminated', 'person')).toEqual([1])
      expect(await inbox('terminated', 'employer')).toEqual([1])
      expect(await sms('permit-lapsed')).toEqual([1])
      expect(await database().message.count()).toBe(2 * permits + 2 * drafts)
      expect(await brokenStreams()).toEqual([])
      if (process.env.KILL_PERMITS) console.log({ permits, kills, leftAtEachKill: left })
    },
    30 * minutes,
  )

  it('may be followed by any number of sweeps that find nothing', async () => {
    const before = await database().event.count()
    const worker = start()
    await worker.ready
    await database().$executeRaw`select graphile_worker.add_job('sweep', job_key := ${uuid()})`
    await vi.waitFor(
      async () => {
        const [jobs] = await database().$queryRaw<{ n: number }[]>`
          select count(*)::int as n from graphile_worker.jobs where task_identifier = 'sweep' and attempts < max_attempts`
        expect(jobs?.n).toBe(0)
      },
      { timeout: minutes, interval: 200 },
    )
    expect(await database().event.count()).toBe(before)
  })
})
